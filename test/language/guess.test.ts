import { expect, test } from 'vitest';
import { guessLanguage, isEnglish } from '../../src/language/guess.ts';

const DANISH = 'Det er en tekst, som ikke er lang, og der skal kun være få ord med.';
const ENGLISH = 'This is a text that is in English, and it is not of the other language.';

test.each([
  ['Danish', DANISH, 'da'],
  ['English', ENGLISH, 'en'],
  ['English with some Danish', `${ENGLISH} ${ENGLISH} Det er godt.`, 'en'],
  ['as much of both', `${DANISH} ${ENGLISH}`, null],
  ['too little', 'Det er en tekst.', null],
  ['five such words', 'Det er som af til.', 'da'],
  ['twice as many of one', 'Det er som af til fra. This is that.', 'da'],
  ['less than twice as many', 'Det er som af til. This is that.', null],
  ['German', 'Das ist ein Text, der nicht lang ist, und in dem es nur wenige Wörter gibt.', null],
  ['nothing', '', null],
])('the language of %s is told by its most common words, or not', (_, text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ['The table and the tree.', true],
  ['Brug the tree i det.', false],
  ['Der er to af dem.', false],
  ['Table', false],
])('%s is English: %s', (sentence, english) => {
  expect(isEnglish(sentence)).toBe(english);
});
