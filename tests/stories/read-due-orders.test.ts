// What comes in: the ways in which courts give a day that stands. What goes out: its kind.
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

const IN_ORDERS = `
The hearing shall be held telephonically on April 6, 2026 at 10:00 a.m. => 04-06 hearing set
Dispositional documents shall be filed by April 6, 2026. => 04-06 deadline set
Defendants must file an answer or other response by no later than April 6, 2026. => 04-06 deadline set
Defendant shall answer within sixty (60) days of this Order (i.e., by May 1, 2026). => 05-01 deadline set
The Court sua sponte extends Plaintiff's time to respond until April 6, 2026. => 04-06 deadline set
Plaintiff's time to respond is extended, sua sponte, to April 6, 2026. => 04-06 deadline set
The reply, if any, shall be filed on or before April 6, 2026. => 04-06 deadline set
The joint status report is due: April 6, 2026. => 04-06 deadline set
Rule 26(a)(2) disclosures: April 6, 2026. => 04-06 deadline set
Plaintiff's expert disclosures are to be made by April 6, 2026, and Defendant's by May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Defendant's opposition is due on April 6, 2026, and Plaintiff's reply, if any, on April 13, 2026. => 04-06 deadline set, 04-13 deadline set
Any opposition must be filed by April 6, 2026, and any reply by April 13, 2026. => 04-06 deadline set, 04-13 deadline set
Opening expert reports shall be served by April 6, 2026; rebuttal reports by May 6, 2026; and expert depositions completed by June 8, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Amended pleadings may be filed without leave of court until April 6, 2026. => 04-06 deadline set
All motions must be heard by April 6, 2026. => 04-06 deadline set
The last day to hear dispositive motions is April 6, 2026. => 04-06 deadline set
Dispositive motions shall be heard no later than April 6, 2026. => 04-06 deadline set
The law and motion cutoff is April 6, 2026. => 04-06 deadline set
Counsel shall confer, and Plaintiff shall file a letter on ECF, by April 6, 2026, advising whether a conference is needed. => 04-06 deadline set
If the parties wish to consent, they shall file the form by April 6, 2026. => 04-06 deadline set
Should Plaintiff wish to proceed, he must file an amended complaint by April 6, 2026. => 04-06 deadline set
The parties have agreed to exchange disclosures by April 6, 2026. => 04-06 deadline set
Currently, the discovery cutoff is April 6, 2026, and trial is set for September 14, 2026. => 04-06 deadline set, 09-14 hearing set
Trial is scheduled for April 6, 2026; the motion was filed on March 2, 2026. => 04-06 hearing set
Trial in this case has been scheduled to begin on April 6, 2026. => 04-06 hearing set
On January 5, 2026, the Court set this case for trial on April 6, 2026. => 04-06 hearing set
By order dated January 5, 2026, the Court set a deadline of April 6, 2026 for motions. => 04-06 deadline set
The Court previously ordered discovery to be completed by April 6, 2026. => 04-06 deadline set
The scheduling order requires that discovery be completed by April 6, 2026. => 04-06 deadline set
The case is currently set for a jury trial beginning April 6, 2026. => 04-06 hearing set
Jury trial is currently set to commence April 6, 2026, before Judge Roe. => 04-06 hearing set
The pretrial conference is continued to August 31, 2026, and the trial to September 14, 2026. => 08-31 conference set, 09-14 hearing set
The hearing will be held at 10:00 a.m. on Monday, April 6, 2026. => 04-06 hearing set
The petitioner's brief is due within 45 days of the order granting certiorari, by April 6, 2026. => 04-06 deadline set
This is the second request for an extension; the first moved the due date to March 9, 2026. => 03-09 deadline set
Responses were initially due February 2, 2026, and are now due March 9, 2026, following one extension. => 03-09 deadline set
The petition was filed on January 5, 2026, and placed on the docket on January 8, 2026, making the response due March 9, 2026. => 03-09 deadline set
The respondents waived their right to respond, and the case was distributed for the April 6, 2026 conference. => 04-06 conference set
The Court GRANTS the stipulation and CONTINUES the hearing on the motion to dismiss to April 6, 2026, at 10:00 a.m. => 04-06 hearing set
Discovery cutoff 4/6/2026; Motion cutoff 5/6/2026; Pretrial conference 6/8/2026 at 2:00 p.m.; Trial 7/7/2026 at 8:30 a.m. => 04-06 deadline set, 05-06 deadline set, 06-08 conference set, 07-07 hearing set
Trial Date: April 6, 2026. => 04-06 hearing set
Motion Hearing Date: April 6, 2026 => 04-06 hearing set
Deadline to file objections: April 6, 2026 => 04-06 deadline set
Answer due from Acme Corp. on 4/6/2026. => 04-06 deadline set
(Responses due by 4/6/2026, Replies due by 4/13/2026) => 04-06 deadline set, 04-13 deadline set
The motion will be heard concurrently with the motion to dismiss on April 6, 2026. => 04-06 hearing set
The parties should be prepared to discuss the schedule at the April 6, 2026 status conference. => 04-06 conference set
No later than seven days before the April 6, 2026 hearing, the parties shall file a joint statement. => 04-06 hearing set
The parties shall file a joint letter by March 30, 2026 in advance of the April 6, 2026 conference. => 03-30 deadline set, 04-06 conference set
Oral argument on the motion will be heard April 6, 2026. => 04-06 argument set
The case is continued for further hearing to April 6, 2026. => 04-06 hearing set
Defendants shall move, answer, or otherwise respond to the complaint no later than April 6, 2026. => 04-06 deadline set
Defendants' time to move, answer or otherwise respond is adjourned to April 6, 2026. => 04-06 deadline set
Fact discovery is extended to April 6, 2026, and expert discovery to June 8, 2026. => 04-06 deadline set, 06-08 deadline set
The discovery deadline is extended by 30 days to April 6, 2026. => 04-06 deadline set
The Court will not extend the discovery deadline of April 6, 2026. => 04-06 deadline set
The Court finds good cause to extend the deadline to April 6, 2026. => 04-06 deadline set
For good cause shown, the deadline is enlarged to April 6, 2026. => 04-06 deadline set
Plaintiff asks for an extension until April 6, 2026, which the Court GRANTS. => 04-06 deadline set
Defendant's unopposed request for an extension until April 6, 2026 to answer is GRANTED. => 04-06 deadline set
ORDER GRANTING EXTENSION OF TIME TO ANSWER TO APRIL 6, 2026. => 04-06 deadline set
ORDER by Judge Roe granting Stipulation to Continue Case Management Conference. Initial Case Management Conference set for 4/6/2026 01:30 PM. => 04-06 conference set
ORDER adopting report; plaintiff's amended complaint is due April 6, 2026; all other claims dismissed. => 04-06 deadline set
The court recommends dismissal. Objections must be filed by April 6, 2026. => 04-06 deadline set
Upon completion of service, Defendants' answers are due on April 6, 2026. => 04-06 deadline set
The Marshal shall serve the complaint by April 6, 2026. => 04-06 deadline set
The parties are reminded of the pretrial conference on April 6, 2026. => 04-06 conference set
REMINDER: Sentencing scheduled for April 6, 2026 at 2:00 p.m. => 04-06 hearing set
Set/Reset Hearings as to Roe: Jury Selection and Trial set for 4/6/2026 at 09:00 AM; Final Pretrial Conference set for 3/23/2026 at 10:00 AM. => 04-06 hearing set, 03-23 conference set
Status Report due by 4/6/2026; Status Conference set for 4/13/2026. => 04-06 deadline set, 04-13 conference set
Bench Trial (Day 1) held 3/2/2026; continued to 3/3/2026 at 9:30 AM. => 03-03 hearing set
IN-COURT HEARING held; matter continued to April 6, 2026 at 10:00 a.m. for status. => 04-06 hearing set
Show cause hearing, April 6, 2026, 10:00 a.m., Courtroom 5. => 04-06 hearing set
The Clerk shall set this matter for hearing on April 6, 2026. => 04-06 hearing set
The undersigned sets this matter for an evidentiary hearing on April 6, 2026. => 04-06 hearing set
The Court SETS an in-person case management conference for April 6, 2026 at 2:00 p.m. => 04-06 conference set
Argument on the cross-motions is scheduled for April 6, 2026, via Zoom. => 04-06 argument set
Motions in limine shall be filed by March 23, 2026 and will be heard at the pretrial conference on April 6, 2026. => 03-23 deadline set, 04-06 conference set
The parties shall exchange exhibits seven days before trial, i.e., by March 30, 2026. => 03-30 deadline set
Trial shall commence on April 6, 2026, and is expected to last five days. => 04-06 hearing set
On or before April 6, 2026, the parties shall file a joint letter. => 04-06 deadline set
By April 6, 2026, Defendant must produce the records. => 04-06 deadline set
The Court sets April 6, 2026 as the deadline for dispositive motions. => 04-06 deadline set
Unless the parties object by April 6, 2026, the case will be dismissed. => 04-06 deadline set
Deadlines: fact discovery, April 6, 2026; expert discovery, June 8, 2026. => 04-06 deadline set, 06-08 deadline set
04/06/2026: Reply brief due. => 04-06 deadline set
4/6/2026 - Opening brief due; 5/6/2026 - Answering brief due. => 04-06 deadline set, 05-06 deadline set
Defendant's time to respond is extended through April 6, 2026. => 04-06 deadline set
The deadline for Defendant to answer is extended up to and including April 6, 2026. => 04-06 deadline set
Plaintiff is granted leave to file an amended complaint on or before April 6, 2026. => 04-06 deadline set
Plaintiff is directed to serve the complaint by April 6, 2026. => 04-06 deadline set
All fact discovery shall be completed by April 6, 2026. => 04-06 deadline set
Fact discovery closes April 6, 2026. => 04-06 deadline set
Fact discovery shall close on April 6, 2026. => 04-06 deadline set
Discovery to be completed by April 6, 2026; dispositive motions filed by May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Close of fact discovery: April 6, 2026. => 04-06 deadline set
Fact Discovery Cutoff: April 6, 2026. Dispositive Motions: May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Dispositive motions shall be filed on or before April 6, 2026; responses April 20, 2026; replies April 27, 2026. => 04-06 deadline set, 04-20 deadline set, 04-27 deadline set
Opposition papers shall be served by April 6, 2026, and reply papers by April 13, 2026. => 04-06 deadline set, 04-13 deadline set
Plaintiff's opposition is due April 6, 2026 and Defendant's reply April 13, 2026. => 04-06 deadline set, 04-13 deadline set
Plaintiff shall file his opposition on April 6, 2026. => 04-06 deadline set
Objections to R&R due by 4/6/2026. => 04-06 deadline set
Response to motion to be filed by 4/6/2026. => 04-06 deadline set
Failure to file a response on or before April 6, 2026 will result in dismissal. => 04-06 deadline set
If Plaintiff does not respond by April 6, 2026, the case will be dismissed. => 04-06 deadline set
If no objection is filed by April 6, 2026, the report will be adopted. => 04-06 deadline set
The briefing schedule is as follows: opening brief, April 6, 2026; opposition, May 6, 2026; reply, May 20, 2026. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set
The Court adopts the following schedule: Motion for summary judgment due April 6, 2026; Opposition due May 6, 2026; Reply due May 20, 2026; hearing June 4, 2026 at 10:00 a.m. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set, 06-04 hearing set
The parties' request to extend the deadline to April 6, 2026 is GRANTED. => 04-06 deadline set
Set/Reset Hearings: Telephone Conference set for 4/6/2026 at 10:00 AM before Judge Ona T. Wang. => 04-06 conference set
Reset Hearing as to John Roe: Change of Plea Hearing set for 4/6/2026 at 10:00 AM. => 04-06 hearing set
Minute Entry: Detention Hearing held on 3/2/2026. Preliminary Hearing set for 4/6/2026. => 04-06 hearing set
Settlement Conference RESCHEDULED for 4/6/2026 at 10:00 AM. => 04-06 conference set
NOTICE of Hearing: Motion Hearing 4/6/2026 at 10:00 AM in Courtroom 4. => 04-06 hearing set
MOTION for Summary Judgment filed by Acme. Motion Hearing set for 4/6/2026 10:00 AM. Responses due by 3/16/2026. Replies due by 3/23/2026. => 04-06 hearing set, 03-16 deadline set, 03-23 deadline set
Counsel shall appear for a status conference at 10:00 a.m. on April 6, 2026. => 04-06 conference set
The parties are directed to appear before the undersigned on April 6, 2026 at 2:00 p.m. => 04-06 hearing set
The parties shall appear on April 6, 2026, at 2:00 p.m. in Courtroom 4 to show cause why the action should not be dismissed. => 04-06 hearing set
Defendant is ordered to show cause in writing by April 6, 2026. => 04-06 deadline set
ORDER TO SHOW CAUSE: Show Cause Hearing set for 4/6/2026. Show Cause Response due by 3/16/2026. => 04-06 hearing set, 03-16 deadline set
Pretrial conference and jury trial are set for March 30, 2026 and April 6, 2026, respectively. => 03-30 conference set, 04-06 hearing set
Opening and answering briefs are due April 6, 2026 and May 6, 2026, respectively. => 04-06 deadline set, 05-06 deadline set
STIPULATION AND ORDER: Defendant shall answer by 4/6/2026. So ordered. => 04-06 deadline set
Brief due 04/06/2026. Reply brief due 21 days after service. => 04-06 deadline set
Appellant's brief, due 4/6/2026. => 04-06 deadline set
Oral argument will be held on Monday, April 6, 2026, at 10:00 a.m. => 04-06 argument set
Case set for oral argument on the calendar of April 6, 2026. => 04-06 argument set
The opening brief is due April 6, 2026; the answering brief is due May 6, 2026; and the optional reply brief is due within 21 days after service of the answering brief. => 04-06 deadline set, 05-06 deadline set
SO-ORDERED SCHEDULING NOTIFICATION, setting Appellant Brief due date as 04/06/2026, FILED. => 04-06 deadline set
Application granted by The Chief Justice extending the time to file until April 6, 2026. => 04-06 deadline set
Petition for a writ of certiorari filed. (Response due April 6, 2026) => 04-06 deadline set
Response to application requested by The Chief Justice, due by 4 p.m. (EDT), on April 6, 2026. => 04-06 deadline set
Record requested; brief amicus curiae due in 30 days. => 04-01 deadline set
DISTRIBUTED for Conference of 4/6/2026. => 04-06 conference set
ARGUMENT SET FOR Monday, April 6, 2026. => 04-06 argument set
The joint pretrial order shall be filed by April 6, 2026, thirty (30) days after the date set for filing dispositive motions. => 04-06 deadline set
Any party wishing to amend the pleadings must move to do so no later than April 6, 2026. => 04-06 deadline set
The deadline to file the joint proposed pretrial order is extended to April 6, 2026. => 04-06 deadline set
Last day to amend pleadings: April 6, 2026. Close of discovery: May 6, 2026. Jury Trial: September 14, 2026, at 8:30 a.m. => 04-06 deadline set, 05-06 deadline set, 09-14 hearing set
Non-expert discovery cutoff April 6, 2026 => 04-06 deadline set
Initial Expert Disclosures 4/6/2026; Rebuttal Expert Disclosures 5/6/2026; Expert Discovery Cutoff 6/8/2026 => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Mediation shall be completed by April 6, 2026. => 04-06 deadline set
All discovery, except for expert discovery, shall be completed no later than April 6, 2026. => 04-06 deadline set
The designation of expert witnesses is due by April 6, 2026. => 04-06 deadline set
A Settlement Conference is SET for April 6, 2026 at 9:00 AM before Magistrate Judge Roe. => 04-06 conference set
Case Management Statement due by 4/6/2026. Initial Case Management Conference set for 4/13/2026 10:00 AM in San Francisco, Courtroom 04. => 04-06 deadline set, 04-13 conference set
Set Deadlines/Hearings as to 12 MOTION to Remand. Responses due by 3/16/2026. Replies due by 3/23/2026. => 03-16 deadline set, 03-23 deadline set
Motion Hearing as to 12 MOTION to Remand RESET to 4/6/2026 at 1:30 PM. => 04-06 hearing set
Consent/Declination due by 4/6/2026. => 04-06 deadline set
A further case management conference shall be held on April 6, 2026 at 10:00 a.m. A joint statement shall be filed one week before. => 04-06 conference set
The matter is set for further status on April 6, 2026. => 04-06 hearing set
Plaintiff's opposition shall be filed no later than April 6, 2026. Any reply shall be filed no later than April 13, 2026. The matter will be deemed submitted as of that date. => 04-06 deadline set, 04-13 deadline set
Pretrial conference remains set for April 6, 2026. => 04-06 conference set
All other dates, including the April 6, 2026 trial date, remain in effect. => 04-06 hearing set
The trial date of April 6, 2026 is confirmed. => 04-06 hearing set
The response is presently due on March 9, 2026. => 03-09 deadline set
The petition will be considered at the Court's conference of April 6, 2026. => 04-06 conference set
The petition is scheduled to be considered at the April 6 conference. => 04-06 conference set
Reply of petitioner is due by noon on April 6, 2026. => 04-06 deadline set
The petition for a writ of certiorari is granted. The brief of petitioners is to be filed on or before Monday, April 6, 2026. The brief of respondents is to be filed on or before Monday, May 4, 2026. => 04-06 deadline set, 05-04 deadline set
Mediation Questionnaire due on 04/06/2026. Appellant opening brief due 05/06/2026. Appellee answering brief due 06/08/2026. Appellant's optional reply brief is due 21 days after service of the answering brief. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Streamlined request [7] by Appellant Roe to extend time to file the opening brief is approved. Amended briefing schedule: Appellant Roe opening brief due 04/06/2026. => 04-06 deadline set
The motion to extend time to file the opening brief is granted. The opening brief is due April 6, 2026. => 04-06 deadline set
Motion for extension of time granted to 04/06/2026. => 04-06 deadline set
Disclosure statement due on 04/06/2026 for Appellee. Docketing Statement due 04/13/2026 for Appellant. => 04-06 deadline set, 04-13 deadline set
Jurisdictional memoranda are due on or before 04/06/2026. Briefing is suspended. => 04-06 deadline set
Briefing schedule: Appellant's brief due 04/06/2026; Appellee's brief 05/06/2026; Reply brief 05/27/2026. => 04-06 deadline set, 05-06 deadline set, 05-27 deadline set
Case is scheduled for argument on Monday, April 6, 2026. => 04-06 argument set
BRIEFING ORDER filed. Opening Brief and Appendix due 04/06/2026. Response Brief due 05/06/2026. => 04-06 deadline set, 05-06 deadline set
Appellant brief is now due on or before 04/06/2026. => 04-06 deadline set
Transcript Report/Order form due 04/06/2026, and Appearance form due 04/06/2026. => 04-06 deadline set, 04-06 deadline set
Show cause order: appellant must move for voluntary dismissal or show cause by 04/06/2026. Failure to take either action will lead to dismissal. => 04-06 deadline set
This case is calendared for trial at the Session beginning April 6, 2026. => 04-06 hearing set
ORDERED that on or before April 6, 2026, respondent shall file a reply to the motion. => 04-06 deadline set
ORDERED that the time within which respondent shall answer is extended to April 6, 2026. => 04-06 deadline set
Trial commenced on February 2, 2026. Day 5 of trial held on 3/2/2026. Trial continued to 3/3/2026 at 9:00 AM. => 03-03 hearing set
Jury Trial held on 3/2/2026. Jury trial to resume on 3/3/2026. => 03-03 hearing set
ENDORSED LETTER: The request to adjourn is granted. The conference is adjourned to April 6, 2026. => 04-06 conference set
LETTER MOTION to Adjourn Conference scheduled for March 9, 2026 addressed to Judge Roe. => 03-09 conference set
Any motion to reopen must be filed by April 6, 2026. => 04-06 deadline set
If defendant wishes to be heard, it must file a letter by April 6, 2026. => 04-06 deadline set
Plaintiff has until April 6, 2026 to file proof of service. => 04-06 deadline set
The defendant shall surrender to the facility by 2 p.m. on April 6, 2026. => 04-06 deadline set
Counsel shall meet and confer by April 6, 2026. => 04-06 deadline set
Mediation session set for April 6, 2026. => 04-06 hearing set
`;

test.each(rowsOf(IN_ORDERS))("%s", (text, days) => {
  expect(told(text, true)).toEqual(days);
});
