// What comes in: feeds that misbehave for real, beside one that is well. What goes out: a stored reason for each, shown
// by /feeds list, while the others go on.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Misbehaviour, type OutletFeeds, type PublishedItem, serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const story = (outlet: string): PublishedItem => ({
  id: outlet,
  url: `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/contempt`,
  outlet,
  title: "Microsoft held in contempt over e-mails stored in Dublin",
  published: "2014-09-09",
  text: "Chief Judge Loretta Preska on Monday held Microsoft in contempt for not handing over e-mails kept in Dublin under a search warrant. No sanctions follow while the company appeals.",
});

const misbehaviours: Record<string, { how: Misbehaviour; says: RegExp }> = {
  "Page Of HTML": {
    how: (response) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><html><body>Log in</body></html>"),
    says: /web page|not a feed|HTML/i,
  },
  "Nothing At All": { how: (response) => response.writeHead(200).end(), says: /empty/i },
  "Not Found": { how: (response) => response.writeHead(404).end(), says: /404/ },
  "Fifty Megabytes": {
    how: (response) => {
      response.writeHead(200, { "content-type": "application/rss+xml" });
      const chunk = Buffer.alloc(1024 * 1024, 0x20);
      let sent = 0;
      const send = () => {
        while (sent < 50 && !response.destroyed) {
          sent += 1;
          if (!response.write(chunk)) {
            response.once("drain", send);
            return;
          }
        }
        response.end();
      };
      send();
    },
    says: /too (big|large)|larger|MiB/i,
  },
  "Reset Midway": {
    how: (response) => {
      response.writeHead(200, { "content-type": "application/rss+xml", "content-length": "5000" });
      response.write("<rss><channel>", () => response.socket?.resetAndDestroy());
    },
    says: /connection|reset|network|broke/i,
  },
  "Broken XML": { how: (response) => response.writeHead(200).end("<rss><chan"), says: /feed|read/i },
};

describe("feeds that misbehave beside one that is well", () => {
  let outlets: OutletFeeds;
  let bot: RunningApp;
  const names = ["The Well One", ...Object.keys(misbehaviours)];

  beforeAll(async () => {
    outlets = await serveOutlets(names.map(story));
    for (const [outlet, { how }] of Object.entries(misbehaviours)) outlets.misbehave(outlet, how);
    bot = await runApp(outlets.sourcesYaml, [outlets.host]);
    await bot.round();
  });
  afterAll(async () => {
    await bot.stop();
    await outlets.close();
  });

  test("the well one is told", async () => {
    const messages = await bot.messages();
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages[0])).toContain("The Well One");
  });

  test("each of the others has its reason, shown by /feeds list", async () => {
    const reply = await bot.command("feeds list");
    const shown = JSON.stringify(reply);
    for (const [outlet, { says }] of Object.entries(misbehaviours)) {
      const at = shown.indexOf(outlet);
      expect(at, `${outlet} in ${shown}`).toBeGreaterThan(-1);
      expect(shown.slice(at, at + 400), outlet).toMatch(says);
    }
  });

  test("when they are well again their reports join the alert that stands; nothing is posted twice", async () => {
    for (const outlet of Object.keys(misbehaviours)) outlets.misbehave(outlet, null);
    bot.pass(25 * 60);
    await bot.round();
    const messages = await bot.messages();
    expect(messages).toHaveLength(1);
    for (const name of names.slice(0, 4)) expect(JSON.stringify(messages[0])).toContain(name);
  });
});
