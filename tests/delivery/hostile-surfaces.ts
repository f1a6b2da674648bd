/**
 * Every kind of message that carries words from outside, with the same words in all its places; and what may be wrong
 * with a message.
 *
 * In: a text. Out: messages as they are sent; faults as sentences.
 * Surprise: what is wrong is read off the finished Markdown as a reader's Discord would, not off our own escaping.
 */
import type { APIEmbed } from "discord.js";
import type { Alert } from "../../src/alerts/alert.ts";
import type { DigestContent } from "../../src/delivery/digest.ts";
import { namesHost } from "../../src/delivery/discord/label-host.ts";
import { LIMITS } from "../../src/delivery/discord/limits.ts";
import { hostOf } from "../../src/delivery/discord/plain-markdown.ts";
import { type AlertMessage, renderAlert, renderPlain } from "../../src/delivery/discord/render-alert.ts";
import { renderDigest, renderPlainDigest } from "../../src/delivery/discord/render-digest.ts";
import { renderFlood } from "../../src/delivery/discord/render-flood.ts";
import { renderFollowing } from "../../src/delivery/discord/render-following.ts";
import { renderNotice } from "../../src/delivery/discord/render-notice.ts";
import { makeHold } from "../../src/sources/hold.ts";
import { exampleAlert, ITPRO, SC_MEDIA } from "./example-alert.ts";

const AT = "2026-03-02T09:00:00.000Z";

export function alertSaying(text: string): Alert {
  const report = { ...ITPRO, outlet: text, title: text };
  const content = exampleAlert().content;
  return exampleAlert(
    {
      caseName: text,
      line: text,
      title: text,
      court: text,
      docket: text,
      judge: text,
      summary: content.summary.flatMap((one) => [one, one]).map((one) => ({ ...one, text, outlet: text })),
      next: text,
      since: text,
      reports: [SC_MEDIA, report, report],
      deadline: { day: "2014-09-20", what: text } as Alert["content"]["deadline"],
    },
    2,
  );
}

export function digestSaying(text: string): DigestContent {
  const line = {
    alertId: "a1",
    what: text,
    url: ITPRO.url,
    eventDay: null,
    reportedOn: "2026-03-02",
    outlets: 2,
  };
  return {
    occasion: { kind: "caught up", whys: [text] },
    events: 2,
    reports: 2,
    part: 1,
    parts: 1,
    groups: [{ name: text, lines: [line, { ...line, url: null }] }],
  };
}

/** By name: each kind of message with this text wherever outside words may stand. */
export const SURFACES: Record<string, (text: string) => AlertMessage> = {
  alert: (text) => renderAlert(alertSaying(text), "ref abcd1234.1"),
  "alert without embed": (text) => renderPlain(alertSaying(text), "ref abcd1234.1"),
  "merged alert": (text) =>
    renderAlert(exampleAlert({ title: text, mergedInto: { storyId: "s2", title: text } }), "ref abcd1234.1"),
  digest: (text) => renderDigest(digestSaying(text), "ref abcd1234.1"),
  "digest without embed": (text) => renderPlainDigest(digestSaying(text), "ref abcd1234.1"),
  "now following": (text) =>
    renderFollowing({
      kind: "following",
      dockets: [
        {
          sourceId: "a",
          name: text,
          court: text,
          number: text,
          coverage: text,
          entries: 2,
          newest: { number: text, day: "2026-01-02", text },
        },
      ],
    }),
  notice: (text) =>
    renderNotice(
      {
        kind: "failing",
        lines: [
          {
            sourceId: "a",
            name: text,
            host: "example.org",
            since: AT,
            until: AT,
            problem: { kind: "server-error", detail: text },
            tries: 3,
            nextVisitAt: AT,
            caughtUp: 0,
            usualGap: null,
            newest: { title: text, at: AT },
          },
        ],
      },
      "ref abcd1234.1",
    ),
  question: (text) =>
    renderFlood({
      kind: "flood",
      hold: makeHold({ id: "a", name: text }, [{ title: text, publishedAt: AT }], text, AT),
      ours: 1,
      decision: null,
    }),
};

/** Markdown that opens and does not close, links that hide their host, pings: what a reader would see wrong. */
export function faultsOf(message: { content: string; embeds: APIEmbed[] }): string[] {
  const faults = faultsIn("content", message.content, LIMITS.content);
  for (const { title, description, footer, author, fields = [] } of message.embeds) {
    faults.push(...faultsIn("title", title ?? "", LIMITS.title));
    faults.push(...faultsIn("description", description ?? "", LIMITS.description));
    // These two render no Markdown.
    if (!(footer?.text ?? "").isWellFormed()) faults.push("footer is broken inside a character");
    if (author) faults.push(...faultsIn("author", author.name, LIMITS.author));
    for (const { name, value } of fields)
      faults.push(
        ...faultsIn("name", name, LIMITS.fieldName),
        ...faultsIn("value", value, LIMITS.fieldValue),
      );
  }
  return faults;
}

function faultsIn(place: string, text: string, max: number): string[] {
  const faults: string[] = [];
  const fault = (why: string) => faults.push(`${place} ${why}: ${JSON.stringify(text.slice(0, 300))}`);
  if (text.length > max) fault(`is ${text.length} long`);
  if (!text.isWellFormed()) fault("is broken inside a character");
  if (/@(everyone|here)/i.test(text)) fault("speaks to everyone");
  // What Discord renders as itself goes first: escapes, then links of ours, then times and small code of ours.
  const bare = text.replace(/\\[\s\S]/g, "x");
  for (const [, label = "", address = "", after = ""] of bare.matchAll(
    /\[([^[\]]*)\]\(([^()\s]+)\)( \([^)]*\))?/g,
  )) {
    const host = hostOf(address) ?? "";
    if (!namesHost(label, host) && !after.includes(host)) fault(`hides ${host}`);
  }
  const rest = bare
    .replace(/\[[^[\]]*\]\(https?:\/\/[^()\s]+\)/g, "L")
    .replace(/<(?:t:\d+(?::[a-zA-Z])?|#\d+|https?:\/\/[^<>\s]+)>/g, "M")
    .replace(/`[^`\n]*`/g, "C")
    .replace(/\*\*[^*\n]+\*\*/g, "B")
    .replace(/(?<!\*)\*[^*\n]+\*(?!\*)/g, "I")
    .replace(/~~[^~\n]+~~/g, "S");
  if (/[[\]`*<|~]|\\$/.test(rest)) fault("opens what it does not close, or lets outside words format");
  if (/:\/\//.test(rest)) fault("shows a live address");
  return faults;
}
