// What comes in: the ways in which newspapers and agencies give a day that stands. What goes out: its kind.
// Surprise: one sentence for each turn of phrase, all ours; each stands for its family.
import { expect, test } from "vitest";
import { readDueDates } from "../../src/stories/read-due-dates.ts";

/** All written on Monday, 2 March 2026; days are of that year. */
const WRITTEN = "2026-03-02";
const told = (text: string, isOrder: boolean) =>
  readDueDates(text, { written: WRITTEN, orderDay: isOrder ? WRITTEN : null, court: isOrder ? "nysd" : null })
    .map(({ day, kind, standing }) => `${day.slice(5)} ${kind} ${standing}`)
    .sort();
const rowsOf = (list: string): [string, string[]][] =>
  list
    .trim()
    .split("\n")
    .map((row) => row.split(" =>"))
    .map(([text = "", days = ""]) => [
      text,
      days
        .split(",")
        .map((day) => day.trim())
        .filter(Boolean)
        .sort(),
    ]);

const IN_NEWS_AND_NOTICES = `
Comment Date: 5 p.m. Eastern Time on April 6, 2026. => 04-06 deadline set
Comments Due: April 6, 2026. Reply Comments Due: May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Submit either electronic or written comments on the proposed rule by April 6, 2026. => 04-06 deadline set
Comments should be received on or before April 6, 2026 to be assured of consideration. => 04-06 deadline set
The meeting will be held on April 6, 2026, from 9 a.m. to 5 p.m. => 04-06 hearing set
To be considered, comments must arrive not later than April 6, 2026. => 04-06 deadline set
This notice reopens the comment period, which closed on February 2, 2026, to April 6, 2026. => 04-06 deadline set
We must receive your comments by close of business on April 6, 2026. => 04-06 deadline set
EPA will consider comments received by April 6, 2026. => 04-06 deadline set
The last day to register to speak at the hearing is March 16, 2026. => 03-16 deadline set
Requests for a hearing must be made by March 16, 2026. => 03-16 deadline set
Under a consent decree, EPA agreed to take final action by April 6, 2026. => 04-06 deadline set
Designations are due by April 6, 2026. => 04-06 deadline set
Trial has been set for April 6 for three of the defendants. => 04-06 hearing set
The judge reset the trial for April 6. => 04-06 hearing set
The trial will now start on April 6, six weeks later than planned. => 04-06 hearing set
The trial will be held April 6-10. => 04-06 hearing set
Trial postponed to April 6 => 04-06 hearing set
Judge delays trial until April 6 => 04-06 hearing set
Judge sets April 6 trial in patent fight => 04-06 hearing set
Trial set for April 6 in patent fight => 04-06 hearing set
Both sides must file briefs by March 16 ahead of arguments on April 6. => 03-16 deadline set, 04-06 argument set
The government's appeal will be heard by a full panel on April 6. => 04-06 hearing set
The Justice Department has until March 16 to respond, after which the judge will hold a hearing on April 6. => 03-16 deadline set, 04-06 hearing set
The schedule requires the states to respond by March 16, with Initech's reply due a week later. => 03-16 deadline set
Jurors will hear opening statements on April 6. => 04-06 hearing set
The judge set bail at $1 million and scheduled the next hearing for April 6. => 04-06 hearing set
He remains free on bond pending sentencing on April 6. => 04-06 hearing set
Roe will face trial on April 6. => 04-06 hearing set
A sentencing date of April 6 was scheduled. => 04-06 hearing set
No trial date has been set. His next appearance is April 6. => 04-06 hearing set
Congress faces a deadline of April 20 to renew the law. => 04-20 deadline set
The law's expiration on April 20 looms. => 04-20 deadline set
Ahead of the April 20 expiration, the House passed a bill. => 04-20 deadline set
Section 702 is set to sunset on April 20, 2026. => 04-20 deadline set
The authority was extended through April 20. => 04-20 deadline set
Lawmakers extended the authority until April 30. => 04-30 deadline set
The Supreme Court gave Initech until April 6 to file its petition. => 04-06 deadline set
The European court has scheduled a hearing for 6 April. => 04-06 hearing set
The judge will hold another hearing in the case on April 6. => 04-06 hearing set
Judge Roe set another hearing in the case for April 6 at 10 a.m. => 04-06 hearing set
The new rules must be in place by April 6. => 04-06 deadline set
The settlement must be approved by a judge at a hearing on April 6. => 04-06 hearing set
Class members have until April 6 to opt out. => 04-06 deadline set
Claims must be submitted by April 6. => 04-06 deadline set
A fairness hearing is set for April 6. => 04-06 hearing set
On April 6, the Supreme Court will hear arguments in the case. => 04-06 argument set
On April 6, 2026, at 10:00 a.m., the Court will hold a status conference. => 04-06 conference set
April 6 is the deadline for comments. => 04-06 deadline set
The April 6 deadline for objections stands. => 04-06 deadline set
The company faces an April 6 deadline to hand over the emails. => 04-06 deadline set
Lawmakers are racing against an April 20 expiration date. => 04-20 deadline set
The April 6 hearing will go ahead. => 04-06 hearing set
The April 6 trial date stands. => 04-06 hearing set
A trial date of April 6 has been set. => 04-06 hearing set
The judge set an April 6 trial date. => 04-06 hearing set
The court set April 6 as the date for oral argument. => 04-06 argument set
The judge gave the government an April 6 deadline to reply. => 04-06 deadline set
Ray is scheduled to be sentenced April 6. => 04-06 hearing set
Ray will be sentenced on April 6. => 04-06 hearing set
Ray faces sentencing on April 6. => 04-06 hearing set
Sentencing was set for April 6. => 04-06 hearing set
Sentencing is April 6. => 04-06 hearing set
He is due to be arraigned on April 6. => 04-06 hearing set
She is next due in court April 6. => 04-06 hearing set
His next court appearance is April 6. => 04-06 hearing set
He will appear before a magistrate on April 6. => 04-06 hearing set
He was ordered to appear in court on April 6. => 04-06 hearing set
He is scheduled to go on trial on April 6. => 04-06 hearing set
He is to stand trial on April 6. => 04-06 hearing set
Her trial is slated for April 6. => 04-06 hearing set
Trial is slated to begin on April 6. => 04-06 hearing set
The trial is scheduled to start on April 6 in San Jose. => 04-06 hearing set
Jury selection starts Monday, April 6. => 04-06 hearing set
The trial, which opens on April 6, is to last two weeks. => 04-06 hearing set
A hearing has been fixed for 6 April. => 04-06 hearing set
The case is listed for hearing on 6 April. => 04-06 hearing set
The appeal is to be heard on 6 April. => 04-06 hearing set
The case returns to court on April 6. => 04-06 hearing set
The parties return to court on April 6. => 04-06 hearing set
The next hearing is on April 6. => 04-06 hearing set
Both sides will be back before the judge on April 6. => 04-06 hearing set
The Second Circuit will take up the case on April 6. => 04-06 argument set
The justices are to hear the case on April 6. => 04-06 argument set
The Supreme Court will consider the petition at its private conference on April 6. => 04-06 conference set
The Senate Judiciary Committee has scheduled a hearing on the bill for April 6. => 04-06 hearing set
The committee will hold a hearing on April 6 on the bill. => 04-06 hearing set
The board will hold a public meeting on April 6. => 04-06 hearing set
A public hearing will take place on April 6, 2026, in Washington. => 04-06 hearing set
The agency will convene a public hearing on April 6, 2026. => 04-06 hearing set
Comments must be received on or before April 6, 2026. => 04-06 deadline set
Comments are due April 6, 2026. => 04-06 deadline set
The comment period closes on April 6, 2026. => 04-06 deadline set
The agency is accepting comments until April 6, 2026. => 04-06 deadline set
Comments will be accepted through April 6, 2026. => 04-06 deadline set
The public may comment until April 6, 2026. => 04-06 deadline set
Written comments should be submitted by April 6, 2026. => 04-06 deadline set
DATES: Comments due on or before April 6, 2026. Reply comments due on or before May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Requests to speak must be received no later than April 6, 2026. => 04-06 deadline set
The authority lapses on April 20. => 04-20 deadline set
The authority runs out on April 20. => 04-20 deadline set
The law sunsets on April 20. => 04-20 deadline set
The powers are set to expire on April 20. => 04-20 deadline set
The law is due to lapse on April 20. => 04-20 deadline set
Congress has until April 20 to renew the law. => 04-20 deadline set
The government has until April 6 to appeal. => 04-06 deadline set
The time to appeal runs out on April 6. => 04-06 deadline set
Any appeal must be lodged by 6 April. => 04-06 deadline set
The judge ordered the agency to hand over the files by Friday. => 03-06 deadline set
The judge told Initech to respond by Friday. => 03-06 deadline set
Initech was given until Friday to respond. => 03-06 deadline set
Initech's reply is due Friday. => 03-06 deadline set
Briefs are due from both sides by April 6. => 04-06 deadline set
The state's brief is due on April 6 and the plaintiffs' on April 20. => 04-06 deadline set, 04-20 deadline set
The state's answer is due April 6, with a reply due April 20. => 04-06 deadline set, 04-20 deadline set
Opening briefs are due April 6, answering briefs May 6 and replies May 20. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set
The judge wants briefs by April 6. => 04-06 deadline set
In a filing due Friday, the company will explain itself. => 03-06 deadline set
The trial was pushed back to April 6. => 04-06 hearing set
The trial has been bumped to April 6. => 04-06 hearing set
The judge refused to postpone the trial, set for March 9. => 03-09 hearing set
The judge denied a request to delay the March 9 trial. => 03-09 hearing set
The judge extended the deadline, which had been Monday, to April 6. => 04-06 deadline set
The House Judiciary Committee will hold a hearing on surveillance authorities, 4/6/26, 10 am, 2141 Rayburn. => 04-06 hearing set
The Subcommittee on Health will hold a hearing titled “What Next?” April 6, 10 am, 2123 Rayburn. => 04-06 hearing set
The Senate Finance Committee announced a hearing to examine the nomination. 4/6/26, 10 am, 215 Dirksen. => 04-06 hearing set
The House panel has set a hearing on the measure for April 6. => 04-06 hearing set
The committee's hearing on the bill, scheduled for April 6, will be webcast. => 04-06 hearing set
The closing date for comments is April 6, 2026. => 04-06 deadline set
EPA is extending the comment period by 30 days, to April 6, 2026. => 04-06 deadline set
The new comment deadline is April 6, 2026. => 04-06 deadline set
`;

test.each(rowsOf(IN_NEWS_AND_NOTICES))("%s", (text, days) => {
  expect(told(text, false)).toEqual(days);
});
