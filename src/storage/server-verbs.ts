/**
 * What commands and the journey do with servers as a whole and with what is kept about people, a part of the Store.
 *
 * In: servers, people, instants. Out: what is kept of them; what was removed.
 * Surprise: that a channel was told an alert is never forgotten while we are in its server, only which message it was:
 * otherwise a late report would tell the event once more.
 */
import type { DeliveryState } from "../delivery/delivery.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { HoldChoice } from "../sources/hold.ts";

/** Everything kept of one server. Instants are ISO 8601 UTC. */
export interface ServerData {
  subscriptions: Subscription[];
  settings: {
    adminChannelId: string | null;
    timeZone: string | null;
    language: string | null;
    retentionDays: number | null;
    /** Whether hearings and deadlines become events there. */
    events: boolean;
    changedBy: string;
    changedAt: string;
  } | null;
  sources: {
    id: string;
    name: string;
    url: string;
    addedBy: string;
    addedAt: string;
    pausedAt: string | null;
  }[];
  holdDecisions: { holdId: string; choice: HoldChoice; decidedBy: string; decidedAt: string }[];
  mutes: { channelId: string; storyId: string; mutedBy: string; mutedAt: string }[];
  /** `matter`: a case's id, or a topic's. */
  caseThreads: { channelId: string; matter: string; threadId: string }[];
  /** Our messages in announcement channels, handed on to those who follow them; `publishedAt` null where it waits or was given up. */
  publications: { channelId: string; messageId: string; publishedAt: string | null; createdAt: string }[];
  /** Alerts, digests and notices: our messages there, newest first, or those still to come. */
  messages: {
    kind: "alert" | "digest" | "notice";
    channelId: string;
    messageId: string | null;
    state: DeliveryState;
    createdAt: string;
  }[];
}

/** Everything kept about one person: where their id stands. */
export interface PersonData {
  subscriptions: { guildId: string; channelId: string; what: string; createdAt: string }[];
  sources: { guildId: string; sourceId: string; addedAt: string }[];
  settings: { guildId: string; changedAt: string }[];
  holdDecisions: { guildId: string; holdId: string; choice: HoldChoice; decidedAt: string }[];
  setups: { guildId: string; changedAt: string }[];
  mutes: { channelId: string; storyId: string }[];
  /** Of the person's own direct messages, as of a server. */
  own: ServerData;
}

export interface ServerRemoved {
  subscriptions: number;
  sources: number;
  messages: number;
}

export interface ServerVerbs {
  /** We are there. "new": never seen, or its data is gone; "back": we were removed; "known" otherwise. */
  noteJoined(guildId: string, at: string): Promise<"new" | "back" | "known">;
  noteLeft(guildId: string, at: string): Promise<void>;
  /** Those we were in when we last looked. */
  presentServers(): Promise<string[]>;
  /** Removes everything of servers we were removed from before this instant. Returns their ids. */
  forgetServers(before: string): Promise<string[]>;

  retentionOfServer(guildId: string): Promise<number | null>;
  setRetention(guildId: string, days: number | null, changedBy: string, at: string): Promise<void>;
  /** Forgets which messages told what, where a server's days are over. Returns how many. */
  forgetMessages(now: string): Promise<number>;

  findDraft(guildId: string, userId: string): Promise<string | null>;
  saveDraft(guildId: string, userId: string, draft: string, at: string): Promise<void>;
  /** Returns whether there was one. */
  dropDraft(guildId: string, userId: string): Promise<boolean>;
  forgetDrafts(before: string): Promise<void>;

  dataOfServer(guildId: string): Promise<ServerData>;
  /** Removes all that `dataOfServer` shows. */
  removeServer(guildId: string): Promise<ServerRemoved>;
  dataOfPerson(userId: string): Promise<PersonData>;
  /** Their own subscriptions end. What a person did for a server stays without their name. Returns in how many rows it stood. */
  removePerson(userId: string): Promise<number>;
}
