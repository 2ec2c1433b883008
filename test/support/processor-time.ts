/** What a piece of work answers, and the seconds of processor time it takes in this thread: the same on a busy machine, unlike the time on the wall. */
export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const before = process.threadCpuUsage();
  const value = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}
