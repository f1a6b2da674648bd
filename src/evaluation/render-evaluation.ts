/**
 * An evaluation as text for a terminal.
 *
 * In: an `Evaluation`. Out: lines.
 * Surprise: "-" is a measure the corpus does not ask for, not a zero.
 */
import type { Evaluation, EvaluationError, Measure } from "./evaluate.ts";

export function renderEvaluation({ measures, tiers }: Evaluation): string {
  const width = Math.max(20, ...measures.map(({ name }) => name.length));
  const head = `${"measure".padEnd(width)}  ${"value".padStart(6)}  ${"prec.".padStart(6)}  ${"recall".padStart(6)}  ${"items".padStart(6)}`;
  const lines = measures.map((measure) => renderMeasure(measure, width));
  return [head, "-".repeat(head.length), ...lines, ...renderTiers(tiers)].join("\n");
}

function renderMeasure({ name, value, precision, recall, isCount, items }: Measure, width: number): string {
  const cells = [
    isCount ? String(value) : renderFigure(value),
    renderFigure(precision),
    renderFigure(recall),
  ].map((cell) => cell.padStart(6));
  return `${name.padEnd(width)}  ${cells.join("  ")}  ${String(items).padStart(6)}`;
}

function renderFigure(figure: number | null | undefined): string {
  if (figure === undefined) return "";
  return figure === null ? "-" : figure.toFixed(3);
}

function renderTiers({ names, counts }: Evaluation["tiers"]): string[] {
  if (counts.flat().every((count) => count === 0)) return [];
  const rows = counts.map(
    (row, at) => `${(names[at] ?? "").padEnd(10)}${row.map((count) => String(count).padStart(10)).join("")}`,
  );
  return ["", `${"is \\ judged".padEnd(10)}${names.map((name) => name.padStart(10)).join("")}`, ...rows];
}

export function renderError({ id, what, title, labelled, judged, reasons }: EvaluationError): string {
  return `${what}: is ${labelled}, judged ${judged}  ${id}  ${title || "(no title)"}\n    ${reasons.slice(0, 4).join("; ")}`;
}
