// What comes in: environments, good and bad. What goes out: settings, or every fault at once without any secret.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { describeError, withoutSecrets } from "../../src/app/log.ts";
import { loadSettings, readSettings } from "../../src/app/settings.ts";

function settingsOf(env: Record<string, string>) {
  const result = readSettings(env);
  if (result.kind === "faults") throw new Error(result.faults.join("; "));
  return result.settings;
}

// Shaped like a token, and none: the parts say so.
const TOKEN = "bm90LWEtcmVhbC10b2tlbi1hdA.R2xhc3.dGhpcy1pcy1vbmx5LWEtdGVzdC12YWx1ZQ";

describe("settings from an environment", () => {
  test("an empty environment is preview mode on loopback with an embedded database", () => {
    const settings = settingsOf({});
    expect(settings.discordToken).toBeNull();
    expect(settings.httpHost).toBe("127.0.0.1");
    expect(settings.httpPort).toBe(8080);
    expect(settings.databaseUrl.reveal()).toBe("file:data/crier.db");
    expect(settings.allowPrivateHosts).toEqual([]);
  });

  test("names with nothing behind them count as not set", () => {
    expect(settingsOf({ DISCORD_TOKEN: "", HTTP_PORT: "  ", DISCORD_API_URL: "" }).discordToken).toBeNull();
  });

  test("every fault is listed at once, each with the variable and what would be right", () => {
    const result = readSettings({
      HTTP_PORT: "99999",
      DATABASE_URL: "mysql://root:hunter2@db/x",
      LOG_LEVEL: "loud",
      DISCORD_API_URL: "discord.com",
      DISCORD_APPLICATION_ID: "12",
    });
    expect(result.kind).toBe("faults");
    const faults = result.kind === "faults" ? result.faults : [];
    expect(faults).toHaveLength(5);
    for (const name of [
      "HTTP_PORT",
      "DATABASE_URL",
      "LOG_LEVEL",
      "DISCORD_API_URL",
      "DISCORD_APPLICATION_ID",
    ]) {
      expect(
        faults.some((fault) => fault.startsWith(`${name} must be`)),
        name,
      ).toBe(true);
    }
    expect(faults.join()).not.toContain("hunter2");
  });

  test("an API address pasted with its version is understood", () => {
    expect(settingsOf({ DISCORD_API_URL: "http://127.0.0.1:9/api/v10/" }).discordApiUrl).toBe(
      "http://127.0.0.1:9/api",
    );
  });

  test("visits are gentle by default, and wrong numbers of them are refused with the limits", () => {
    expect(settingsOf({}).visits).toEqual({ atOnce: 8, perHost: 1, spacingMs: 2000 });
    const result = readSettings({
      VISITS_AT_ONCE: "0",
      VISITS_PER_HOST: "many",
      HOST_SPACING_SECONDS: "1.5",
    });
    expect(result).toEqual({
      kind: "faults",
      faults: [
        "VISITS_AT_ONCE must be a whole number from 1 to 100",
        "VISITS_PER_HOST must be a whole number from 1 to 10",
        "HOST_SPACING_SECONDS must be a whole number from 0 to 300",
      ],
    });
  });

  test("allowed private hosts are a comma list", () => {
    expect(
      settingsOf({ ALLOW_PRIVATE_HOSTS: "10.0.0.0/8, intranet.example:8080,," }).allowPrivateHosts,
    ).toEqual(["10.0.0.0/8", "intranet.example:8080"]);
    expect(
      settingsOf({ ALLOW_PRIVATE_HOSTS: "localhost,[::1]:80,::1,fd00::/8" }).allowPrivateHosts,
    ).toHaveLength(4);
  });

  test("an allowed host given as an address, or a contact that no header can carry, is a fault", () => {
    for (const env of [
      { ALLOW_PRIVATE_HOSTS: "http://intranet.example" },
      { ALLOW_PRIVATE_HOSTS: "10.0.0.0/40" },
      { ALLOW_PRIVATE_HOSTS: "[intranet]:80" },
      { CRIER_CONTACT: "Jane (on call)" },
      { CRIER_CONTACT: "jane@exämple.org" },
    ]) {
      expect(readSettings(env), JSON.stringify(env)).toMatchObject({
        kind: "faults",
        faults: [expect.stringMatching(/^(ALLOW_PRIVATE_HOSTS|CRIER_CONTACT) must be/)],
      });
    }
  });

  test("spaces and line breaks around a pasted value are not part of it", () => {
    expect(settingsOf({ DISCORD_TOKEN: ` ${TOKEN}\n` }).discordToken?.reveal()).toBe(TOKEN);
  });
});

