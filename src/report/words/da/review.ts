import type { AnswerKind, AnswerLeft } from '../answer.ts';
import type * as en from '../en/review.ts';
import type { Translated } from '../wording.ts';
import { counted } from './phrases.ts';

/** Hvorfor et dokument ikke kan sendes i høring, og svar ikke kan læses. */
export const review: Translated<typeof en.review> = {
  'foreign-word-file': ({ known }) => [
    known
      ? 'Intet i denne Word-fil fører tilbage til dokumentet: alt det, den er skrevet af, er væk'
      : 'Intet i denne Word-fil siger, hvad den er skrevet af',
    'Svar kan føres tilbage fra filer, som "kl-docs review … --docx" har skrevet, og som er gemt som .docx.',
  ],
  'cannot-run.no-answers': () => [
    'Hvilke svar? Ingen Word-fil er angivet',
    'Angiv dem, der kom tilbage: kl-docs review import svar-1.docx svar-2.docx.',
  ],
  'cannot-run.no-such-answer': ({ number, count }) => [
    `Listen over svar har intet nummer ${number}`,
    count === 0 ? 'Der er ingen svar.' : `De har numrene 1 til ${count}.`,
  ],
  'cannot-run.no-numbers': ({ typed }) => [
    `"${typed}" er ikke numre på svar`,
    'Skriv dem med komma imellem, f.eks. --apply 3,5, eller tag dem alle: --apply all.',
  ],
  'cannot-run.nobody-to-ask': () => [
    'Her kan ingen spørges om, hvilke svar der skal indføres',
    'Angiv dem: --apply 3,5, eller alle, som ingen er uenig i: --apply all.',
  ],
  'cannot-run.list-not-ignored': ({ file }) => [
    `${file} ville blive en del af arkivet, og listen har navnene på dem, der har svaret`,
    'Vælg en fil, som git ser bort fra, f.eks. en i out/, eller en uden for arkivet.',
  ],
};

const KINDS: Readonly<Record<AnswerKind, string>> = {
  insertion: 'indsat',
  deletion: 'slettet',
  replacement: 'erstattet',
  move: 'flyttet',
  format: 'formatering',
  untracked: 'ændret uden sporing',
  comment: 'kommentar',
  reply: 'svar på kommentar',
};

const LEFT: Readonly<Record<AnswerLeft, string>> = {
  format: 'kun udseendet er ændret: det er op til dig',
  object: 'et billede, en note eller lignende hører med: det er op til dig',
  contested: 'en anden har taget det ud igen: det er op til dig',
  outside: 'det hører ikke til nogen blok i Markdown: det er op til dig',
  generated: 'programmet laver denne tekst, så den kan ikke rettes her: det er op til dig',
  markup: 'det kan ikke med sikkerhed føres ind i opmærkningen: det er op til dig',
  changed: 'teksten i Markdown er en anden nu: det er op til dig',
  gone: 'blokken findes ikke længere i Markdown: det er op til dig',
  structure: 'afsnit er lagt sammen eller delt: det er op til dig',
  table: 'rækker eller kolonner i en tabel er ændret: det er op til dig',
  missing: 'hele blokken er væk uden spor: det er op til dig',
  reply: 'følger kommentaren',
  overlap: 'en anden ændring af de samme ord er indført: det er op til dig',
  same: 'det samme som et andet svar, der er indført',
  status: 'der er intet at gøre ved det',
};

/** Hvad `kl-docs review` siger om sit arbejde. */
export const reviewLines: typeof en.reviewLines = {
  wrote: (file, blocks) =>
    `${file}: ${counted(blocks, 'blok', 'blokke')}, som svar føres tilbage til. Send den ud, og læs det, der kommer tilbage, med "kl-docs review import".`,
  kind: (kind) => KINDS[kind],
  left: (why) => LEFT[why],
  nobody: 'uden navn',
  noPlace: 'Andre steder i Word-filen',
  about: (text) => `om »${text}«`,
  after: (text) => `efter »${text}«`,
  quoted: (text) => `»${text}«`,
  done: 'står der allerede',
  resolved: 'er markeret som løst i Word',
  others: (numbers) => `andre har ændret de samme ord: ${numbers.join(', ')}`,
  changedSince: 'blokken er ændret i Markdown siden',
  counts: ({ all, open, done, left }) =>
    `${counted(all, 'svar', 'svar')}: ${open} kan indføres, ${done} står der allerede, ${left} er op til dig.`,
  none: 'Der er ingen kommentarer og ingen ændringer.',
  howToApply:
    'Indfør dem én for én med --apply, efter nummer med --apply 3,5, eller alle, som ingen er uenig i, med --apply all.',
  applied: (numbers, files) => `Indført: ${numbers.join(', ')} i ${files.join(', ')}.`,
  wouldApply: (numbers, files) => `Ville indføre ${numbers.join(', ')} i ${files.join(', ')}.`,
  nothingApplied: 'Intet er indført.',
  notApplied: (number, why) => `${number} er ikke indført: ${LEFT[why]}`,
  askToApply: 'Indfør det? [j/N, q slutter]: ',
  yes: /^(?:j(?:a)?|y(?:es)?)$/i,
  quit: /^q(?:uit)?$/i,
};
