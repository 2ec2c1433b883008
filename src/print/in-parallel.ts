/**
 * Does work on each of the items, so many at a time, in their order. After an error none is begun; it is thrown once all have put down their
 * tools, so that nobody still writes into a folder that is put away then.
 *
 * @param work gets how many were finished before
 */
export async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item, done: number) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let done = 0;
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (stopped) return;
      await work(item, done);
      done++;
    }
  };
  const stop = (error: unknown) => {
    stopped = true;
    throw error;
  };
  const workers = Array.from({ length: Math.min(most, items.length) }, () => worker().catch(stop));
  await Promise.allSettled(workers);
  await Promise.all(workers);
}
