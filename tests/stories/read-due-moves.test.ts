// What comes in: days that were moved, refused, wished for, or are past. What goes out: where each stands; nothing for the past.
// Surprise: the same words mean the opposite in another mouth; a court's refusal leaves the old day standing.
import { expect, test } from "vitest";
import { rowsOf, told } from "./due-rows.ts";

const IN_NEWS = `
EPA plans to hold a public hearing on April 6, 2026. => 04-06 hearing uncertain
If requested, EPA will hold a public hearing on April 6, 2026. => 04-06 hearing uncertain
The new standard would apply from April 6, 2027. =>
The EPA signed the notice on February 2, 2026. =>
The trial's start was pushed from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
Microsoft filed its brief on March 2. =>
The trial is scheduled to run through April 6. =>
The trial is expected to last until April 6. =>
The lawsuit, filed February 2, says the agency missed its deadline. =>
The agency missed its February 2 deadline to respond. =>
The company missed Monday's deadline. =>
The deadline, which was Monday, passed without a deal. =>
The ruling takes effect on April 6, giving the government time to appeal. =>
The company will stop selling the phone on April 6. =>
The office will be closed on April 6. =>
The deal is expected to close by April 6. => 04-06 deadline uncertain
He is expected to appear in federal court on April 6. => 04-06 hearing uncertain
The committee is due to meet on April 6. =>
The House will vote on April 6. =>
This rule is effective April 6, 2026. =>
The rule takes effect on April 6, 2026. =>
The order takes effect on April 6 unless stayed. =>
Roe pleaded guilty on February 2 and was sentenced on Monday. =>
The hearing was originally set for February 2. => 02-02 hearing vacated
The court ruled on Friday that the state must pay. =>
The judge said on Friday that the company must answer. =>
Lawyers for Initech said Tuesday they would appeal. =>
The hearing on Friday ended without a ruling. =>
At a hearing Friday, the judge seemed doubtful. =>
Initech asked for more time, until April 6. => 04-06 deadline uncertain
The company asked the judge to push the trial back to April 6. => 04-06 hearing uncertain
Prosecutors proposed an April 6 trial date. => 04-06 hearing uncertain
Prosecutors asked for a trial date of April 6. => 04-06 hearing uncertain
The parties propose that briefing be completed by April 6. => 04-06 deadline uncertain
The trial could start as early as April 6. => 04-06 hearing uncertain
A ruling is expected by April 6. => 04-06 deadline uncertain
The trial, originally scheduled for March 9, was postponed until April 6. => 03-09 hearing vacated, 04-06 hearing set
The trial, which had been due to start on March 9, will now begin on April 6. => 03-09 hearing vacated, 04-06 hearing set
The judge delayed the trial, which had been set for March 9, until April 6. => 03-09 hearing vacated, 04-06 hearing set
A judge has delayed the trial from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
The judge called off the March 9 hearing. => 03-09 hearing vacated
The judge scrapped a hearing planned for March 9. => 03-09 hearing vacated
Thursday's hearing has been canceled. => 03-05 hearing vacated
Thursday's hearing was put off until April 6. => 03-05 hearing vacated, 04-06 hearing set
The sentencing was rescheduled from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
On 2/26/26, the Senate Finance Committee held a hearing on the nomination. =>
If a hearing is requested by March 16, 2026, it will be held on April 6, 2026. => 03-16 deadline set, 04-06 hearing uncertain
The rule was published on February 2, 2026, and becomes effective on April 6, 2026. =>
The trial was to begin Monday, but was postponed until April 6. => 03-09 hearing vacated, 04-06 hearing set
The judge moved the trial back from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
A judge pushed the start of the trial from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
The trial is tentatively scheduled for April 6. => 04-06 hearing uncertain
A tentative trial date of April 6 was set. => 04-06 hearing uncertain
A jury trial, scheduled for March 9, was called off after he pleaded guilty. => 03-09 hearing vacated
The murder trial of John Roe, which was scheduled to begin March 9, has been postponed. => 03-09 hearing vacated
Roe's trial, scheduled to begin Monday, has been postponed indefinitely. => 03-09 hearing vacated
Roe was to be sentenced Friday, but the judge postponed the hearing to April 6. => 03-06 hearing vacated, 04-06 hearing set
Lawyers want to push the March 9 trial to April 6. => 03-09 hearing set, 04-06 hearing uncertain
The judge is expected to rule on April 6. =>
The company said it would file its appeal by April 6. => 04-06 deadline uncertain
The company plans to file its response by April 6. => 04-06 deadline uncertain
The committee hopes to vote by April 6. => 04-06 deadline uncertain
The law gives companies 14 days to challenge such an order. =>
The court heard argument on February 2 and is to rule by the summer. =>
The company has said it will appeal by March 16. => 03-16 deadline uncertain
The Advocate General will deliver his opinion on 16 March. =>
MPs are to debate the bill on 16 March. =>
The judge plans to hold a hearing on April 6. => 04-06 hearing uncertain
The judge intends to hold a hearing on April 6. => 04-06 hearing uncertain
A hearing could be held as soon as Friday. => 03-06 hearing uncertain
A hearing is expected on April 6. => 04-06 hearing uncertain
He was arrested on February 2 and released until trial. =>
He was sentenced on Friday to 10 years. =>
The jury convicted him on Friday after a trial that began February 2. =>
Jury selection began Monday; opening statements are expected Wednesday. => 03-04 hearing uncertain
The judge agreed to move the hearing from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
The judge granted the defence request to move the trial from March 9 to April 6. => 03-09 hearing vacated, 04-06 hearing set
The trial, scheduled for March 9, has been moved to April 6. => 03-09 hearing vacated, 04-06 hearing set
`;

