import { expect, test } from 'vitest';
import { problem, saidOf } from '../../src/report/diagnostic.ts';
import { tellingIn } from '../../src/report/tell.ts';

const place = { file: 'kl-docs.yml', line: 3 };
const found = problem('unknown-document', { id: 'gide', documents: ['guide'], near: 'guide' }, place);

test('a problem is told in the language that is asked for, and no longer knows how it is told in another', () => {
  expect(tellingIn('da')(found)).toEqual({
    rule: 'unknown-document',
    severity: 'error',
    message: 'Der er ikke noget dokument "gide"',
    place,
    hint: 'Mener du "guide"?',
  });
  const { said: _, ...english } = found;
  expect(tellingIn('en')(found)).toEqual(english);
});

test('what went through JSON is told all the same', () => {
  expect(tellingIn('da')(JSON.parse(JSON.stringify(found)))).toEqual(tellingIn('da')(found));
});

test('whose it is is told in that language, too', () => {
  const shared = saidOf(found, { labels: ['a', 'b', 'c', 'd'], total: 98 });
  expect(shared.message).toBe('There is no document "gide" (a, b, c and 1 more)');
  expect(tellingIn('da')(shared).message).toBe('Der er ikke noget dokument "gide" (a, b, c og 1 mere)');
});

test('the same problem gives the same one again', () => {
  const tell = tellingIn('da');
  expect(tell(found)).toBe(tell(found));
});
