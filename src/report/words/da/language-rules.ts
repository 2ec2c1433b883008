import type * as en from '../en/language-rules.ts';
import type { Translated } from '../wording.ts';
import { quoted } from './phrases.ts';

/** What the rules of `kl-docs check` find in how Danish is written. */
export const languageRules: Translated<typeof en.languageRules> = {
  spelling: ({ word, near }) => [
    `"${word}" er ikke i ordbogen`,
    `${near.length === 0 ? '' : `Mener du ${quoted(near)}? `}Er ordet rigtigt, så tilføj det i content/words.txt.`,
  ],
  'spelling.not-danish': ({ language }) => [
    `Stavningen i kapitler på sproget "${language}" bliver ikke efterset`,
    'Der er kun en dansk ordbog.',
  ],
  'ocr-remains': ({ word, readings }) => [
    `"${word}" ligner en skanners læsning af ${readings.map((reading) => `"${reading}"`).join(' eller ')}`,
    'Sammenlign med originalen. Er ordet rigtigt, så tilføj det i content/words.txt.',
  ],
  'ocr-remains.at-sign': ({ word, reading }) => [
    `"${word}" ligner en skanners læsning af "${reading}"`,
    'Skriv ø eller Ø i stedet for @.',
  ],
  'ocr-remains.bar': () => ['Stregen ligner en skanners læsning af "I"', 'Skriv et stort I.'],
  'ocr-remains.divided': ({ word }) => [
    `"${word}" er delt ved et linjeskift`,
    'Linjer deles, når siden sættes op: skriv ordet helt ud.',
  ],
  terminology: ({ written, preferred, replacement, reason }) => [
    `"${written}" skrives "${preferred}" her`,
    reason ?? `Skriv "${replacement}".`,
  ],
  'terminology.not-used': ({ written, reason }) => [`"${written}" bruges ikke her`, reason],
  'quotation-marks': ({ found, open, close, wanted }) => [
    `Anførselstegnet er ${found}, og dokumentet har ${open}…${close}`,
    `Skriv ${wanted}.`,
  ],
  'quotation-marks.single': ({ mark }) => [
    `Anførselstegnet ${mark} står alene`,
    'Slut citatet i samme afsnit, eller slet tegnet.',
  ],
  'date-and-time': ({ found, written }) => [
    `"${found}" skrives "${written}" på dansk`,
    'Sæt et hårdt mellemrum (U+00A0) efter punktummet.',
  ],
  'number-format': ({ found, written }) => [
    `"${found}" skrives "${written}" på dansk`,
    'Et punktum skiller tusinder, et komma decimalerne.',
  ],
  'number-format.percent': ({ found, written }) => [
    `"${found}" skrives "${written}" på dansk`,
    'Sæt et hårdt mellemrum (U+00A0) før tegnet.',
  ],
  'number-format.ungrouped': ({ found, grouped }) => [
    `"${found}" skrives "${grouped}" på dansk`,
    `Skriv ${grouped}, hvor det er en mængde.`,
  ],
  'no-break-space': ({ within }) => [
    `En linje kunne slutte midt i "${within}"`,
    'Sæt et hårdt mellemrum (U+00A0).',
  ],
  dash: ({ found, betweenNumbers }) => [
    `"${found}" står, hvor der skal være en tankestreg`,
    betweenNumbers
      ? 'Skriv 3-5 om et interval eller "3 til 5"; "3 − 5" om at trække fra.'
      : 'Skriv " – ", en kort streg med et mellemrum på hver side.',
  ],
  ellipsis: () => ['Tre punktummer står for ét "…"', 'Skriv tegnet …'],
  spacing: ({ spaces }) => [`${spaces} mellemrum følger efter hinanden`, 'Behold ét.'],
  'spacing.before': ({ mark }) => [`Der er et mellemrum før "${mark}"`, 'Slet mellemrummet.'],
  'spacing.after': ({ mark }) => [`Der mangler et mellemrum efter "${mark}"`, 'Sæt et mellemrum efter det.'],
  'soft-hyphen': () => [
    'Der står en blød bindestreg (U+00AD) i teksten',
    'Slet den (også hvor den er skrevet &shy;): lange ord deles uden den.',
  ],
  'soft-hyphen.elsewhere': () => [
    'Der står en blød bindestreg (U+00AD) i teksten',
    'Slet den. Den kan ikke ses, men den følger med, når teksten kopieres.',
  ],
  'heading-case': ({ word }) => [
    'De fleste ord i overskriften har stort begyndelsesbogstav',
    `Dansk har kun stort bogstav i navne: "${word}". Navne hører til i content/terms.yml.`,
  ],
  readability: ({ lix, most }) => [
    `Kapitlets LIX er ${lix}, over ${most}`,
    'Kortere sætninger og kortere ord gør det lavere.',
  ],
  'long-sentence': ({ words, most }) => [
    `Sætningen har ${words} ord, flere end ${most}`,
    'Del den i to, eller lav en liste.',
  ],
};
