import { describe, expect, test } from 'vitest';
import { quickCard } from '../../support/workspace.ts';
import { checkLanguage } from './language-check.ts';

const check = (text: string) => checkLanguage('ocr-remains', `# Titel\n\n${text}\n`);

describe('ocr-remains', () => {
  test.each([
    ['laege', 'læge'],
    ['lsegen', 'lægen'],
    ['hjzelp', 'hjælp'],
    ['fserdig', 'færdig'],
    ['ZEndring', 'Ændring'],
    ['bgd', 'bød'],
    ['Igsningen', 'løsningen'],
    ['Igbende', 'løbende'],
    ['gnske', 'ønske'],
    ['stgtte', 'støtte'],
    ['opfglgning', 'opfølgning'],
    ['Kgbenhavn', 'København'],
    ['tilhgrer', 'tilhører'],
    ['stgrst', 'størst'],
    ['spgrgsmål', 'spørgsmål'],
    ['supportmgder', 'supportmøder'],
    ['ZAndringsgnsker', 'Ændringsønsker'],
    ['heIt', 'helt'],
    ['altsa', 'altså'],
    ['ogsa', 'også'],
    ['forespgrgsler', 'forespørgsler'],
  ])('finds %s, which was %s', async (damaged, original) => {
    const { lines, findings } = await check(`Der står ${damaged} her.`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^3:10 "${damaged}" "${damaged}" looks like a scanner's reading of .*"${original}"`),
    );
    expect(findings[0]?.fix?.replacement).toBe(original);
  });

  test.each([
    ['Leege', 'Læge'],
    ['maneden', 'måneden'],
    ['afgransning', 'afgrænsning'],
    ['Sjalland', 'Sjælland'],
    ['hand', 'hånd'],
  ])(
    'finds %s where a scanner shows in several other words, else it is a matter of spelling',
    async (damaged, original) => {
      const alone = `# Titel\n\nDer står ${damaged} her, og mgde.\n`;
      const among = `${alone}\nEn laege.\n`;
      expect((await checkLanguage('ocr-remains', alone)).lines).toHaveLength(1);
      const [misspelt] = (await checkLanguage('spelling', alone)).findings;
      expect(misspelt?.hint).toContain(`Did you mean "${original}"`);
      const { lines } = await checkLanguage('ocr-remains', among);
      expect(lines).toHaveLength(3);
      expect(lines[0]).toContain(`"${damaged}" looks like a scanner's reading of "${original}"`);
      expect((await checkLanguage('spelling', among)).lines).toEqual([]);
    },
  );

  test('what a scanner left in one chapter says nothing of another', async () => {
    const { lines } = await checkLanguage('ocr-remains', '# Titel\n\nEn hand.\n', {
      'content/card/document.yml': `${quickCard['content/card/document.yml']?.replace('[card.md]', '[card.md, b.md]')}`,
      'content/card/b.md': '# B\n\nEn laege i et mgde.\n',
    });
    expect(lines).toHaveLength(2);
  });

  test('mends what can have been one word only', async () => {
    const { fixed } = await check('En laege og en opfglgning i Kgbenhavn.');
    expect(fixed).toBe('# Titel\n\nEn læge og en opfølgning i København.\n');
  });

  test.each([
    ['lase', '"låse" or "læse"'],
    ['saet', '"sæt" or "sået"'],
  ])('leaves the choice where there are several: %s', async (word, readings) => {
    const { findings, fixed } = await check(`Et ${word}. Laegen holder mgde.`);
    expect(findings.slice(0, 1).map(({ message, fix }) => [message, fix])).toEqual([
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

  test.each<[what: string, text: string, others?: number]>([
    ['words with the same letters', 'Israel, Ikke, I, gange, Michael'],
    ['addresses', 'Se laege.dk, https://x.dk/laege og m@de.dk'],
    ['code', '`laege` og\n\n```text\nmgde | gnske\n```'],
    ['another language', ':::lang{lang="en"}\nThe mgde laege\n:::'],
    [
      'words that can be said as they are',
      'Org, en toggle, et tree view, en table og regular, larger og bigger.',
    ],
    ['what is a compound by chance only', 'En laege og et mgde med extra internal static keepalive.', 2],
    ['an English sentence', 'En laege går til mgde. The table and the tree are able to be a mgde.', 2],
    ['at signs that make no word', 'Skriv til guest@msg og @override.'],
    ['a bar in a table', '| a |\n|---|\n| \\| tegnet |'],
  ])('passes over %s', async (_what, text, others = 0) => {
    expect((await check(text)).lines).toHaveLength(others);
  });

  test('leaves words that are only misspelt to the spelling', async () => {
    expect((await check('En vejledningg.')).lines).toEqual([]);
    expect((await checkLanguage('spelling', '# Titel\n\nEn laege.\n')).lines).toEqual([]);
  });
});
