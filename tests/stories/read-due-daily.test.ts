// What comes in: sentences from orders, agencies' notices, headlines and reports. What goes out: the days they give.
// Surprise: a headline takes a sitting off without a verb, and a newspaper sets one without "on".
import { expect, test } from "vitest";
import { rowsOf, told } from "./due-rows.ts";

const SENTENCES = `
The hearing on the motion is now set to go forward on April 6. => 04-06 hearing set
The Court hereby sets this matter for a bench trial beginning April 6, 2026 at 9:00 a.m. => 04-06 hearing set
Plaintiff is granted leave to amend on or before April 6, 2026. => 04-06 deadline set
Close of fact discovery is April 6, 2026. => 04-06 deadline set
The close of fact discovery remains April 6, 2026. => 04-06 deadline set
Discovery Deadline: April 6, 2026. Dispositive Motions: May 6, 2026. => 04-06 deadline set, 05-06 deadline set
The judge ordered the agency to release the records by April 6. => 04-06 deadline set
Sentencing is April 6. => 04-06 hearing set
The judge set a trial date of April 6. => 04-06 hearing set
The high court has scheduled arguments for April 6. => 04-06 argument set
U.S. District Judge Jane Roe will hold a hearing on April 6. => 04-06 hearing set
The hearing was postponed to April 6. => 04-06 hearing set
The judge cancelled the hearing that was to be held April 6. => 04-06 hearing vacated
The Court continues the hearing currently set for April 6, 2026 to May 6, 2026. => 04-06 hearing vacated, 05-06 hearing set
The deadline of April 6, 2026 is extended to May 6, 2026. => 04-06 deadline vacated, 05-06 deadline set
Plaintiff's opposition is due April 6, and Defendant's reply is due May 6. => 04-06 deadline set, 05-06 deadline set
Pretrial conference to be held April 6, 2026 at 10:00 AM. => 04-06 conference set
Comment Date: 5:00 p.m. Eastern Time on April 6, 2026. => 04-06 deadline set
The comment period will close on April 6, 2026. => 04-06 deadline set
Registration is open until April 6, 2026. => 04-06 deadline set
Section 702 is set to expire on April 6. => 04-06 deadline set
The committee will mark up the bill on April 6. =>
Show Cause Hearing set for April 6, 2026. => 04-06 hearing set
Dispositive motions deadline is April 6, 2026; trial is set for May 6, 2026. => 04-06 deadline set, 05-06 hearing set
The defendant is ordered to surrender on April 6, 2026. => 04-06 deadline set
He was ordered to report to prison on April 6. => 04-06 deadline set
Appellant's brief due 04/06/2026. Appendix due 04/06/2026. => 04-06 deadline set, 04-06 deadline set
Application to extend the time to file a petition for a writ of certiorari from April 6, 2026 to May 6, 2026, submitted to The Chief Justice. => 05-06 deadline uncertain
The government wants until April 6 to respond. => 04-06 deadline uncertain
The government asked the court for an extension until April 6. => 04-06 deadline uncertain
Plaintiffs proposed April 6 for the hearing. => 04-06 hearing uncertain
Parties request the conference scheduled for April 6 be adjourned to May 6. => 04-06 conference set, 05-06 conference uncertain
The current deadline is April 6, 2026, and the requested new deadline is May 6, 2026. => 04-06 deadline set, 05-06 deadline uncertain
Notice of hearing for April 6, 2026. => 04-06 hearing set
ORDER: The Court will hold oral argument on the motion at 2 p.m. on April 6, 2026. => 04-06 argument set
MEMO ENDORSEMENT: The conference scheduled for April 6, 2026, is adjourned sine die. => 04-06 conference vacated
The FBI shall make its first production on April 6, 2026. => 04-06 deadline set
The hearing scheduled for April 6, 2026 is VACATED and the matter taken under submission. => 04-06 hearing vacated
The motion to postpone the April 6 trial was denied. => 04-06 hearing set
The trial, set for April 6, could be delayed. => 04-06 hearing set
The court signaled it may hold a hearing on April 6. => 04-06 hearing uncertain
Lawyers have until April 6 to file briefs. => 04-06 deadline set
The company agreed to produce the documents by April 6. => 04-06 deadline set
A fairness hearing will be held April 6. => 04-06 hearing set
He was released on bail until an April 6 hearing. => 04-06 hearing set
He was ordered held pending a hearing April 6. => 04-06 hearing set
A hearing on the injunction is slated for April 6. => 04-06 hearing set
The court stayed its ruling until April 6 so the government can appeal. =>
Judge Roe hears arguments April 6 on the motion. => 04-06 argument set
Arguments on the motion are April 6. => 04-06 argument set
The case returns to court April 6. => 04-06 hearing set
Judge Sets April 6 Trial => 04-06 hearing set
Oral Argument April 6 in Warrant Case => 04-06 argument set
Hearing Monday, April 6 in Warrant Case => 04-06 hearing set
April 6 Hearing Cancelled => 04-06 hearing vacated
April 6 hearing in Warrant Case Postponed => 04-06 hearing vacated
`;

test.each(rowsOf(SENTENCES))("%s", (text, days) => {
  expect(told(text, true)).toEqual(days);
});
