// What comes in: schedules, as orders and clerks write them. What goes out: every line's day and kind.
// Surprise: most lines have no verb; they hang on the first, or on the colon.
import { expect, test } from "vitest";
import { rowsOf, told } from "./due-rows.ts";

const SCHEDULES = `
SCHEDULING ORDER: Amended Pleadings due by 4/6/2026. Joinder of Parties due by 4/6/2026. Discovery due by 5/6/2026. Motions due by 6/8/2026. Jury Trial set for 9/14/2026 at 09:00 AM. Final Pretrial Conference set for 8/31/2026 at 01:30 PM. => 04-06 deadline set, 04-06 deadline set, 05-06 deadline set, 06-08 deadline set, 09-14 hearing set, 08-31 conference set
Deadline to amend pleadings April 6, 2026 Fact discovery cutoff May 6, 2026 Expert discovery cutoff June 8, 2026 Trial September 14, 2026 => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set, 09-14 hearing set
April 6, 2026 Deadline to amend pleadings; May 6, 2026 Close of fact discovery; September 14, 2026 Jury trial => 04-06 deadline set, 05-06 deadline set, 09-14 hearing set
The following dates apply: April 6, 2026 - fact discovery cutoff; May 6, 2026 - dispositive motions; June 8, 2026 - pretrial conference. => 04-06 deadline set, 05-06 deadline set, 06-08 conference set
Discovery deadline 4/6/2026, dispositive motions deadline 5/6/2026, proposed pretrial order 6/8/2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Pretrial Schedule. Fact discovery completed: April 6, 2026. Expert reports exchanged: May 6, 2026. Motions filed: June 8, 2026. Trial: September 14, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set, 09-14 hearing set
(1) fact discovery to close April 6, 2026; (2) motions due May 6, 2026; (3) oppositions June 8, 2026; and (4) trial September 14, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set, 09-14 hearing set
The discovery cutoff is extended to April 6, 2026, the dispositive motion deadline to May 6, 2026, and the joint pretrial order deadline to June 8, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
The deadline for discovery is extended to April 6, 2026; for dispositive motions, May 6, 2026; and for the pretrial order, June 8, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Discovery cutoff is now April 6, 2026; dispositive motions are now due May 6, 2026. => 04-06 deadline set, 05-06 deadline set
Amended discovery deadlines: initial experts by April 6, 2026, rebuttal experts by May 6, 2026, discovery cutoff by June 8, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Initial expert disclosures: April 6, 2026. Rebuttal expert disclosures: May 6, 2026. Interim status report: May 6, 2026. Dispositive motions: June 8, 2026. Joint pretrial order: July 8, 2026. => 04-06 deadline set, 05-06 deadline set, 05-06 deadline set, 06-08 deadline set, 07-08 deadline set
Summary judgment motions shall be filed by April 6, 2026, opposed by May 6, 2026, and replied to by May 20, 2026. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set
Fact discovery ends April 6, 2026, expert discovery ends May 6, 2026, and dispositive motions are due June 8, 2026. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Plaintiff's expert designation: April 6, 2026 Defendant's expert designation: May 6, 2026 Discovery completion: June 8, 2026 => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Trial (9/14/2026) and final pretrial conference (8/31/2026) dates remain. => 09-14 hearing set, 08-31 conference set
Opening brief: April 6; opposition: May 6; reply: May 20; hearing: June 4. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set, 06-04 hearing set
All counsel and pro se parties shall appear at 10:00 AM on April 6, 2026, in Courtroom 3. => 04-06 hearing set
Telephone conference 4/6/2026 10:00 AM. Dial-in 555-0100. => 04-06 conference set
Set Hearings: Motion Hearing 4/6/2026 at 2:00 PM, Pretrial Conference 4/13/2026 at 2:00 PM, Jury Trial 5/4/2026 at 9:00 AM. => 04-06 hearing set, 04-13 conference set, 05-04 hearing set
TIME SCHEDULE ORDER: Appellant's docketing statement due 03/16/2026. Transcript ordered by 03/23/2026. Transcript due 04/22/2026. Appellant's opening brief due 06/01/2026. => 03-16 deadline set, 03-23 deadline set, 04-22 deadline set, 06-01 deadline set
Discovery Hearing set for 4/6/2026 at 10:00 AM; Calendar Call 4/20/2026 at 9:00 AM; Trial Term begins 5/4/2026. => 04-06 hearing set, 04-20 hearing set, 05-04 hearing set
The parties have until April 6, 2026 for discovery, May 6, 2026 for motions and June 8, 2026 for the pretrial order. => 04-06 deadline set, 05-06 deadline set, 06-08 deadline set
Deadlines reset: Discovery 4/6/2026; Motions 5/6/2026; Responses 5/20/2026. => 04-06 deadline set, 05-06 deadline set, 05-20 deadline set
the Motions Cut-off is CONTINUED to April 6, 2026 and the Trial is CONTINUED to May 4, 2026 => 04-06 deadline set, 05-04 hearing set
`;

test.each(rowsOf(SCHEDULES))("%s", (text, days) => {
  expect(told(text, true)).toEqual(days);
});
