import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const face = (family: string, file: string): string => {
  const font = readFileSync(require.resolve(`@fontsource/${file}`)).toString('base64');
  return `@font-face { font-family: "${family}"; src: url("data:font/woff2;base64,${font}") }`;
};

/** IBM Plex Sans as `Plex`, in one weight: a heading gets a made-up bold. */
export const PLEX = face('Plex', 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2');
/** DejaVu Sans as `DejaVu`: of 16 px, its text is shown in one string. */
export const DEJAVU = face('DejaVu', 'dejavu-sans/files/dejavu-sans-latin-400-normal.woff2');
