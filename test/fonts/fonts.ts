import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font file of an npm package. */
export function fontFile(name: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(name));
}

export const PLEX_WOFF2 = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';
export const PLEX_WOFF = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff';
export const MONO_WOFF2 = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2';
export const SYMBOLS_2 = '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff';
export const DEJAVU = '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff';

/** A style rule that brings a font along. */
export function face(descriptors: string, file: string): string {
  return `@font-face { ${descriptors}; src: url("data:font/woff2;base64,${fontFile(file).toString('base64')}") format("woff2"); }`;
}