test.each(rowsOf(IN_NEWS))("%s", (text, days) => {
  expect(told(text, false)).toEqual(days);
});

const IN_ORDERS = `
The Court's order of January 5, 2026 vacated all dates. =>
The pretrial conference of March 9, 2026 and the trial of April 6, 2026 are VACATED. => 03-09 conference vacated, 04-06 hearing vacated
The trial is continued from April 6, 2026, to September 14, 2026, and the final pretrial conference from March 23, 2026, to August 31, 2026. => 04-06 hearing vacated, 09-14 hearing set, 03-23 conference vacated, 08-31 conference set
Counsel for petitioner has asked that the time be extended 14 days, until April 6, 2026. => 04-06 deadline uncertain
An additional extension would make the response due April 6, 2026. => 04-06 deadline uncertain
The case is set for argument on the April 2026 calendar. =>
Plaintiff requests that the hearing be held on April 6, 2026. => 04-06 hearing uncertain
Plaintiff asks the Court to set a hearing on April 6, 2026. => 04-06 hearing uncertain
Plaintiff requested an extension to April 6, 2026. The request is DENIED. =>
ORDER ON STIPULATION CONTINUING HEARING FROM MARCH 9, 2026 TO APRIL 6, 2026. => 03-09 hearing vacated, 04-06 hearing set
Plaintiff's failure to respond by February 2, 2026 is noted. =>
The statute of limitations ran on April 6, 2025. =>
Plaintiff alleges that the contract expired on February 2, 2026. =>
The alleged conduct occurred before February 2, 2026. =>
Plaintiff was hired on January 5, 2026 and terminated by February 2, 2026. =>
Plaintiff will be released from custody on April 6, 2026. =>
The report covers the period from January 1, 2026 through April 6, 2026. =>
Defendant shall produce all documents created between January 1, 2025 and April 6, 2026. =>
Judge Roe will be out of the office until April 6, 2026. =>
Jury Trial scheduled to begin 4/6/2026 is hereby CANCELLED. => 04-06 hearing vacated
Hearing set for 3/9/2026 CANCELED. => 03-09 hearing vacated
Hearing scheduled for 3/9/2026 is terminated as moot. => 03-09 hearing vacated
The Clerk is directed to mail a copy of this order to Plaintiff. =>
ORDER denying 12 Motion for Extension of Time to File Answer to April 6, 2026. =>
ORDER granting 12 Letter Motion to Adjourn Conference. The conference is adjourned from March 9, 2026 to April 6, 2026 at 11:00 a.m. => 03-09 conference vacated, 04-06 conference set
The initial conference scheduled for March 9, 2026 is adjourned to April 6, 2026. => 03-09 conference vacated, 04-06 conference set
The conference scheduled for March 9, 2026 is rescheduled. It will now take place on April 6, 2026 at 2:00 p.m. => 03-09 conference vacated, 04-06 conference set
The March 9, 2026 conference is adjourned to April 6, 2026. => 03-09 conference vacated, 04-06 conference set
The hearing on March 9, 2026 is VACATED. => 03-09 hearing vacated
The hearing currently set for March 9, 2026, at 2:00 p.m. is CONTINUED to April 6, 2026, at 2:00 p.m. => 03-09 hearing vacated, 04-06 hearing set
Hearing set for 3/9/2026 is VACATED and RESET for 4/6/2026 at 09:00 AM. => 03-09 hearing vacated, 04-06 hearing set
Trial currently set for March 9, 2026 is stricken and reset to April 6, 2026. => 03-09 hearing vacated, 04-06 hearing set
The trial date of March 9, 2026 is vacated. => 03-09 hearing vacated
ORDER: the sentencing scheduled for March 9, 2026 will be held on April 6, 2026 instead. => 03-09 hearing vacated, 04-06 hearing set
Status conference reset from 3/9/2026 to 4/6/2026 10:00 AM. => 03-09 conference vacated, 04-06 conference set
Defendant's answer was due February 2, 2026. =>
The hearing was held on February 2, 2026. =>
The judge heard argument on February 2. =>
Judge Roe's order of April 6, 2025 set the schedule. =>
Plaintiff requests that the deadline be extended to April 6, 2026. => 04-06 deadline uncertain
STIPULATION extending time to answer the complaint to 4/6/2026. => 04-06 deadline uncertain
Proposed Order: defendant shall answer by April 6, 2026. => 04-06 deadline uncertain
CASE TENTATIVELY CALENDARED for oral argument during the 4/6/26 sitting. => 04-06 argument uncertain
LETTER, on behalf of Appellee, proposing 04/06/2026 as brief deadline, RECEIVED. => 04-06 deadline uncertain
SCHEDULING NOTIFICATION, on behalf of Appellant, informing Court of proposed due date 04/06/2026, RECEIVED. => 04-06 deadline uncertain
The Initial Scheduling Conference is CONTINUED from March 9, 2026 to April 6, 2026, at 9:30 AM in Courtroom 8. => 03-09 conference vacated, 04-06 conference set
Pursuant to Local Rule 230(g), the court takes this motion under submission and VACATES the March 9, 2026 hearing. => 03-09 hearing vacated
The Court finds the motion suitable for decision without oral argument and VACATES the hearing set for March 9, 2026. => 03-09 hearing vacated
The Court hereby CONTINUES the Case Management Conference currently scheduled for March 9, 2026 to April 6, 2026 at 2:00 PM. => 03-09 conference vacated, 04-06 conference set
The motion hearing noticed for March 9, 2026 is continued to April 6, 2026. => 03-09 hearing vacated, 04-06 hearing set
The Court advances the hearing from April 6, 2026 to March 23, 2026. => 04-06 hearing vacated, 03-23 hearing set
The order to show cause hearing set for March 9, 2026, is discharged and the hearing vacated. => 03-09 hearing vacated
We respectfully request a 30-day extension of time, to and including April 6, 2026, in which to file a brief in opposition. => 04-06 deadline uncertain
Petitioner requests that the time be enlarged up to and including April 6, 2026. => 04-06 deadline uncertain
The Solicitor General's brief is currently due March 9, 2026, after one extension; the government now asks for thirty more days, to April 6, 2026. => 03-09 deadline set, 04-06 deadline uncertain
ORDERED that petitioner's motion for continuance is granted and this case is stricken from the March 9, 2026, trial session. => 03-09 hearing vacated
Before the Court is a motion filed on March 2, 2026, and a reply filed on March 2, 2026. =>
Sentencing set for April 6, 2026, is adjourned until May 6, 2026. => 04-06 hearing vacated, 05-06 hearing set
MEMO ENDORSEMENT granting 12 Letter Motion. The March 9, 2026 conference is adjourned to April 6, 2026 at 10:00 a.m. SO ORDERED. => 03-09 conference vacated, 04-06 conference set
CONSENT LETTER MOTION for Extension of Time to answer by April 6, 2026. => 04-06 deadline uncertain
LETTER requesting that the conference set for March 9, 2026 be adjourned to April 6, 2026. => 03-09 conference set, 04-06 conference uncertain
Time is excluded under the Speedy Trial Act until April 6, 2026. =>
The Court held a status conference on March 2, 2026. =>
On January 5, 2026, the Court ordered Plaintiff to respond by February 2, 2026. He did not. =>
The current deadline for fact discovery is April 6, 2026. Plaintiff seeks an extension to June 8, 2026. => 04-06 deadline set, 06-08 deadline uncertain
The parties jointly propose the following schedule: opening brief by April 6, 2026; opposition by May 6, 2026. => 04-06 deadline uncertain, 05-06 deadline uncertain
Joint STIPULATION to Extend Time to Respond to Complaint by April 6, 2026. => 04-06 deadline uncertain
NOTICE re-scheduling the conference of March 9, 2026 to April 6, 2026. => 03-09 conference vacated, 04-06 conference set
CLERK'S NOTICE: The Case Management Conference set for 3/9/2026 has been rescheduled for 4/6/2026 at 2:00 PM. => 03-09 conference vacated, 04-06 conference set
The deadlines in the order of January 5, 2026 are VACATED. =>
The motion will be decided on the papers after April 6, 2026. =>
The motion to continue the trial, currently set for March 9, 2026, is GRANTED. => 03-09 hearing vacated
Defendant's motion to continue the March 9, 2026 trial is granted. Trial is reset for April 6, 2026. => 03-09 hearing vacated, 04-06 hearing set
The trial set for March 9, 2026 is vacated and will be rescheduled at a later date. => 03-09 hearing vacated
All deadlines and the March 9, 2026 trial date are vacated. => 03-09 hearing vacated
The Court vacates the trial date of March 9, 2026 and all related deadlines. => 03-09 hearing vacated
The final pretrial conference (March 9, 2026) and trial (April 6, 2026) are vacated. => 03-09 conference vacated, 04-06 hearing vacated
Within 14 days after being served with these findings, any party may file objections. =>
Objections are due fourteen days from service of the report. =>
Any response is due no later than 7 days after the motion is filed. =>
Local Rule 7.1 gives a party 14 days to respond to a motion. =>
`;

