/**
 * In: the page in a real Chromium, with messages as a hostile feed would write them. Out: text, and only text.
 * Surprise: skips, saying so, where no Chromium is on the PATH.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Client, Interaction, TextChannel } from "discord.js";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loginBot, type RunningPreview, startPreview } from "./preview-bot.ts";

const executablePath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
if (!executablePath) console.warn("page tests skipped: there is no Chromium on the PATH");

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    return interaction.respond([{ name: "Microsoft Ireland", value: "microsoft-ireland" }]);
  }
  if (interaction.isAnySelectMenu())
    return interaction.reply({ content: `chosen ${interaction.values}`, flags: 64 });
  if (interaction.isModalSubmit())
    return interaction.reply({ content: `typed ${interaction.fields.getTextInputValue("zone")}`, flags: 64 });
  if (interaction.isButton() && interaction.customId === "form") {
    const component = { type: 4, custom_id: "zone", style: 1 } as const;
    const components = [{ type: 18, label: "Zone", component }] as const;
    return interaction.showModal({ title: "Form", custom_id: "form", components: [...components] });
  }
  if (interaction.isButton())
    return interaction.reply({ content: `pressed ${interaction.customId}`, flags: 64 });
  if (!interaction.isChatInputCommand()) return;
  return interaction.reply({ content: `stands: ${interaction.options.getString("case")}`, flags: 64 });
}

test("the page and its scripts come with a policy that runs nothing else", async () => {
  const preview = await startPreview();
  for (const path of ["/", "/preview/page.js", "/preview/page.css", "/preview/read-markdown.js"]) {
    const reply = await fetch(`${preview.url}${path}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await reply.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  }
  await preview.close();
});

describe.skipIf(!executablePath)("the page", () => {
  let preview: RunningPreview;
  let bot: Client<true>;
  let browser: Browser;
  let page: Page;
  let alerts: TextChannel;
  const complaints: string[] = [];

  beforeAll(async () => {
    preview = await startPreview({ messagesPerWindow: 50 });
    bot = await loginBot(preview, answer);
    const option = {
      type: 3,
      name: "case",
      description: "Which",
      required: true,
      autocomplete: true,
    } as const;
    const status = { type: 1, name: "status", description: "Where it stands", options: [option] } as const;
    await bot.application.commands.set([{ name: "case", description: "About a case", options: [status] }]);
    alerts = (await bot.channels.fetch(preview.world.findChannel("case-alerts")?.id ?? "")) as TextChannel;
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.on("console", (line) => complaints.push(line.text()));
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("request", (sent) => {
      if (!sent.url().startsWith(preview.url) && !sent.url().startsWith("data:")) complaints.push(sent.url());
    });
    await page.goto(preview.url);
    await page.waitForSelector(".state.on");
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.destroy();
    await preview?.close();
  });

  test("shows hostile text as text, runs nothing and links only to the web", async () => {
    const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1">`;
    await alerts.send({
      content: `${evil} [click](javascript:window.hit=1) **${evil}** \`${evil}\``,
      embeds: [
        {
          title: evil,
          url: "https://court.example/opinion",
          description: `> ${evil}\n[x](data:text/html,<script>alert(1)</script>)`,
          author: { name: evil },
          footer: { text: evil },
          fields: [{ name: evil, value: evil }],
        },
      ],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: "<b>bold</b>", custom_id: "<i>" },
            { type: 2, style: 5, label: "read", url: "https://court.example/" },
          ],
        },
      ],
    });
    await page.waitForSelector(".message .embed");
    expect(await page.textContent(".embed h3")).toBe(evil);
    expect(await page.textContent(".embed .author")).toBe(evil);
    const found = await page.evaluate(`({
      hit: window.hit,
      elements: document.querySelectorAll(".message :is(img, script, svg, iframe, b b, i)").length,
      links: [...document.querySelectorAll(".message a")].map((one) => one.protocol + one.rel),
      handlers: [...document.querySelectorAll(".message *")].filter((one) =>
        [...one.attributes].some((attribute) => attribute.name.startsWith("on"))).length,
    })`);
    expect(found).toEqual({
      hit: undefined,
      elements: 0,
      links: ["https:noopener noreferrer", "https:noopener noreferrer"],
      handlers: 0,
    });
    expect(complaints).toEqual([]);
  });

  test("follows posts, edits and deletions by itself", async () => {
    const message = await alerts.send("first words");
    const item = page.locator(`#m${message.id}`);
    await item.getByText("first words").waitFor();
    await message.edit("second words");
    await item.getByText("second words").waitFor();
    await item.locator(".edited").waitFor();
    await message.delete();
    await item.waitFor({ state: "detached" });
  });

  test("a command is completed while typing, asked with Enter, and answered in private", async () => {
    await page.fill("#line", "/ca");
    await page.locator(".hint").filter({ hasText: "/case status" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.inputValue("#line")).toBe("/case status case:");
    await page.keyboard.type("mi");
    await page.locator(".hint").filter({ hasText: "Microsoft Ireland" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".private").getByText("stands: microsoft-ireland").waitFor();
  });

  test("a refusal is a sentence in the conversation", async () => {
    await page.fill("#line", "/case status");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".refused").getByText('needs the option "case"').waitFor();
  });

  test("a button on a message reaches the bot", async () => {
    await page.getByRole("button", { name: "<b>bold</b>" }).click();
    await page.locator(".private").getByText("pressed <i>").waitFor();
  });

  test("menus offer what they may, several choices go together, and a form is filled in and sent", async () => {
    const channels = { type: 8, custom_id: "where", default_values: [], channel_types: [0] } as const;
    const several = {
      type: 3,
      custom_id: "what",
      max_values: 2,
      options: ["a", "b", "c"].map((value) => ({ label: value.toUpperCase(), value })),
    } as const;
    const form = { type: 2, style: 2, custom_id: "form", label: "Fill in" } as const;
    const sent = await alerts.send({
      content: "choose",
      components: [several, channels, form].map((one) => ({ type: 1, components: [one] })),
    });
    const item = page.locator(`#m${sent.id}`);
    await item.getByText("choose", { exact: true }).waitFor();
    const [what, where] = [item.locator("select").nth(0), item.locator("select").nth(1)];
    await what.focus();
    await what.selectOption(["a", "c"]);
    await what.blur();
    await page.getByText("chosen a,c", { exact: true }).waitFor();
    await where.selectOption({ label: "# general" });
    await page.getByText("chosen 410000000000000020").waitFor();
    await item.getByRole("button", { name: "Fill in" }).click();
    await page.getByLabel("Zone").fill("Europe/Dublin");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByText("typed Europe/Dublin").waitFor();
    expect(await page.locator("dialog").count()).toBe(0);
  });
});
