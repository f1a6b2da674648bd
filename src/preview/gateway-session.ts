/**
 * One login of the bot: its intents, its count of events, and the last of them for a resume.
 *
 * In: dispatches. Out: numbered frames to the connection, when there is one.
 * Surprise: events are numbered and kept even while nobody is connected.
 */
import { randomBytes } from "node:crypto";
import type { Json } from "./discord-shapes.ts";

export interface Frame {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

const KEPT_EVENTS = 1000;

export class GatewaySession {
  readonly id = randomBytes(16).toString("hex");
  readonly intents: number;
  private sequence = 0;
  private readonly kept: Frame[] = [];
  private send: ((frame: Frame) => void) | null = null;

  constructor(intents: number) {
    this.intents = intents;
  }

  get isAttached(): boolean {
    return this.send !== null;
  }

  attach(send: (frame: Frame) => void): void {
    this.send = send;
  }

  detach(): void {
    this.send = null;
  }

  dispatch(event: string, data: Json, intent: number): void {
    if (intent !== 0 && (this.intents & intent) === 0) return;
    this.sequence += 1;
    const frame: Frame = { op: 0, d: data, s: this.sequence, t: event };
    this.kept.push(frame);
    if (this.kept.length > KEPT_EVENTS) this.kept.shift();
    this.send?.(frame);
  }

  /** What came after event number `last`; null when that is not known any more, or never was. */
  missedSince(last: number): Frame[] | null {
    if (last > this.sequence) return null;
    const first = this.kept[0]?.s ?? 1;
    if (last < first - 1) return null;
    return this.kept.filter((frame) => (frame.s ?? 0) > last);
  }
}