test.each(rowsOf(IN_ORDERS))("%s", (text, days) => {
  expect(told(text, true)).toEqual(days);
});

/** A weekday alone may be the last one as well as the next. */
const WEEKDAYS = `
At a council hearing on Tuesday he said the rule had failed. =>
By Friday, the company was aware of the breach. =>
She was not taking calls on Tuesday. =>
The clerk closed the counter shortly before 10 a.m. on Friday. =>
The servers went down before Thursday's outage. =>
Lawyers spoke at a news conference Saturday to explain the appeal. =>
By Friday, the company must tell the judge how it will proceed. => 03-06 deadline set
The judge will hold a hearing on Friday. => 03-06 hearing set
The hearing resumes Friday. => 03-06 hearing set
The trial resumes on Friday. => 03-06 hearing set
The hearing, due to start on Friday, was moved to April 6. => 03-06 hearing vacated, 04-06 hearing set
Both sides have until Friday. => 03-06 deadline set
`;

test.each(rowsOf(WEEKDAYS))("%s", (text, days) => {
  expect(told(text, false)).toEqual(days);
});

test.each([
  "On April 6 ".repeat(8_000),
  "the trial, set for 4/6/2026, was delayed ".repeat(4_000),
  "1/1/2030, respectively ".repeat(6_000),
  "conference from 4/6/2026 to 5/6/2026 ".repeat(4_000),
  "“title ".repeat(20_000),
])("%#: a hostile text costs little", (text) => {
  const before = performance.now();
  told(text, true);
  expect(performance.now() - before).toBeLessThan(2_000);
});
