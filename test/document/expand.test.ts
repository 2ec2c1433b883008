import { expect, test } from 'vitest';
import { expandVariables } from '../../src/document/expand.ts';

const PLACE = { file: 'document.yml', line: 7 };
const expand = (text: string) =>
  expandVariables(text, { navn: 'Ærø & <b>Fanø</b>', document: { version: '1.0' } }, PLACE);

test.each([
  ['uden', 'uden'],
  ['{ikke}', '{ikke}'],
  ['v{{document.version}} til {{ navn }}', 'v1.0 til Ærø & <b>Fanø</b>'],
])('%j is filled in as it is: %j', (text, filled) => {
  expect(expand(text)).toEqual({ value: filled, problems: [] });
});

test.each([
  ['{{navnet}}', { key: 'unknown-variable.in-text', values: { name: 'navnet', text: '{{navnet}}' } }],
  [
    '{{document.dato}}',
    { key: 'unknown-variable.in-text', values: { name: 'dato', text: '{{document.dato}}' } },
  ],
  ['{{#navn}', { key: 'unknown-variable.cannot-be-filled', values: { text: '{{#navn}' } }],
  ['{{lookup navn 1}} {{other 1}}', { key: 'unknown-variable.cannot-be-filled' }],
])('%j is told', (text, said) => {
  const { value, problems } = expand(text);
  expect(value).toBeNull();
  expect(problems).toMatchObject([{ said, place: PLACE }]);
  expect(problems[0]?.message).not.toContain('\n');
});
