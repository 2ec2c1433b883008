import { expect } from 'vitest';

/**
 * Compares a text with the file of it that somebody has looked through. One that is missing or different fails, here as in CI: to write it
 * is an act of its own (`-u`), and what it writes is then read in the diff.
 *
 * @param file from the folder of the test
 */
export async function expectReviewed(text: string, file: string): Promise<void> {
  try {
    await expect(text).toMatchFileSnapshot(file);
  } catch (error) {
    const test = expect.getState().testPath?.replace(`${process.cwd()}/`, '') ?? '';
    if (error instanceof Error)
      error.message += `\n\nIf it is meant, write ${file} anew and read the difference: npx vitest run ${test} -u && git diff`;
    throw error;
  }
}
