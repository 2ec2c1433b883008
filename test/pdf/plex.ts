import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const file = createRequire(import.meta.url).resolve(
  '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
);

/** IBM Plex Sans as `Plex`, in one weight: a heading gets a made-up bold. */
export const PLEX = `@font-face { font-family: Plex; src: url("data:font/woff2;base64,${readFileSync(file).toString('base64')}") }`;
