import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What veraPDF says of one file in one profile. */
export interface Verdict {
  readonly file: string;
  readonly profile: string;
  readonly compliant: boolean;
  readonly checks: number;
  readonly failures: readonly unknown[];
}

/** Whether a JDK is there: the validator is started from its one source file, which needs the compiler. */
export const javaIsThere = spawnSync('javac', ['-version']).status === 0;

const jar = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@opendataloader/pdf')),
  '../lib/opendataloader-pdf-cli.jar',
);
const source = fileURLToPath(new URL('Validate.java', import.meta.url));

/** veraPDF's profiles of what is claimed under each name. */
export const PROFILES = {
  'ua-1': ['PDFUA-1', 'PDFA-2A'],
  'ua-2': ['PDFUA-2-ISO32005', 'PDFA-4', 'WTPDF-1-0-Accessibility', 'WTPDF-1-0-Reuse'],
} as const;

/** Validates files against all that is claimed with veraPDF's own rules, all in one Java process. */
export function validate(files: readonly string[], standard: keyof typeof PROFILES = 'ua-1'): Verdict[] {
  const output = execFileSync(
    'java',
    // Compiling to the utmost takes longer than it gains for some hundred files.
    [
      ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'],
      ...['-cp', jar, source, PROFILES[standard].join(), ...files],
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(output) as Verdict[];
}
