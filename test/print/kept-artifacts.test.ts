import { describe, expect, test } from 'vitest';
import {
  KeptArtifacts,
  type MadeArtifact,
  type Printer,
  type PrintInputs,
} from '../../src/print/kept-artifacts.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

useEmptyCache();

const PRINTER: Printer = { program: 'a', browser: '1', whole: false };
const INPUTS: PrintInputs = {
  format: 'pdf',
  sheet: null,
  finish: { standard: 'ua-1', language: 'da', date: new Date('2026-11-24') },
  file: 'content/a/document.yml',
  frame: '<style></style>',
  title: 'T',
  body: '<p>A</p>',
};
const MADE: MadeArtifact = {
  bytes: Buffer.from('%PDF\n1\n\0\xff', 'latin1'),
  facts: { pages: 3, browser: '1', notes: [{ rule: 'open-point', severity: 'note', message: 'Æ\nb' }] },
};
const open = (): KeptArtifacts => new KeptArtifacts(PRINTER);

test('a printed file is found again, in another run, with what is told of it', () => {
  expect(open().read(INPUTS)).toBeNull();
  open().write(INPUTS, MADE);
  expect(open().read({ ...INPUTS })).toEqual(MADE);
  expect(open().read({ ...INPUTS, frame: '' })).toBeNull();
  expect(new KeptArtifacts({ ...PRINTER, browser: '2' }).read(INPUTS)).toBeNull();
});

describe('a printed file is another one from another', () => {
  testEachInput<Printer>((printer) => new KeptArtifacts(printer).keyOf(INPUTS), PRINTER, {
    program: 'b',
    browser: '2',
    whole: true,
  });
});

test('where the frame ends counts, and the frame that was given last', () => {
  const kept = open();
  const keyOf = (frame: string, body: string) => kept.keyOf({ ...INPUTS, frame, body });
  const [one, other] = [keyOf('ab', 'c'), keyOf('a', 'bc')];
  expect(other).not.toEqual(one);
  expect(keyOf('', 'abc')).toEqual(open().keyOf({ ...INPUTS, frame: '', body: 'abc' }));
  expect([keyOf('ab', 'c'), keyOf('a', 'bc')]).toEqual([one, other]);
});
