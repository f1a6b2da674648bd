/**
 * The events of a case as a drawing: on top when they happened, to scale; below what happened.
 *
 * In: the case's name, all its events, those of this page. Out: an SVG, 480 pixels wide, as tall as it needs.
 * Surprise: the card has a background of its own, so that it reads in Discord's light theme and its dark one, and each kind of event
 * has a shape as well as a colour, for not everybody sees the colours.
 */
import type { TimelineEntry } from "../../cases/case-file.ts";
import { formatDay } from "../../cases/day.ts";
import { FONT } from "./paint-picture.ts";
import { escapeXml, textWidth, wrapText } from "./svg-text.ts";
import { instantOf, type Scale, scaleOf } from "./time-scale.ts";

const WIDTH = 480;
const EDGE = 24;
const INK = "#1f2328";
const FAINT = "#656d76";
const LINE = "#d0d7de";
const SIZE = { title: 20, span: 13, year: 11, day: 13, event: 15, legend: 12 };
const ROW_GAP = 14;
const LINE_HEIGHT = 20;
/** An event in our words has at most 100 characters: three lines. */
const MOST_LINES = 3;

type Shape = "diamond" | "square" | "triangle" | "circle" | "star";
type Group = { word: string; shape: Shape; colour: string };

const COURT: Group = { word: "Court", shape: "diamond", colour: "#6b3fa0" };
const PARTY: Group = { word: "Filing", shape: "square", colour: "#3d5a80" };
const HEARING: Group = { word: "Hearing", shape: "triangle", colour: "#9a6700" };
const LAW: Group = { word: "Law", shape: "star", colour: "#1a7f37" };
const SAID: Group = { word: "Statement", shape: "circle", colour: "#0a6c8a" };

const GROUPS: Record<TimelineEntry["kind"], Group> = {
  warrant: COURT,
  order: COURT,
  ruling: COURT,
  stay: COURT,
  contempt: COURT,
  cert: COURT,
  mootness: COURT,
  motion: PARTY,
  appeal: PARTY,
  brief: PARTY,
  hearing: HEARING,
  legislation: LAW,
  agreement: LAW,
  statement: SAID,
  policy: SAID,
};

export interface TimelineDrawing {
  name: string;
  /** Every event that was asked for, oldest first: the scale on top shows them all. */
  events: readonly TimelineEntry[];
  /** Those written out below, a part of `events`. */
  page: readonly TimelineEntry[];
}

/** The drawing as SVG. `page` must not be empty. */
export function drawTimeline({ name, events, page }: TimelineDrawing): string {
  const scale = scaleOf(events, EDGE, WIDTH - EDGE);
  const top = drawHeading(name, events, scale, new Set(page));
  const rows = drawRows(page, top.bottom);
  const legend = drawLegend(page, rows.bottom + 6);
  const height = legend.bottom + EDGE / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT}">`,
    `<rect width="${WIDTH}" height="${height}" rx="12" fill="#ffffff" stroke="${LINE}"/>`,
    ...top.parts,
    ...rows.parts,
    ...legend.parts,
    "</svg>",
  ].join("\n");
}

interface Drawn {
  parts: string[];
  bottom: number;
}

