/**
 * Finding by words, on every engine alike.
 *
 * In: a way to open an empty store. Out: tests. Surprise: a question is written as people type it and read by the command's
 * own reader, so that both halves are tried together.
 */
import { describe, expect } from "vitest";
import { readSearch } from "../../../src/commands/search/read-search.ts";
import { makeAddedSource } from "../../../src/sources/added-source.ts";
import type { SearchHit } from "../../../src/storage/search-verbs.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, sourceOf, verdictOf } from "../samples.ts";
import type { OpenStore } from "../store-contract.ts";
import { storeTests } from "./with-store.ts";

const nameOf = (hit: SearchHit) =>
  hit.kind === "event" ? hit.event.event : hit.kind === "alert" ? hit.alert.id : hit.item.id;

export function describeSearch(open: OpenStore): void {
  const keep = async (store: Store, name: string, title: string, text: string, changes = {}) => {
    const item = itemOf(name, { title, text, ...changes });
    await store.saveItem(item);
    await store.noteSighting(item.id, item.sourceId, minute(5));
    await store.saveVerdict(item.id, verdictOf(), minute(5));
    return item;
  };
  const find = async (store: Store, typed: string, guildId: string | null = null) => {
    const read = readSearch(typed);
    if (read.kind === "refused") throw new Error(read.why);
    return (await store.search(read.terms, guildId, 10, 0)).hits.map(nameOf);
  };

  describe("search", () => {
    const situation = storeTests(open);
    situation("a title that has the words comes before a text that has them often", async (store) => {
      const often = "Preska warrant. ".repeat(60);
      await keep(store, "body", "A long report", often);
      await keep(store, "title", "Preska upholds the warrant", `${"Other matters. ".repeat(200)}`);
      await keep(store, "once", "Notes", `A word of Preska on the warrant. ${"Other matters. ".repeat(200)}`);
      expect(await find(store, "preska warrant")).toEqual(["ititle", "ibody", "ionce"]);
    });

    situation("phrases, beginnings, words to leave out, other spellings and accents", async (store) => {
      await keep(store, "a", "Microsoft held in contempt", "The e-mails are in Dublin; docket 14-2985.");
      await keep(store, "b", "Contempt is held against it", "José Cabranes dissented over encryption.");
      expect(await find(store, '"held in contempt"')).toEqual(["ia"]);
      expect((await find(store, "contempt held")).sort()).toEqual(["ia", "ib"]);
      expect(await find(store, "encrypt*")).toEqual(["ib"]);
      expect(await find(store, "dissenti*")).toEqual([]);
      expect(await find(store, "dissente*")).toEqual(["ib"]);
      expect(await find(store, "contempt -microsoft")).toEqual(["ib"]);
      expect(await find(store, 'contempt -"held in contempt"')).toEqual(["ib"]);
      expect(await find(store, "email")).toEqual(["ia"]);
      expect(await find(store, "JOSE")).toEqual(["ib"]);
      expect(await find(store, "14-2985")).toEqual(["ia"]);
      expect(await find(store, "dissents")).toEqual(["ib"]);
      expect(await find(store, "contempt banana")).toEqual([]);
    });

    situation("words that mean something to an engine are words", async (store) => {
      await keep(store, "odd", "NOT near AND or '&| warrants", 'It said: "title:* body" \\ (all)');
      for (const typed of ["NOT AND", "or near", "'warrants'", '"title body"', "& | ! not", "all)"])
        expect(await find(store, typed), typed).toEqual(["iodd"]);
      await keep(store, "nul", "A\0text with \ud800 half a pair", "banana\0split");
      expect(await find(store, "banana split")).toEqual(["inul"]);
    });

    situation(
      "what is not ours is not found, what was revised is found by its new words only",
      async (store) => {
        const item = await keep(store, "one", "First wording", "apples");
        await store.saveItem({ ...item, title: "Second wording", text: "pears", revision: 2 });
        expect(await find(store, "pears")).toEqual(["ione"]);
        expect(await find(store, "apples")).toEqual([]);
        await store.saveVerdict(item.id, verdictOf({ tier: "negative", caseId: null }), minute(6));
        expect(await find(store, "pears")).toEqual([]);
      },
    );

    situation("a transaction that fails leaves nothing to be found", async (store) => {
      const failed = store.transaction(async (tx) => {
        await keep(tx, "gone", "Never happened", "");
        throw new Error("stop");
      });
      await expect(failed).rejects.toThrow("stop");
      expect(await find(store, "never happened")).toEqual([]);
    });

    situation(
      "a story is found once, by its alert where that fits as well; a joined item goes",
      async (store) => {
        const first = await keep(store, "first", "Stay lifted", "Judge lifts the stay");
        const second = await keep(store, "second", "Stay is lifted", "It lifts the stay");
        await store.savePlacement(first, verdictOf(), frameOf(), opens(first), minute(5));
        await store.savePlacement(second, verdictOf(), frameOf(), joins("sfirst"), minute(6));
        const alert = await store.saveAlert("sfirst", "first report", contentOf("Stay lifted"), minute(7));
        const read = readSearch("lifted stay");
        if (read.kind === "refused") throw new Error(read.why);
        const found = await store.search(read.terms, null, 10, 0);
        expect(found).toMatchObject({ total: 1, isMore: false });
        expect(found.hits).toMatchObject([{ storyId: "sfirst", others: 2 }]);
        await store.joinItems(first.id, second.id, minute(8));
        expect((await store.search(read.terms, null, 10, 0)).hits).toMatchObject([{ others: 1 }]);
        const elsewhere = { storyId: "sother", title: "Other" };
        await store.saveAlert(
          "sfirst",
          "merged",
          contentOf("Stay lifted", { mergedInto: elsewhere }),
          minute(9),
        );
        expect(await find(store, "lifted stay")).not.toContain(alert.id);
      },
    );

    situation(
      "a server finds what its own sources and everybody's brought, and no alert of others' sources",
      async (store) => {
        const feed = { title: "Secret", language: null };
        const theirs = makeAddedSource("https://secret.example/feed", feed, { guildId: "999", userId: "1" });
        await store.syncSources([sourceOf("gazette")], minute(0));
        await store.followSource(theirs, { guildId: "999", userId: "1" }, 9, minute(0));
        const item = await keep(store, "secret", "Sealed filing", "banana", { sourceId: theirs.id });
        await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
        const content = contentOf("Sealed filing", { isOfAddedSources: true });
        await store.saveAlert("ssecret", "first report", content, minute(6));
        expect(await find(store, "sealed", "999")).toEqual(["isecret"]);
        expect(await find(store, "sealed", "111")).toEqual([]);
        expect(await find(store, "sealed")).toEqual([]);
        await store.noteSighting(item.id, "gazette", minute(9));
        expect(await find(store, "sealed")).toEqual(["isecret"]);
      },
    );

    situation("timelines are found as the files say now", async (store) => {
      const entry = {
        date: "2014-08-29",
        precision: "day",
        event: "Stay lifted",
        what: "The judge lifts it.",
      };
      const file = (event: string) => [{ id: "ireland", name: "Ireland", timeline: [{ ...entry, event }] }];
      await store.syncTimelines(file("Stay lifted") as never);
      expect(await find(store, "lifted ireland")).toEqual(["Stay lifted"]);
      await store.syncTimelines(file("Stay ended") as never);
      expect(await find(store, "stay ireland")).toEqual(["Stay ended"]);
    });

    situation("pages follow each other, and a page beyond the last one is empty", async (store) => {
      for (let at = 0; at < 7; at += 1)
        await keep(store, `p${at}`, "Same title", "same", { publishedAt: minute(at) });
      const read = readSearch("title");
      if (read.kind === "refused") throw new Error(read.why);
      const page = async (offset: number) =>
        (await store.search(read.terms, null, 3, offset)).hits.map(nameOf);
      expect(await page(0)).toEqual(["ip6", "ip5", "ip4"]);
      expect(await page(3)).toEqual(["ip3", "ip2", "ip1"]);
      expect(await page(9)).toEqual([]);
    });
  });
}
