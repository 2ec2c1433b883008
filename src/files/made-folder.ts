/**
 * The outermost folder that `mkdir` has made, as all else names it: on Windows Node 22 answers with the prefix of long paths (`\\?\`).
 *
 * @returns undefined where all were there
 */
export const madeFolder = (answer: string | undefined): string | undefined =>
  answer?.replace(/^\\\\\?\\/, '');
