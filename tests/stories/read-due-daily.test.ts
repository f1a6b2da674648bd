// What comes in: sentences from orders, agencies' notices, headlines and reports. What goes out: the days they give.
// Surprise: a headline takes a sitting off without a verb, and a newspaper sets one without "on".
import { expect, test } from "vitest";
import { rowsOf, told } from "./due-rows.ts";

const SENTENCES = `
The hearing on the motion is now set to go forward on April 6. => 04-06 hearing set
The Court hereby sets this matter for a bench trial beginning April 6, 2026 at 9:00 a.m. => 04-06 hearing set
Close of fact discovery is April 6, 2026. => 04-06 deadline set
The close of fact discovery remains April 6, 2026. => 04-06 deadline set
The Supreme Court will hear the case on April 6. => 04-06 argument set
The judge cancelled the hearing that was to be held April 6. => 04-06 hearing vacated
The deadline of April 6, 2026 is extended to May 6, 2026. => 04-06 deadline vacated, 05-06 deadline set
Time for defendant to respond to the complaint is extended to and including April 6, 2026. => 04-06 deadline set
The parties shall meet and confer by April 6, 2026. => 04-06 deadline set
The defendant is ordered to surrender on April 6, 2026. => 04-06 deadline set
He was ordered to report to prison on April 6. => 04-06 deadline set
The government wants until April 6 to respond. => 04-06 deadline uncertain
Plaintiffs proposed April 6 for the hearing. => 04-06 hearing uncertain
Parties request the conference scheduled for April 6 be adjourned to May 6. => 04-06 conference set, 05-06 conference uncertain
We write to request an extension of Defendant's time to answer from April 6, 2026 to May 6, 2026. => 05-06 deadline uncertain
ORDER: The Court will hold oral argument on the motion at 2 p.m. on April 6, 2026. => 04-06 argument set
The FBI shall make its first production on April 6, 2026. => 04-06 deadline set
The trial, set for April 6, could be delayed. => 04-06 hearing set
The trial is expected to begin on April 6. => 04-06 hearing uncertain
The court signaled it may hold a hearing on April 6. => 04-06 hearing uncertain
He was ordered held pending a hearing April 6. => 04-06 hearing set
The judge extended the restraining order until April 6. => 04-06 deadline set
Judge Roe hears arguments April 6 on the motion. => 04-06 argument set
Arguments on the motion are April 6. => 04-06 argument set
Oral Argument April 6 in Warrant Case => 04-06 argument set
Hearing Monday, April 6 in Warrant Case => 04-06 hearing set
April 6 Hearing Cancelled => 04-06 hearing vacated
April 6 hearing in Warrant Case Postponed => 04-06 hearing vacated
Submit either electronic or written comments on the guidance by April 6, 2026. => 04-06 deadline set
The deadline for submitting comments has been extended by two weeks to April 6. => 04-06 deadline set
The consultation runs from March 9 to April 6. => 04-06 deadline set
The government's brief is due to the court April 6. => 04-06 deadline set
A federal judge on Monday set sentencing for former Gov. John Roe for April 6. => 04-06 hearing set
His trial is tentatively scheduled for April 6. => 04-06 hearing uncertain
The trial was postponed from its original April 6 date. => 04-06 hearing vacated
The trial will not start on April 6 as planned. => 04-06 hearing vacated
The hearing will not take place on April 6. => 04-06 hearing vacated
There will be no hearing on April 6. => 04-06 hearing vacated
No hearing will be held on April 6, 2026. => 04-06 hearing vacated
The conference currently set in this case for April 6, 2026, is hereby vacated and rescheduled for May 6, 2026. => 04-06 conference vacated, 05-06 conference set
Stipulation of dismissal to be filed by April 6, 2026. => 04-06 deadline set
Rule 26(a)(1) disclosures: April 6, 2026. => 04-06 deadline set
The last day to hear motions is April 6, 2026, and trial is set for May 6, 2026. => 04-06 deadline set, 05-06 hearing set
Plaintiff moves to extend the deadline from April 6, 2026, to May 6, 2026. => 05-06 deadline uncertain
Roe moves for a 14-day extension of time, until April 6, 2026, to file his opening brief. => 04-06 deadline uncertain
The court denied the request to delay the April 6 trial to May 6. => 04-06 hearing set
(1) Initial disclosures: April 6, 2026. (2) Joinder of parties: May 6, 2026. (3) Completion of fact discovery: June 3, 2026. (4) Mediation: July 1, 2026. => 04-06 deadline set, 05-06 deadline set, 06-03 deadline set, 07-01 hearing set
Event Date Close of fact discovery April 6, 2026 Opening expert reports May 6, 2026 Rebuttal reports June 3, 2026 Hearing on dispositive motions July 1, 2026 => 04-06 deadline set, 05-06 deadline set, 06-03 deadline set, 07-01 hearing set
Opening brief (April 6, 2026), answering brief (May 6, 2026), reply (May 20, 2026). => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set
The hearing is tomorrow. => 03-03 hearing set
The hearing is set for tomorrow morning. => 03-03 hearing set
The court will hear oral argument tomorrow. => 03-03 argument set
The reply is due tomorrow. => 03-03 deadline set
There is a hearing Thursday on the motion. => 03-05 hearing set
The trial resumes Thursday. => 03-05 hearing set
The motion is granted. Answer due 30 days after the ruling on the motion to dismiss. =>
April 6—the department will file its opening brief. => 04-06 deadline set
On April 6, 2026 at 2:00 p.m., the Court will hold hearings to determine whether the settlement is fair. => 04-06 hearing set
No later than April 6, 2026, Plaintiff shall file a response. => 04-06 deadline set
Until April 6, the parties may file objections. => 04-06 deadline set
Come April 6, the two sides will be back before Judge Roe. => 04-06 hearing set
The matter comes before the court on April 6. => 04-06 hearing set
PLEASE TAKE NOTICE that on April 6, 2026, at 10:00 a.m., plaintiffs will move this Court for an order. => 04-06 hearing set
Motion presentment date of 3/9/2026 is stricken. => 03-09 hearing vacated
Fact discovery ordered closed by 4/6/2026. => 04-06 deadline set
Discovery ordered closed on 4/6/2026. => 04-06 deadline set
Notice of Appeal due 4/6/2026. => 04-06 deadline set
This matter is set for a jury trial on the term beginning April 6, 2026. => 04-06 hearing set
The ruling, dated April 6, was unsealed. =>
The judge will consider the motion April 6. => 04-06 hearing set
Judge Roe said she would hear arguments on April 6. => 04-06 argument set
He faces up to 20 years when he is sentenced April 6. => 04-06 hearing set
Plaintiffs' Motion for Preliminary Injunction and Request for Judicial Notice (Docs. 12, 13) is set for hearing before the undersigned in Courtroom 5 of the United States Courthouse, 123 Main Street, Springfield, on April 6, 2026, at 10:00 a.m. => 04-06 hearing set
The court reset the hearing on the government's motion to unseal, which had been scheduled for March 16, for April 6 at 2 p.m. => 03-16 hearing vacated, 04-06 hearing set
A status conference in the case, which involves a warrant for emails stored in Ireland, is scheduled in Manhattan federal court for April 6. => 04-06 conference set
Roe, 45, of Springfield, pleaded guilty in January and is scheduled to be sentenced by U.S. District Judge John Doe on April 6. => 04-06 hearing set
The hearing scheduled for Monday, March 16, has been adjourned without date. => 03-16 hearing vacated
The hearing will now be held on April 6 instead of March 16. => 04-06 hearing set, 03-16 hearing vacated
The hearing will be on April 6, not March 16. => 04-06 hearing set, 03-16 hearing vacated
Comments may be submitted until 11:59 p.m. Eastern Time on April 6, 2026. => 04-06 deadline set
The exemption is valid through April 6, 2026. =>
Section 702 was set to expire April 6, but Congress extended it to April 20. => 04-06 deadline vacated, 04-20 deadline set
`;

test.each(rowsOf(SENTENCES))("%s", (text, days) => {
  expect(told(text, true)).toEqual(days);
});
