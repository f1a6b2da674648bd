/**
 * Does one thing for each of many, a few at a time.
 *
 * In: values, how many at once, the work. Out: when all are done.
 * Surprise: work catches for itself (one source, one delivery). When it throws all the same, nothing new is begun, and
 * what is under way ends first: nobody is left running behind the caller's back.
 */
export async function inParallel<T>(values: readonly T[], atOnce: number, work: (value: T) => Promise<void>) {
  const waiting = values.values();
  let isBroken = false;
  const workers = Array.from({ length: Math.min(atOnce, values.length) }, async () => {
    for (const value of waiting) {
      if (isBroken) return;
      try {
        await work(value);
      } catch (cause) {
        isBroken = true;
        throw cause;
      }
    }
  });
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
