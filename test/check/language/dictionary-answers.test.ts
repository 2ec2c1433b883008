import { existsSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AnswersInputs, DictionaryAnswers } from '../../../src/check/language/dictionary-answers.ts';
import { nameOf } from '../../../src/memory/memory.ts';
import { useEmptyCache } from '../../support/empty-cache.ts';
import { testEachInput } from '../../support/inputs.ts';

const scratch = useEmptyCache();
const folder = (): string => scratch.path('cache/kl-docs/dictionary');

const INPUTS: AnswersInputs = { program: 'a', dictionary: '6.0.0' };

/** All answers that are kept. */
const answersOf = (inputs: AnswersInputs) => {
  const { known, readings, suggestions } = new DictionaryAnswers(inputs);
  return [Object.fromEntries(known), Object.fromEntries(readings), Object.fromEntries(suggestions)];
};

test('every answer is kept under its word and its question', () => {
  const answers = new DictionaryAnswers(INPUTS);
  answers.known.set('aftale', true).set('aftalle', false);
  answers.readings.set('aftaIe', ['aftale']).set('xq', []);
  answers.suggestions.set('aftalle', ['aftale', 'aftaler']).set('__proto__', ['proto']);
  answers.save();
  const { known, readings, suggestions } = new DictionaryAnswers(INPUTS);
  expect([known, readings, suggestions]).toEqual([answers.known, answers.readings, answers.suggestions]);
});

test('one more answer of each kind is kept too', () => {
  const add = (change: (answers: DictionaryAnswers) => unknown) => {
    const answers = new DictionaryAnswers(INPUTS);
    change(answers);
    answers.save();
    change(answers);
    answers.save();
  };
  add(({ known }) => known.set('a', true));
  expect(answersOf(INPUTS)).toEqual([{ a: true }, {}, {}]);
  add(({ readings }) => readings.set('b', ['c']));
  expect(answersOf(INPUTS)).toEqual([{ a: true }, { b: ['c'] }, {}]);
  add(({ suggestions }) => suggestions.set('d', []));
  expect(answersOf(INPUTS)).toEqual([{ a: true }, { b: ['c'] }, { d: [] }]);
});

test('nothing is written where nothing was learnt', () => {
  new DictionaryAnswers(INPUTS).save();
  expect(existsSync(folder())).toBe(false);
  const answers = new DictionaryAnswers(INPUTS);
  answers.known.set('a', true);
  answers.save();
  // A file that is written is a new one.
  const [name = ''] = readdirSync(folder());
  const inode = (): number => statSync(`${folder()}/${name}`).ino;
  const before = inode();
  answers.save();
  new DictionaryAnswers(INPUTS).save();
  expect(inode()).toBe(before);
});

test('no more words are kept than a dictionary has been asked in years', () => {
  const ask = (count: number) => {
    const inputs = { ...INPUTS, program: String(count) };
    const answers = new DictionaryAnswers(inputs);
    for (let word = 0; word < count; word++) answers.known.set(`w${word}`, true);
    answers.save();
    return new DictionaryAnswers(inputs).known.size;
  };
  expect([ask(50_000), ask(50_001)]).toEqual([50_000, 0]);
});

describe('answers are asked for again from another', () => {
  const other: AnswersInputs = { program: 'b', dictionary: '6.0.1' };
  testEachInput<AnswersInputs>(nameOf, INPUTS, other);

  test.each(Object.keys(other) as (keyof AnswersInputs)[])('%s, in earnest', (name) => {
    const answers = new DictionaryAnswers(INPUTS);
    answers.known.set('a', true);
    answers.save();
    expect(answersOf({ ...INPUTS })).toEqual([{ a: true }, {}, {}]);
    expect(answersOf({ ...INPUTS, [name]: other[name] })).toEqual([{}, {}, {}]);
  });
});
