// What comes in: work of which one piece fails. What goes out: nobody is left running behind the caller's back.
import { expect, test } from "vitest";
import { inParallel } from "../../src/app/in-parallel.ts";

test("one piece of work fails: what is under way ends first, nothing new is begun, and the caller learns why", async () => {
  const release = Promise.withResolvers<void>();
  const begun: string[] = [];
  const ended: string[] = [];
  const all = inParallel(["slow", "failing", "never begun"], 2, async (name) => {
    begun.push(name);
    if (name === "failing") throw new Error("the token was refused");
    await release.promise;
    ended.push(name);
  });
  const outcome = all.then(
    () => "fine",
    (cause: Error) => `${cause.message}, ended: ${ended}`,
  );
  await Promise.resolve();
  release.resolve();
  expect(await outcome).toBe("the token was refused, ended: slow");
  expect(begun).toEqual(["slow", "failing"]);
});
