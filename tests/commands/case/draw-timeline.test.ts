// What comes in: timelines, bundled and odd. What goes out: the drawing, and the picture that is painted from it.
// Surprise: the picture is only measured here; how it looks is for eyes.
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import type { TimelineEntry } from "../../../src/cases/case-file.ts";
import { readCases } from "../../../src/cases/read-cases.ts";
import { drawTimeline } from "../../../src/commands/case/draw-timeline.ts";
import { paintPicture } from "../../../src/commands/case/paint-picture.ts";
import { escapeXml, textWidth, wrapText } from "../../../src/commands/case/svg-text.ts";
import { instantOf, scaleOf } from "../../../src/commands/case/time-scale.ts";
import fc from "../../property.ts";

const { cases } = await readCases(join(import.meta.dirname, "..", "..", "..", "feeds"));

function entry(event: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    date: "2014-08-29",
    precision: "day",
    kind: "order",
    event,
    what: "It happened.",
    status: "Open",
    next: "Wait.",
    sources: ["us"],
    confidence: "high",
    ...more,
  };
}
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("the timeline of a case as a picture", () => {
  test("every bundled case can be drawn whole, and says the day, the court and the event of each", () => {
    expect(cases.length).toBeGreaterThan(5);
    for (const { name, timeline } of cases) {
      const page = timeline.slice(0, 12);
      if (page.length === 0) continue;
      const svg = drawTimeline({ name, events: timeline, page });
      expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
      const said = words(svg).join(" ");
      for (const { event } of page) expect(said, event).toContain(escapeXml(event.split(" ")[0] ?? ""));
      expect(said).not.toContain("…");
    }
  });

  test("it is a PNG of twice the width, and letters are drawn", async () => {
    const drawn = await paintPicture(
      drawTimeline({ name: "A", events: [entry("Stay lifted")], page: [entry("Stay lifted")] }),
    );
    const blank = await paintPicture(drawTimeline({ name: "A", events: [entry(" ")], page: [entry(" ")] }));
    expect(drawn.subarray(1, 4).toString()).toBe("PNG");
    expect(drawn.readUInt32BE(16)).toBe(960);
    expect(drawn.length).toBeGreaterThan(blank.length);
  });

  test("a kind is told by its shape, not by its colour alone", () => {
    const shapeOf = (kind: TimelineEntry["kind"]) => {
      const one = entry("x", { kind });
      const svg = drawTimeline({ name: "A", events: [one], page: [one] });
      return svg.replace(/(fill|stroke)="#\w+"/g, "").replace(/<text.*<\/text>/g, "");
    };
    const kinds = ["ruling", "motion", "hearing", "legislation", "statement"] as const;
    expect(new Set(kinds.map(shapeOf)).size).toBe(kinds.length);
  });

  test("whatever stands in an event, the drawing is well-formed and nothing in it is markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (event) => {
        const one = entry(`${event}<script>&`);
        const svg = drawTimeline({ name: event, events: [one], page: [one] });
        expect(svg).not.toContain("<script");
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

describe("text in a picture", () => {
  test("no line is wider than its room, and the last one says that something is missing", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, 15, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
        if (!lines.join(" ").endsWith("…")) expect(lines.join(" ")).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });

  test("our table of widths is never narrower than the font", async () => {
    for (const text of [
      "Magistrate orders Microsoft to disclose",
      "“S.D.N.Y.” 2d Cir. 14-2985 (2016)",
      "WAVE & 100 %",
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="50"><text y="30" font-size="20" font-family="DejaVu Sans">${escapeXml(text)}</text></svg>`;
      const font = join(import.meta.dirname, "../../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
      const drawn = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [font] } }).getBBox();
      expect(drawn?.width ?? 0).toBeGreaterThan(0);
      expect(textWidth(text, 20)).toBeGreaterThanOrEqual(drawn?.width ?? 0);
    }
  });
});

describe("days on a line", () => {
  test("they lie in order and inside it; a month lies in its middle, a single day in the middle of the line", () => {
    const scale = scaleOf([{ date: "2013-12-04" }, { date: "2018-04-17" }], 0, 400);
    const places = ["2013-12-04", "2014-08", "2014-08-29", "2016", "2018-04-17"].map((day) =>
      scale.at(instantOf(day)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(400);
    expect(scale.years.map(({ label }) => label)).toEqual(["2014", "2015", "2016", "2017", "2018"]);
    expect(scaleOf([{ date: "2014-08-29" }], 0, 400).at(instantOf("2014-08-29"))).toBe(200);
  });
});
