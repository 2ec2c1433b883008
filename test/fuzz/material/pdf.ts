import { readFileSync } from 'node:fs';
import path from 'node:path';
import { finishPdf } from '../../../src/pdf/finish.ts';
import { UnreadablePdf } from '../../../src/pdf/object/unreadable-pdf.ts';
import { speechOf } from '../../../src/pdf/speech.ts';
import type { Material } from '../mutate.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/fuzz');

export const PDF: Material = {
  // As Chromium prints a page, its streams unpacked, in Latin-1; lengths and the cross-reference table are put in anew.
  seeds: [readFileSync(path.join(folder, 'printed.pdf.txt'), 'latin1')],
  blocks: [
    '/Kids [1 0 R]\n',
    '/MCID -1\n',
    '/Parent 3 0 R\n',
    '<< >>\n',
    'BT ET\n',
    'EMC\n',
    '/P <</MCID 0>> BDC\n',
    'q\n',
    'null\n',
  ],
  tokens: [
    ...[
      '1 0 R',
      '99 0 R',
      '0 0 R',
      'null',
      'true',
      '-1',
      '1e9',
      '.',
      '[',
      ']',
      '<<',
      '>>',
      '(',
      ')',
      '<',
      '>',
      '/',
      '/Type',
      '/K',
    ],
    ...[
      '/S /H1',
      '/Kids []',
      '/Count -1',
      '/A',
      'BDC',
      'EMC',
      'Do',
      'Tj',
      'cm',
      'endobj',
      'stream',
      'endstream',
      '%',
      '\\',
    ],
  ],
  prefixes: ['%', '/', '[', '<<'],
  longest: 200_000,
};

/** Finishes and reads aloud a PDF in whose objects something is not as Chromium writes it. */
export function damagedPdf(text: string): null {
  const bytes = assembled(text);
  for (const standard of ['ua-1', 'ua-2'] as const)
    unlessUnreadable(() =>
      finishPdf(bytes, { title: 'A', language: 'da', date: new Date(0), headings: ['Et & to'], standard }),
    );
  unlessUnreadable(() => speechOf(bytes));
  return null;
}

/** The file of a text in which streams are unpacked: their lengths, and the cross-reference table, are put in. */
function assembled(text: string): Buffer {
  const body = text.replace(
    /(\/Length )\d+([\s\S]{0,200}?stream\n)([\s\S]*?)(?=\nendstream)/g,
    (_, length: string, between: string, content: string) => `${length}${content.length}${between}${content}`,
  );
  const offsets = new Map(
    [...body.matchAll(/^(\d{1,4}) 0 obj$/gm)].map(({ 1: number, index }) => [Number(number), index]),
  );
  const size = Math.max(0, ...offsets.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const at = body.lastIndexOf('trailer');
  const [objects, trailer] = at < 0 ? [body, 'trailer\n<<>>\n'] : [body.slice(0, at), body.slice(at)];
  return Buffer.from(
    `${objects}xref\n0 ${size}\n${entries.join('')}${trailer}startxref\n${objects.length}\n%%EOF\n`,
    'latin1',
  );
}

function unlessUnreadable(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
  }
}
