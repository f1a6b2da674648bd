/**
 * Does one thing for each of many, a few at a time.
 *
 * In: values, how many at once, the work. Out: when all are done.
 * Surprise: the work must not throw; its edges (one source, one delivery) catch for themselves.
 */
export async function inParallel<T>(values: readonly T[], atOnce: number, work: (value: T) => Promise<void>) {
  const waiting = values.values();
  const workers = Array.from({ length: Math.min(atOnce, values.length) }, async () => {
    for (const value of waiting) await work(value);
  });
  await Promise.all(workers);
}