function drawHeading(
  name: string,
  events: readonly TimelineEntry[],
  scale: Scale,
  shown: ReadonlySet<TimelineEntry>,
): Drawn {
  const [title = ""] = wrapText(name, SIZE.title * 1.12, WIDTH - 2 * EDGE, 1);
  const axis = 92;
  const ends = [events[0], events.at(-1)].flatMap((entry) => (entry ? [sayDay(entry)] : []));
  const span = [...new Set(ends)].join(" to ");
  const ticks = scale.years.map(({ x, label }) => {
    const tick = `<path d="M${x} ${axis - 5}v10" stroke="${LINE}"/>`;
    return label === null ? tick : `${tick}${write(label, x, axis + 20, SIZE.year, FAINT, "middle")}`;
  });
  // Those written out below lie on top of the others.
  const marks = [...events]
    .sort((a, b) => Number(shown.has(a)) - Number(shown.has(b)))
    .map((entry) => {
      const { shape, colour } = GROUPS[entry.kind];
      const isShown = shown.has(entry);
      return draw(
        shape,
        scale.at(instantOf(entry.date)),
        axis,
        isShown ? 6 : 4,
        isShown ? colour : "#afb8c1",
      );
    });
  return {
    parts: [
      write(title, EDGE, 36, SIZE.title, INK, "start", true),
      write(span, EDGE, 58, SIZE.span, FAINT),
      `<path d="M${EDGE} ${axis}H${WIDTH - EDGE}" stroke="${LINE}" stroke-width="2"/>`,
      ...ticks,
      ...marks,
    ],
    bottom: axis + 44,
  };
}

function drawRows(page: readonly TimelineEntry[], top: number): Drawn {
  const left = EDGE + 24;
  const parts: string[] = [];
  let y = top;
  for (const entry of page) {
    const { shape, colour } = GROUPS[entry.kind];
    const lines = wrapText(entry.event, SIZE.event, WIDTH - EDGE - left, MOST_LINES);
    parts.push(draw(shape, EDGE + 6, y + 3, 6, colour));
    const day = sayDay(entry);
    parts.push(write(day, left, y + 8, SIZE.day, INK, "start", true));
    if (entry.court !== undefined) {
      const x = left + textWidth(day, SIZE.day, true) + 8;
      const [court = ""] = wrapText(entry.court, SIZE.day, WIDTH - EDGE - x, 1);
      parts.push(write(court, x, y + 8, SIZE.day, FAINT));
    }
    for (const [at, line] of lines.entries())
      parts.push(write(line, left, y + 8 + LINE_HEIGHT * (at + 1), SIZE.event, INK));
    y += LINE_HEIGHT * (lines.length + 1) + ROW_GAP;
  }
  // Behind the marks, so that they read as points of one line.
  const last = y - ROW_GAP - LINE_HEIGHT;
  parts.unshift(`<path d="M${EDGE + 6} ${top + 3}V${last}" stroke="${LINE}" stroke-width="2"/>`);
  return { parts, bottom: y };
}

function drawLegend(page: readonly TimelineEntry[], top: number): Drawn {
  let x = EDGE;
  const parts: string[] = [];
  for (const { word, shape, colour } of new Set(page.map(({ kind }) => GROUPS[kind]))) {
    parts.push(draw(shape, x + 6, top, 5, colour), write(word, x + 16, top + 4, SIZE.legend, FAINT));
    x += 16 + textWidth(word, SIZE.legend) + 16;
  }
  return { parts, bottom: top + 12 };
}

function draw(shape: Shape, x: number, y: number, r: number, colour: string): string {
  const path: Record<Exclude<Shape, "circle">, string> = {
    diamond: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`,
    square: `M${x - r * 0.85} ${y - r * 0.85}h${r * 1.7}v${r * 1.7}h${-r * 1.7}Z`,
    triangle: `M${x} ${y - r}L${x + r} ${y + r * 0.8}H${x - r}Z`,
    star: starPath(x, y, r * 1.2),
  };
  const paint = `fill="${colour}" stroke="#ffffff" stroke-width="1.5"`;
  return shape === "circle"
    ? `<circle cx="${x}" cy="${y}" r="${r * 0.9}" ${paint}/>`
    : `<path d="${path[shape]}" ${paint}/>`;
}

function starPath(x: number, y: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const angle = (at * Math.PI) / 5 - Math.PI / 2;
    const far = at % 2 === 0 ? r : r * 0.45;
    return `${(x + far * Math.cos(angle)).toFixed(1)} ${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

function write(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  anchor = "start",
  isBold = false,
): string {
  const weight = isBold ? ' font-weight="bold"' : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${escapeXml(text)}</text>`;
}

function sayDay({ date, precision }: TimelineEntry): string {
  return formatDay(date, precision);
}
