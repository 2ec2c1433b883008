import type { Wordings } from '../wording.ts';

const SAVE_AGAIN = 'Open it in Word or LibreOffice and save it again as .docx.';

/** Why a Word document cannot be read. */
export const word = {
  'broken-word': ({ part }: { part: string }) => [
    part === ''
      ? 'The Word document cannot be read: it is damaged or incomplete'
      : `The Word document cannot be read: its part ${part} is damaged or incomplete`,
    SAVE_AGAIN,
  ],
  'broken-word.no-document': () => [
    'The file is an archive, and no Word document',
    'Name a .docx. One of another program is saved as .docx there.',
  ],
  'broken-word.encrypted': () => [
    'The file is a Word document of the old kind (.doc), or has a password',
    'Open it in Word and save it as .docx, without a password.',
  ],
  'broken-word.xml': ({ part, line, column }: { part: string; line: number; column: number }) => [
    `The Word document cannot be read: its part ${part} is no XML at line ${line}, column ${column}`,
    SAVE_AGAIN,
  ],
  'broken-word.doctype': ({ part, line, column }: { part: string; line: number; column: number }) => [
    `The part ${part} of the Word document has a document type at line ${line}, column ${column}, which Word never writes`,
    `It could be an attack. ${SAVE_AGAIN}`,
  ],
  'broken-word.too-deep': ({ part, line, column }: { part: string; line: number; column: number }) => [
    `The part ${part} of the Word document is nested too deep at line ${line}, column ${column}`,
    'Take out tables within tables within tables.',
  ],
  'broken-word.too-large': () => [
    'The Word document unpacks to more than 500 MB, or its text to more than 64 MB',
    'Divide it, or make its pictures smaller in Word (Compress Pictures).',
  ],
  'broken-word.too-many': () => [
    'The Word document has more than 10,000 parts',
    `It could be an attack. ${SAVE_AGAIN}`,
  ],
} satisfies Wordings;
