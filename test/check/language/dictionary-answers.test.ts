import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DictionaryAnswers } from '../../../src/check/language/dictionary-answers.ts';
import { keep, readKept } from '../../../src/memory/kept.ts';
import { TemporaryWorkspace } from '../../support/workspace.ts';

/** All that a file of answers has. */
const answersIn = (file: string) => {
  const { known, readings, suggestions } = DictionaryAnswers.read(file);
  return [Object.fromEntries(known), Object.fromEntries(readings), Object.fromEntries(suggestions)];
};
const NONE = [{}, {}, {}];

test('every answer is kept under its word and its question', () => {
  using folder = new TemporaryWorkspace();
  const file = folder.path('new/answers.json');
  const answers = DictionaryAnswers.read(file);
  answers.known.set('aftale', true).set('aftalle', false);
  answers.readings.set('aftaIe', ['aftale']).set('xq', []);
  answers.suggestions.set('aftalle', ['aftale', 'aftaler']).set('__proto__', ['proto']);
  answers.save();
  expect(answersIn(file)).toEqual([
    { aftale: true, aftalle: false },
    { aftaIe: ['aftale'], xq: [] },
    Object.fromEntries([['aftalle', ['aftale', 'aftaler']]]),
  ]);
});

test('one more answer of each kind is kept too', () => {
  using folder = new TemporaryWorkspace();
  const file = folder.path('answers.json');
  const add = (change: (answers: DictionaryAnswers) => unknown) => {
    const answers = DictionaryAnswers.read(file);
    change(answers);
    answers.save();
    change(answers);
    answers.save();
  };
  add(({ known }) => known.set('a', true));
  expect(answersIn(file)).toEqual([{ a: true }, {}, {}]);
  add(({ readings }) => readings.set('b', ['c']));
  expect(answersIn(file)).toEqual([{ a: true }, { b: ['c'] }, {}]);
  add(({ suggestions }) => suggestions.set('d', []));
  expect(answersIn(file)).toEqual([{ a: true }, { b: ['c'] }, { d: [] }]);
});

test('nothing is written where nothing was learnt', () => {
  using folder = new TemporaryWorkspace();
  const file = folder.path('answers.json');
  DictionaryAnswers.read(file).save();
  expect(readKept(file)).toBeNull();
  const answers = DictionaryAnswers.read(file);
  answers.known.set('a', true);
  answers.save();
  // A file that is written is a new one.
  const before = statSync(file).ino;
  answers.save();
  DictionaryAnswers.read(file).save();
  expect(statSync(file).ino).toBe(before);
});

test.each([
  ['broken', '{'],
  ['of another form', '{"known":[]}'],
  ['no object', 'null'],
])('a file that is %s has no answers', (_, content) => {
  using folder = new TemporaryWorkspace();
  const file = folder.path('answers.json');
  if (content === '{') writeFileSync(file, content);
  else keep(file, content);
  expect(answersIn(file)).toEqual(NONE);
});

test('no more words are kept than a dictionary has been asked in years', () => {
  using folder = new TemporaryWorkspace();
  const ask = (count: number) => {
    const file = folder.path(`${count}.json`);
    const answers = DictionaryAnswers.read(file);
    for (let word = 0; word < count; word++) answers.known.set(`w${word}`, true);
    answers.save();
    return readKept(file) !== null;
  };
  expect([ask(50_000), ask(50_001)]).toEqual([true, false]);
});

test('the answers of four programs are kept', () => {
  using folder = new TemporaryWorkspace();
  for (let program = 0; program < 6; program++) {
    const answers = DictionaryAnswers.read(folder.path(`answers/${program}.json`));
    answers.known.set('a', true);
    answers.save();
  }
  expect(readdirSync(folder.path('answers'))).toHaveLength(4);
});
