import type { Wordings } from '../wording.ts';
import { quoted } from './phrases.ts';

/** What the rules of `kl-docs check` find in how Danish is written. */
export const languageRules = {
  spelling: ({ word, near }: { word: string; near: readonly string[] }) => [
    `"${word}" is not in the dictionary`,
    `${near.length === 0 ? '' : `Did you mean ${quoted(near)}? `}If the word is right, add it to content/words.txt.`,
  ],
  'spelling.not-danish': ({ language }: { language: string }) => [
    `The spelling of chapters in the language "${language}" is not checked`,
    'There is a dictionary for Danish only.',
  ],
  'ocr-remains': ({ word, readings }: { word: string; readings: readonly string[] }) => [
    `"${word}" looks like a scanner's reading of ${readings.map((reading) => `"${reading}"`).join(' or ')}`,
    'Compare with the original. If the word is right, add it to content/words.txt.',
  ],
  'ocr-remains.at-sign': ({ word, reading }: { word: string; reading: string }) => [
    `"${word}" looks like a scanner's reading of "${reading}"`,
    'Write ø or Ø for the @.',
  ],
  'ocr-remains.bar': () => ['The bar looks like a scanner\'s reading of "I"', 'Write a capital I.'],
  'ocr-remains.divided': ({ word }: { word: string }) => [
    `"${word}" is divided at the end of a line`,
    'Lines are divided when the page is laid out: write the word whole.',
  ],
  terminology: ({
    written,
    preferred,
    replacement,
    reason,
  }: {
    written: string;
    preferred: string;
    replacement: string;
    reason?: string | undefined;
  }) => [`"${written}" is written "${preferred}" here`, reason ?? `Write "${replacement}".`],
  'terminology.not-used': ({ written, reason }: { written: string; reason?: string | undefined }) => [
    `"${written}" is not used here`,
    reason,
  ],
  'quotation-marks': ({
    found,
    open,
    close,
    wanted,
  }: {
    found: string;
    open: string;
    close: string;
    wanted: string;
  }) => [`The quotation mark is ${found}, and the document has ${open}…${close}`, `Write ${wanted}.`],
  'quotation-marks.single': ({ mark }: { mark: string }) => [
    `The quotation mark ${mark} has no partner`,
    'Close the quotation in the same paragraph, or delete the mark.',
  ],
  'date-and-time': ({ found, written }: { found: string; written: string }) => [
    `"${found}" is written "${written}" in Danish`,
    'Put a no-break space (U+00A0) after the point.',
  ],
  'number-format': ({ found, written }: { found: string; written: string }) => [
    `"${found}" is written "${written}" in Danish`,
    'A point parts thousands, a comma the decimals.',
  ],
  'number-format.percent': ({ found, written }: { found: string; written: string }) => [
    `"${found}" is written "${written}" in Danish`,
    'Put a no-break space (U+00A0) before the sign.',
  ],
  'number-format.ungrouped': ({ found, grouped }: { found: string; grouped: string }) => [
    `"${found}" is written "${grouped}" in Danish`,
    `Write ${grouped} where it is a quantity.`,
  ],
  'no-break-space': ({ within }: { within: string }) => [
    `A line could end within "${within}"`,
    'Put a no-break space (U+00A0) there.',
  ],
  dash: ({ found, betweenNumbers }: { found: string; betweenNumbers: boolean }) => [
    `"${found}" stands where a dash belongs`,
    betweenNumbers
      ? 'Write 3-5 for a range, or "3 til 5"; "3 − 5" for a subtraction.'
      : 'Write " – ", a short dash with a space on each side.',
  ],
  ellipsis: () => ['Three full stops stand for one "…"', 'Write the character …'],
  spacing: ({ spaces }: { spaces: number }) => [`${spaces} spaces follow each other`, 'Leave one.'],
  'spacing.before': ({ mark }: { mark: string }) => [
    `There is a space before "${mark}"`,
    'Delete the space.',
  ],
  'spacing.after': ({ mark }: { mark: string }) => [
    `There is no space after "${mark}"`,
    'Put a space after it.',
  ],
  'soft-hyphen': () => [
    'A soft hyphen (U+00AD) stands in the text',
    'Delete it (also where it is written &shy;): long words are divided without it.',
  ],
  'soft-hyphen.elsewhere': () => [
    'A soft hyphen (U+00AD) stands in the text',
    'Delete it. What you see does not show it, and what is copied has it.',
  ],
  'heading-case': ({ word }: { word?: string | undefined }) => [
    'Most words of the heading have a capital',
    `Danish has capitals in names only: "${word}". Names belong in content/terms.yml.`,
  ],
  readability: ({ lix, most }: { lix: number; most: number }) => [
    `The chapter's LIX is ${lix}, above ${most}`,
    'Shorter sentences and shorter words make it lower.',
  ],
  'long-sentence': ({ words, most }: { words: number; most: number }) => [
    `The sentence has ${words} words, more than ${most}`,
    'Make two of it, or a list.',
  ],
} satisfies Wordings;
