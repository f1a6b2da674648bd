// What comes in: the Supreme Court's docket of the case, growing on a local server. What goes out: one alert per entry,
// the posted alert edited when the Court adds to an entry, and nothing at all when the Court sends a page instead.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";

let server: Server;
let bot: RunningApp;
let body: string;

beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = `sources:
  - id: scotus-17-2
    name: Supreme Court docket
    kind: scotus-json
    url: http://${host}/RSS/Cases/JSON/17-2.json
    topics: [microsoft-ireland]
    enabled: true
    why: the docket
`;
  bot = await runApp(source, [host]);
});
afterEach(async () => {
  await bot.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const PETITION = {
  Date: "Jun 23 2017",
  Text: "Petition for a writ of certiorari filed. (Response due July 28, 2017)",
};
const GRANTED = { Date: "Oct 16 2017", Text: "Petition GRANTED." };
const BRIEF = { Date: "Dec 06 2017", Text: "Brief of petitioner United States filed." };
const VACATED = {
  Date: "Apr 17 2018",
  Text: "Judgment VACATED and case REMANDED. <a href = 'https://www.supremecourt.gov/opinions/17pdf/17-2_1824.pdf'>Opinion</a> per curiam.",
};

/** A visit after the hours that a docket is left alone. */
async function visit(rows: object[] | string): Promise<void> {
  body =
    typeof rows === "string"
      ? rows
      : JSON.stringify({
          CaseNumber: "17-2 ",
          PetitionerTitle: "United States, Petitioner",
          RespondentTitle: "Microsoft Corporation",
          DocketedDate: "June 27, 2017",
          LowerCourtCaseNumbers: "(14-2985)",
          ProceedingsandOrder: rows,
          Petitioner: [{ Attorney: "A. Counsel", Phone: "202-555-0142", Email: "COUNSEL@EXAMPLE.GOV" }],
        });
  bot.pass(24 * 60);
  await bot.round();
}

test("one alert per entry, edited when it is added to; a page in place of the docket says nothing", async () => {
  await visit([PETITION]);
  const [card, ...past] = await bot.messages();
  expect(card?.content).toMatch(/^📄 Now following /);
  expect(past).toEqual([]);
  await visit([PETITION, GRANTED]);
  await visit([PETITION, GRANTED, BRIEF]);
  await visit([PETITION, GRANTED, BRIEF, VACATED]);
  const told = (await bot.messages()).slice(1);
  expect(told).toHaveLength(3);
  await visit([PETITION, GRANTED, BRIEF, VACATED]);
  await visit("<!DOCTYPE html><title>Maintenance</title>");
  await visit("");
  await visit([PETITION, GRANTED, { ...BRIEF, Text: `${BRIEF.Text}  (Distributed)` }, VACATED]);
  const after = (await bot.messages()).slice(1);
  expect(after.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
  expect(after.filter(({ edited_timestamp }) => edited_timestamp !== null)).toHaveLength(1);
  expect(JSON.stringify(after)).not.toMatch(/555-0142|COUNSEL@|A\. Counsel/);
});
