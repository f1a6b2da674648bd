// What comes in: the project's own files. What goes out: a failure when one of them says what is not so.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SETTING_NAMES } from "../src/app/settings.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("the container", () => {
  const dockerfile = read("Dockerfile");
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
    (match[1] ?? "").split(" "),
  );

  test("every file the Dockerfile copies exists and is not ignored", () => {
    expect(copied.length).toBeGreaterThan(4);
    const ignore = read(".dockerignore");
    for (const file of copied) {
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(ignore, file).toContain(`!${file}`);
    }
  });

  test("it runs as a user without rights, with a volume and a health check", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^VOLUME \/data$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m);
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
  });

  test("it starts the program as npm start does, with the same flags", () => {
    const command = JSON.parse(dockerfile.match(/^CMD (\[.*\])$/m)?.[1] ?? "[]") as string[];
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(command.join(" ")).toBe(scripts.start);
    expect(command).toContain("--optimize-for-size");
  });

  test("what the program imports is a production dependency", () => {
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies)).toEqual(
      expect.arrayContaining(["discord.js", "node-cron", "rss-parser"]),
    );
  });
});

describe("what is written down", () => {
  test(".env.example names every setting, and no other", () => {
    const named = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(SETTING_NAMES.toSorted());
  });

  test("the README names every setting", () => {
    const readme = read("README.md");
    for (const name of SETTING_NAMES) expect(readme).toContain(name);
  });

  test("the CI script runs the commands that the README prints", () => {
    const script = read(".ci/run");
    const readme = read("README.md");
    for (const command of ["npm ci", "npm test"]) {
      expect(script).toContain(command);
      expect(readme).toContain(command);
    }
    expect(script).toContain("npm run check");
  });
});
