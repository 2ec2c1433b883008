import type * as en from '../en/word.ts';
import type { Translated } from '../wording.ts';

const SAVE_AGAIN = 'Åbn det i Word eller LibreOffice, og gem det igen som .docx.';

/** Why a Word document cannot be read. */
export const word: Translated<typeof en.word> = {
  'broken-word': ({ part }) => [
    part === ''
      ? 'Word-dokumentet kan ikke læses: det er beskadiget eller ufuldstændigt'
      : `Word-dokumentet kan ikke læses: delen ${part} er beskadiget eller ufuldstændig`,
    SAVE_AGAIN,
  ],
  'broken-word.no-document': () => [
    'Filen er et arkiv, men ikke et Word-dokument',
    'Angiv en .docx-fil. Et dokument fra et andet program gemmes som .docx dér.',
  ],
  'broken-word.encrypted': () => [
    'Filen er et Word-dokument af den gamle slags (.doc) eller har en adgangskode',
    'Åbn det i Word, og gem det som .docx uden adgangskode.',
  ],
  'broken-word.xml': ({ part, line, column }) => [
    `Word-dokumentet kan ikke læses: delen ${part} er ikke XML ved linje ${line}, kolonne ${column}`,
    SAVE_AGAIN,
  ],
  'broken-word.doctype': ({ part, line, column }) => [
    `Delen ${part} af Word-dokumentet har en dokumenttype ved linje ${line}, kolonne ${column}, og det skriver Word aldrig`,
    `Det kan være et angreb. ${SAVE_AGAIN}`,
  ],
  'broken-word.too-deep': ({ part, line, column }) => [
    `Delen ${part} af Word-dokumentet har for mange niveauer i hinanden ved linje ${line}, kolonne ${column}`,
    'Fjern tabeller i tabeller i tabeller.',
  ],
  'broken-word.too-large': () => [
    'Word-dokumentet fylder mere end 500 MB pakket ud, eller teksten alene mere end 64 MB',
    'Del det op, eller gør billederne mindre i Word (Komprimer billeder).',
  ],
  'broken-word.too-many': () => [
    'Word-dokumentet har mere end 10.000 dele',
    `Det kan være et angreb. ${SAVE_AGAIN}`,
  ],
};
