/**
 * One alert as the bot would decide it, for tests to change in one place.
 *
 * In: what a test wants different. Out: an `Alert`. Surprise: the facts are the case's own (September 2014).
 */
import type { Alert, AlertContent, Report } from "../../src/alerts/alert.ts";

export const SC_MEDIA: Report = {
  itemId: "i1",
  outlet: "SC Media",
  title: "Microsoft refuses to hand over e-mails",
  url: "https://www.scmagazine.com/microsoft-refuses",
  publishedAt: "2014-09-09T12:00:00.000Z",
  isDocket: false,
};

export const ITPRO: Report = {
  itemId: "i2",
  outlet: "ITPro",
  title: "Microsoft accepts contempt",
  url: "https://www.itpro.co.uk/cloud/23050/microsoft",
  publishedAt: "2014-09-10T08:00:00.000Z",
  isDocket: false,
};

export function exampleAlert(changes: Partial<AlertContent> = {}, version = 1): Alert {
  const content: AlertContent = {
    caseId: "microsoft-ireland",
    caseName: "Microsoft Ireland",
    topics: [],
    kind: "order",
    act: "contempt",
    line: "Contempt: judge holds Microsoft in contempt, no sanctions while it appeals",
    title: "Microsoft held in contempt over e-mails kept in Dublin",
    url: SC_MEDIA.url,
    eventDay: { day: "2014-09-08", precision: "day", isInferred: false },
    court: "S.D.N.Y.",
    docket: "13 Mag. 2814",
    judge: "Chief Judge Preska",
    summary: [
      {
        text: "Chief Judge Preska found that Microsoft had not obeyed the warrant.",
        outlet: "SC Media",
        itemId: "i1",
        field: "text",
        start: 0,
        end: 66,
      },
    ],
    next: "appeal of the contempt order to the Second Circuit",
    deadline: null,
    since: "stay lifted, 29 August 2014",
    reports: [SC_MEDIA],
    isConfirmedByDocket: false,
    ...changes,
  };
  return {
    id: "a1",
    storyId: "s1",
    version,
    reason: version === 1 ? "first report" : "more outlets",
    content,
    decidedAt: "2014-09-09T12:05:00.000Z",
    updatedAt: "2014-09-10T09:00:00.000Z",
  };
}
