import { describe, expect, test } from 'vitest';
import { checkLanguage } from './language-check.ts';

const check = (text: string) => checkLanguage('ocr-remains', `# Titel\n\n${text}\n`);

describe('ocr-remains', () => {
  test.each([
    ['laege', 'læge'],
    ['Leege', 'Læge'],
    ['lsegen', 'lægen'],
    ['hjzelp', 'hjælp'],
    ['bgd', 'bød'],
    ['Igsningen', 'løsningen'],
    ['Igbende', 'løbende'],
    ['gnske', 'ønske'],
    ['stgtte', 'støtte'],
    ['opfglgning', 'opfølgning'],
    ['Kgbenhavn', 'København'],
    ['maneden', 'måneden'],
    ['afgransning', 'afgrænsning'],
    ['Sjalland', 'Sjælland'],
    ['forespgrgsler', 'forespørgsler'],
  ])('finds %s, which was %s', async (damaged, original) => {
    const { lines, findings } = await check(`Der står ${damaged} her.`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^3:10 "${damaged}" "${damaged}" looks like a scanner's reading of .*"${original}"`),
    );
    expect(findings[0]?.fix?.replacement).toBe(original);
  });

  test('mends what can have been one word only', async () => {
    const { fixed } = await check('En laege og en opfglgning i Kgbenhavn.');
    expect(fixed).toBe('# Titel\n\nEn læge og en opfølgning i København.\n');
  });

  test.each([
    ['lase', '"låse" or "læse"'],
    ['saet', '"sæt" or "sået"'],
  ])('leaves the choice where there are several: %s', async (word, readings) => {
    const { findings, fixed } = await check(`Et ${word}.`);
    expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
      [`"${word}" looks like a scanner's reading of ${readings}`, undefined],
    ]);
    expect(fixed).toContain(`Et ${word}.`);
  });

  test('finds signs in the place of letters', async () => {
    const { lines } = await check('KLU-m@derne var gode. @nsket er her. | dag sker det.');
    expect(lines.map((line) => line.split(' looks')[0])).toEqual([
      '3:5 "m@derne" "m@derne"',
      '3:23 "@nsket" "@nsket"',
      '3:38 "|" The bar',
    ]);
  });

  test('joins words that were divided at the end of a line', async () => {
    const { fixed, lines } = await check(
      'Med alle EOJ-leve-\nrandørerne, og de kon-\ntaktes nu. Ejer-\nog leverandørforhold.',
    );
    expect(lines).toHaveLength(2);
    expect(fixed).toContain('EOJ-leverandørerne, og de kontaktes nu. Ejer-\nog leverandørforhold.');
  });

  test.each([
    ['words with the same letters', 'Israel, Ikke, I, gange, Michael'],
    ['addresses', 'Se laege.dk, https://x.dk/laege og m@de.dk'],
    ['code', '`laege` og\n\n```text\nmgde | gnske\n```'],
    ['another language', ':::lang{lang="en"}\nThe mgde laege\n:::'],
    ['a bar in a table', '| a |\n|---|\n| \\| tegnet |'],
  ])('passes over %s', async (_what, text) => {
    expect((await check(text)).lines).toEqual([]);
  });

  test('leaves words that are only misspelt to the spelling', async () => {
    expect((await check('En vejledningg.')).lines).toEqual([]);
    expect((await checkLanguage('spelling', '# Titel\n\nEn laege.\n')).lines).toEqual([]);
  });
});