describe("the .env file", () => {
  const folder = mkdtempSync(join(tmpdir(), "crier-env-"));
  const file = join(folder, ".env");
  afterEach(() => {
    rmSync(file, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("it is read, and a variable with nothing behind it does not hide what it says", () => {
    writeFileSync(file, "\ufeffHTTP_PORT=8181\nFEEDS_DIR=/from/file\n");
    vi.stubEnv("HTTP_PORT", "");
    vi.stubEnv("FEEDS_DIR", "/from/environment");
    expect(loadSettings(folder)).toMatchObject({
      settings: { httpPort: 8181, feedsDir: "/from/environment" },
    });
  });

  test("a folder of that name, as container tools leave behind, is a fault with a sentence", () => {
    mkdirSync(file);
    expect(loadSettings(folder)).toEqual({
      kind: "faults",
      faults: [`${file} must be a file this user may read (EISDIR)`],
    });
  });
});

describe("a language model for summaries", () => {
  const model = { SUMMARIZER_URL: "https://model.example/v1", SUMMARIZER_MODEL: "small-one" };

  test("is off without an address, whatever else is set", () => {
    expect(settingsOf({}).summarizer).toBeNull();
    expect(settingsOf({ SUMMARIZER_MODEL: "small-one", SUMMARIZER_KEY: "k" }).summarizer).toBeNull();
  });

  test("has ten seconds and a thousand requests a month unless told otherwise", () => {
    expect(settingsOf(model).summarizer).toMatchObject({
      limitMs: 10_000,
      requestsPerMonth: 1000,
      key: null,
    });
    const own = { ...model, SUMMARIZER_SECONDS: "3", SUMMARIZER_REQUESTS_PER_MONTH: "0" };
    expect(settingsOf(own).summarizer).toMatchObject({ limitMs: 3000, requestsPerMonth: 0 });
  });

  test.each([
    [{ ...model, SUMMARIZER_MODEL: "" }, /SUMMARIZER_MODEL must be set/],
    [{ ...model, SUMMARIZER_URL: "ftp://model.example" }, /SUMMARIZER_URL must be/],
    [{ ...model, SUMMARIZER_URL: "https://me:hunter2@model.example" }, /SUMMARIZER_URL .*SUMMARIZER_KEY/],
    [{ ...model, SUMMARIZER_KEY: "hunter2 with a break" }, /SUMMARIZER_KEY must be the key alone/],
    [{ ...model, SUMMARIZER_SECONDS: "900" }, /SUMMARIZER_SECONDS must be/],
  ])("a fault is a sentence without the secret: %j", (environment, says) => {
    const result = readSettings(environment);
    const faults = result.kind === "faults" ? result.faults.join() : "";
    expect(faults).toMatch(says);
    expect(faults).not.toContain("hunter2");
  });
});

describe("secrets", () => {
  test("settings print without tokens, keys or database passwords, however they are printed", () => {
    const settings = settingsOf({
      DISCORD_TOKEN: TOKEN,
      DATABASE_URL: "postgres://crier:hunter2@db/crier",
      SUMMARIZER_URL: "https://model.example/v1",
      SUMMARIZER_MODEL: "small-one",
      SUMMARIZER_KEY: "key-of-mine",
      COURTLISTENER_TOKEN: "cl-token",
      CONGRESS_API_KEY: "congress-key",
    });
    for (const printed of [
      JSON.stringify(settings),
      inspect(settings, { depth: 9 }),
      `${settings.discordToken}`,
    ]) {
      expect(printed).toContain("***");
      expect(printed).not.toMatch(/hunter2|key-of-mine|cl-token|congress-key|R2xhc3/);
    }
    expect(settings.discordToken?.reveal()).toBe(TOKEN);
  });

  test("a logged error shows neither a bot token, an interaction token nor a password in an address", () => {
    const error = new Error(`failed with ${TOKEN} at https://discord.com/api/webhooks/123/secret-part`, {
      cause: new Error("postgres://crier:hunter2@db:5432/crier refused"),
    });
    const logged = JSON.stringify(describeError(error));
    expect(logged).not.toMatch(/hunter2|secret-part|R2xhc3/);
    expect(logged).toContain("refused");
    expect(withoutSecrets("see https://example.org/2014/09/08/order")).toBe(
      "see https://example.org/2014/09/08/order",
    );
  });
});
