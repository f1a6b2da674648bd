// `npm run bench:read`: what reading, remembering and visiting cost.
import { measureReading } from "./measure-reading.ts";

console.log("Reading: the best round, one core, same documents");
console.table(await measureReading());
