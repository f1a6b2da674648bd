// What comes in: sentences that early reports of the case got wrong or that read two ways, in our own words.
// What goes out: what happened, and when. Surprise: the kind follows what was done, not the strongest word.
import { describe, expect, test } from "vitest";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { aboutTheCase, microsoftIreland, newsItem } from "./news.ts";

const read = (day: string, title: string, text = "") =>
  readEventFrame(newsItem("Gazette", day, { title, text }), aboutTheCase, [microsoftIreland]);

describe("traps of the early reports", () => {
  test("a rejection on July 31 told as background is not the day of the contempt order", () => {
    const { kind, eventDay } = read(
      "2014-09-10",
      "Microsoft held in contempt over Irish emails",
      "A judge on Monday found Microsoft in contempt after the rejection of its request on July 31.",
    );
    expect(kind).toBe("order");
    expect(eventDay?.day).toBe("2014-09-08");
  });

  test("another company's figures in the report do not make it a transparency report", () => {
    const { kind } = read(
      "2014-09-10",
      "Microsoft in contempt over overseas emails",
      "The judge entered the order on Monday. Facebook was asked for data of 38,000 users by 74 governments in 2013.",
    );
    expect(kind).toBe("order");
  });

  test("a judge who eventually stayed the warrant is the story so far", () => {
    const { act } = read(
      "2014-09-10",
      "Microsoft accepts contempt finding",
      "The parties agreed to it on Monday. Judge Preska had eventually stayed the warrant in July.",
    );
    expect(act).toBe("contempt");
  });

  test("an order of 'today' in a company's quoted statement has no day of its own", () => {
    const { eventDay } = read(
      "2014-09-20",
      "Microsoft on the contempt order",
      'Microsoft said: "The court today issued an order that lets the appeal go on."',
    );
    expect(eventDay?.day).not.toBe("2014-09-20");
  });

  test("no prosecution means no prosecution", () => {
    const { act, kind } = read(
      "2014-09-10",
      "Microsoft held in contempt but will not face sanctions",
      "The order came on Monday.",
    );
    expect([act, kind]).toEqual(["contempt", "order"]);
  });

  test("next Friday, September 5 is a deadline and not the day of the order", () => {
    const { act, deadline, eventDay } = read(
      "2014-08-30",
      "Judge lifts stay in Microsoft email case",
      "Judge Preska lifted the stay on Friday. Both sides must say by next Friday, September 5, how to proceed.",
    );
    expect(act).toBe("stay-lifted");
    expect(eventDay?.day).toBe("2014-08-29");
    expect(deadline?.day).toBe("2014-09-05");
  });

  test("lifting a suspension is an order, and no stay granted", () => {
    const { act } = read("2014-08-30", "Judge lifts suspension of order against Microsoft");
    expect(act).toBe("stay-lifted");
  });
});

describe("what is asked, feared or wanted did not happen", () => {
  test.each([
    ["Justice Department asks court to dismiss Microsoft case", "filing"],
    ["Microsoft asks appeals court to overturn warrant ruling", "filing"],
    ["Government wants Microsoft suit thrown out", "filing"],
    ["Tech group urges Senate to pass data bill", "statement"],
    ["Attorney general calls for renewal of surveillance law", "statement"],
    ["Microsoft welcomes LEADS Act", "statement"],
    ["Apple and others back bill on overseas data", "statement"],
  ])("%s: %s", (title, kind) => {
    expect(read("2016-05-02", title).kind).toBe(kind);
  });

  test("could face penalties is no penalty", () => {
    expect(read("2014-09-03", "Microsoft could be fined over Irish emails").kind).not.toBe("ruling");
    expect(read("2014-09-03", "Microsoft could face penalties over Irish emails").act).not.toBe("fined");
  });
});

describe("acts in other languages", () => {
  test.each([
    ["Gericht hebt Durchsuchungsbefehl gegen Microsoft auf", "ruling"],
    ["Microsoft verklagt das US-Justizministerium", "filing"],
    ["US-Senat verabschiedet neues Gesetz zu Daten im Ausland", "legislation"],
    ["La cour d'appel annule le mandat visant Microsoft", "ruling"],
    ["Microsoft poursuit le gouvernement américain", "filing"],
    ["El Senado aprueba la ley de vigilancia", "legislation"],
    ["Un tribunal anula la orden contra Microsoft", "ruling"],
    ["La corte d'appello annulla il mandato contro Microsoft", "ruling"],
    ["I giganti del web, lettera aperta al Congresso", "statement"],
  ])("%s: %s", (title, kind) => {
    expect(read("2016-07-15", title).kind).toBe(kind);
  });
});
