/**
 * Takes pictures of messages on the preview page.
 *
 * In: the page's address, a channel, a message. Out: PNG files. Surprise: the window is taller than any message, so that
 * one is never cut, and as wide as needed, so that its text is read without enlarging in a README.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const VIEW = { width: 960, height: 3600 };
/** As a newcomer sees it on a small laptop. */
const WINDOW = { width: 1180, height: 720 };
/** Room around the message. */
const MARGIN = 10;

export type Theme = "light" | "dark";
export type Camera = Awaited<ReturnType<typeof openCamera>>;

/** @throws Error where no Chromium is on the PATH. */
export async function openCamera() {
  const executablePath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (!executablePath) throw new Error(`Pictures need one of ${NAMES.join(", ")} on the PATH.`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

  return {
    /** The whole page, open at a channel. */
    async takePage(url: string, channel: string, theme: Theme, path: string): Promise<void> {
      const page = await openPage(browser, url, channel, theme, WINDOW);
      await page.screenshot({ path });
      await page.context().close();
    },

    /** One message; all of it. */
    async takeMessage(url: string, channel: string, id: string, theme: Theme, path: string): Promise<void> {
      const page = await openPage(browser, url, channel, theme, VIEW);
      const message = page.locator(`#m${id}`);
      await message.waitFor();
      await message.evaluate((item: { scrollIntoView(how: object): void }) =>
        item.scrollIntoView({ block: "center" }),
      );
      const around = await message.boundingBox();
      const said = await message.locator(".said").boundingBox();
      if (!around || !said) throw new Error(`Message ${id} is not on the page.`);
      const clip = {
        x: around.x - MARGIN,
        y: around.y - MARGIN / 2,
        width: said.x + said.width - around.x + 2 * MARGIN,
        height: around.height + MARGIN,
      };
      await page.screenshot({ path, clip });
      await page.context().close();
    },

    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  url: string,
  channel: string,
  colorScheme: Theme,
  viewport: typeof VIEW,
): Promise<Page> {
  const wishes = { colorScheme, viewport, locale: "en-GB", timezoneId: "Europe/London" };
  const context = await browser.newContext({ ...wishes, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${url}/#${encodeURIComponent(channel)}`);
  await page.waitForSelector(".state.on");
  await page.waitForFunction("[...document.images].every((image) => image.complete)");
  return page;
}
