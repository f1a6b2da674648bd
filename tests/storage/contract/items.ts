/**
 * The contract: items are found by any key they ever had, and lose no text.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { frameOf, itemOf, minute, opens, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

export function describeItems(open: OpenStore): void {
  const test = storeTests(open);

  describe("items", () => {
    test("an item comes back as it was stored, by any of its keys", async (store) => {
      const item = itemOf("one", {
        author: "A. Reporter",
        categories: ["law", "privacy"],
        enclosures: [{ url: "https://gazette.example/a.mp3", type: "audio/mpeg", length: null }],
        docket: {
          court: "S.D.N.Y.",
          caseNumber: "13 Mag. 2814",
          caseName: null,
          entryNumber: "88",
          documentUrl: null,
        },
        isBaseline: true,
      });
      await store.saveItem(item);
      expect(await store.findItem(["guid:one"])).toEqual(item);
      expect(await store.findItem(["url:https://gazette.example/one"])).toEqual(item);
      expect(await store.findItem(["guid:other", "url:https://gazette.example/one"])).toEqual(item);
      expect(await store.findItem(["guid:other"])).toBeNull();
      expect(await store.findItem([])).toBeNull();
    });

    test("when keys belong to two items the earlier key wins", async (store) => {
      await store.saveItem(itemOf("one", { keys: ["guid:1"] }));
      await store.saveItem(itemOf("two", { keys: ["guid:2"] }));
      expect((await store.findItem(["guid:2", "guid:1"]))?.id).toBe("itwo");
      expect((await store.findItem(["guid:1", "guid:2"]))?.id).toBe("ione");
    });

    test("a revised text replaces the old one, and the old keys still find the item", async (store) => {
      await store.saveItem(itemOf("one"));
      const revised = itemOf("one", { text: "Corrected.", revision: 2, keys: ["guid:one", "text:new"] });
      await store.saveItem(revised);
      const found = await store.findItem(["url:https://gazette.example/one"]);
      expect(found?.text).toBe("Corrected.");
      expect(found?.revision).toBe(2);
      expect(found?.keys).toEqual(["guid:one", "text:new", "url:https://gazette.example/one"]);
    });

    test("a changed text gets a new revision even when the caller forgot to count up", async (store) => {
      await store.saveItem(itemOf("one"));
      await store.saveItem(itemOf("one", { text: "Second text." }));
      await store.saveItem(itemOf("one", { text: "Third text." }));
      expect((await store.findItem(["guid:one"]))?.revision).toBe(3);
    });

    test("saving the same item twice is no revision", async (store) => {
      const { text, ...rest } = itemOf("one");
      await store.saveItem({ text, ...rest });
      await store.saveItem({ ...rest, text });
      expect((await store.findItem(["guid:one"]))?.revision).toBe(1);
    });

    test("keys found later become aliases, but a key of another item stays there", async (store) => {
      await store.saveItem(itemOf("one", { keys: ["guid:1"] }));
      await store.saveItem(itemOf("two", { keys: ["guid:2"] }));
      await store.addItemKeys("ione", ["docket:nysd/13/88", "guid:2"]);
      expect((await store.findItem(["docket:nysd/13/88"]))?.id).toBe("ione");
      expect((await store.findItem(["guid:1"]))?.keys).toEqual(["guid:1"]);
      expect((await store.findItem(["guid:2"]))?.id).toBe("itwo");
      await expect(store.addItemKeys("inone", ["guid:9"])).rejects.toThrow(/no item inone/);
    });

    test("an item that hundreds of sources carry under names of their own stays as small as it was", async (store) => {
      await store.saveItem(itemOf("one", { keys: ["guid:1"] }));
      const names = (at: number) => ["guid:1", `guid:outlet-${at}:7`, `words:outlet-${at}:ab`];
      for (let at = 0; at < 300; at += 1) {
        await store.noteSighting("ione", `outlet-${at}`, minute(at));
        await store.addItemKeys("ione", names(at));
      }
      expect((await store.findItem(["words:outlet-299:ab"]))?.keys).toEqual(["guid:1"]);
      expect(await store.sightingsOf(["ione"])).toHaveLength(300);
      const revised = itemOf("one", { text: "Corrected.", revision: 2, keys: ["guid:1"] });
      await store.saveItem(revised);
      expect((await store.findItem(["guid:outlet-17:7"]))?.text).toBe("Corrected.");
    });

    test("a new item does not take a key from the item that had it first", async (store) => {
      await store.saveItem(itemOf("one", { keys: ["guid:1", "text:same"] }));
      await store.saveItem(itemOf("two", { keys: ["guid:2", "text:same"] }));
      expect((await store.findItem(["text:same"]))?.id).toBe("ione");
      expect((await store.findItem(["guid:2"]))?.keys).toEqual(["guid:2"]);
    });

    test("publishers' oddities survive: NUL, half a surrogate pair, a guid as long as a page", async (store) => {
      const long = `guid:${"0123456789abcdef".repeat(4000)}`;
      const noise = Array.from({ length: 900 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((at * 7919) % 20000)),
      );
      const keys = [long, `guid:${noise.join("")}`, "guid:nul\0", "guid:\ud83d"];
      const item = itemOf("odd", {
        keys,
        text: "before\0after",
        title: "half \ud83d",
        url: `https://x.example/?${long}`,
      });
      await store.saveItem(item);
      for (const key of keys) expect(await store.findItem([key])).toEqual(item);
      expect(await store.findItem([`${long}x`])).toBeNull();
      expect((await store.findItemByUrl(`https://x.example/?${long}`))?.item.id).toBe("iodd");
    });

    test("asked about an address, the store tells item, verdict and story", async (store) => {
      const item = itemOf("one");
      await store.saveItem(item);
      const address = "https://gazette.example/one?utm_source=feed";
      expect(await store.findItemByUrl(address)).toEqual({ item, verdict: null, storyId: null });
      await store.saveVerdict("ione", verdictOf({ tier: "negative", reasons: ["names no case"] }), minute(6));
      expect((await store.findItemByUrl(address))?.verdict?.reasons).toEqual(["names no case"]);
      await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(7));
      const canonical = await store.findItemByUrl("https://gazette.example/one");
      expect(canonical).toEqual({ item, verdict: verdictOf(), storyId: "sone" });
      expect(await store.findItemByUrl("https://gazette.example/other")).toBeNull();
    });

    test("of several entries at one address the newest is meant", async (store) => {
      const url = "https://court.example/docket/1";
      await store.saveItem(itemOf("b", { keys: ["guid:b"], url, firstSeenAt: minute(9) }));
      await store.saveItem(itemOf("a", { keys: ["guid:a"], url, firstSeenAt: minute(1) }));
      expect((await store.findItemByUrl(url))?.item.id).toBe("ib");
    });

    test("a sighting can be noted again and again", async (store) => {
      await store.saveItem(itemOf("one"));
      await store.noteSighting("ione", "gazette", minute(5));
      await store.noteSighting("ione", "gazette", minute(20));
      await store.noteSighting("ione", "mirror", minute(21));
      await expect(store.noteSighting("inone", "gazette", minute(5))).rejects.toThrow();
    });
  });
}
