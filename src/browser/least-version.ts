/**
 * The oldest major version of Chromium that prints right. Those up to 143 mark up lists and notes otherwise, so that what is printed fails the checks
 * with problems that no author could mend; 147, 153 and 156 print documents without one.
 */
export const LEAST_VERSION = 147;

/** Of a build such as `HeadlessChrome/153.0.7851.0` or `Edg/150.0.1.0`; null where it says none. */
export function majorVersion(build: string): number | null {
  const [, major] = /\/(\d+)\./.exec(build) ?? [];
  return major === undefined ? null : Number(major);
}
