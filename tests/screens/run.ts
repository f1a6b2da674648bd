/**
 * Takes the README's pictures anew, of the preview page, in a headless Chromium.
 *
 * In: `npm run screens [NAME...]`; without names all of them. Out: `.github/screens/NAME.png`, and a line for each.
 * Surprise: a picture that cannot be taken does not keep the others from it; the exit code says that one is missing.
 */
import { mkdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { openCamera, type Theme } from "./camera.ts";
import type { Scene } from "./scene.ts";
import { openHistory, openServer } from "./scenes.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, ".github", "screens");
/** Taken by day and by night. */
const BOTH = "alert";

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
mkdirSync(FOLDER, { recursive: true });

const camera = await openCamera();
let isComplete = true;
try {
  await picture(openHistory, ["page"]);
  await picture(openServer, []);
} finally {
  await camera.close();
}
process.exitCode = isComplete ? 0 : 1;

async function picture(open: () => Promise<Scene>, pages: string[]): Promise<void> {
  const scene = await open();
  try {
    for (const name of pages.filter(isWanted))
      await take(name, (path) => camera.takePage(scene.url, "case-alerts", "light", path));
    for (const [name, stage] of Object.entries(scene.subjects)) {
      if (!isWanted(name)) continue;
      const subject = await stage().catch((fault: Error) => say(name, fault.message));
      if (!subject) continue;
      const takeIn = (theme: Theme) => (path: string) =>
        camera.takeMessage(scene.url, subject.channel, subject.message, theme, path);
      await take(name, takeIn("light"));
      if (name === BOTH) await take(`${name}-dark`, takeIn("dark"));
    }
  } finally {
    await scene.close();
  }
}

async function take(name: string, shoot: (path: string) => Promise<void>): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  try {
    await shoot(path);
    console.log(`${relative(ROOT, path)} ${Math.round(statSync(path).size / 1024)} KiB`);
  } catch (fault) {
    say(name, (fault as Error).message);
  }
}

function say(name: string, why: string): null {
  isComplete = false;
  console.error(`${name} was not taken: ${why}`);
  return null;
}
