import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/check/language/sentences.ts';
import { checkLanguage } from './language-check.ts';

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['Et. To! Tre? Fire …', ['Et.', 'To!', 'Tre?', 'Fire …']],
    ['Se bl.a. Danmark og f.eks. Norge. Slut.', ['Se bl.a. Danmark og f.eks. Norge.', 'Slut.']],
    ['Det er jf. Bilaget, ca. 20 og hhv. Jylland.', ['Det er jf. Bilaget, ca. 20 og hhv. Jylland.']],
    [
      'Efter art. 28, stk. 3, nr. 2. Så kl. 14.00. Ja.',
      ['Efter art. 28, stk. 3, nr. 2.', 'Så kl. 14.00.', 'Ja.'],
    ],
    ['Hunde, katte mv. og fugle m.m. er her.', ['Hunde, katte mv. og fugle m.m. er her.']],
    ['Hunde m.m. De gør.', ['Hunde m.m.', 'De gør.']],
    ['Den 24. marts 2025. Så kom maj.', ['Den 24. marts 2025.', 'Så kom maj.']],
    ['Han sagde »nej.« Så gik vi (hjem.) Og ud.', ['Han sagde »nej.«', 'Så gik vi (hjem.)', 'Og ud.']],
    ['Lægen A. Jensen kom. Se bilag B. Slut.', ['Lægen A. Jensen kom.', 'Se bilag B.', 'Slut.']],
    ['Tre ting: hund, kat. Én regel: Den gælder.', ['Tre ting: hund, kat.', 'Én regel:', 'Den gælder.']],
    ['Et punkt uden punktum', ['Et punkt uden punktum']],
    ['Version \uFFFC. \uFFFC siger ja.', ['Version \uFFFC.', '\uFFFC siger ja.']],
    ['', []],
    ['– …', []],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');

describe('long-sentence', () => {
  const check = (text: string, files = {}) => checkLanguage('long-sentence', `# Titel\n\n${text}\n`, files);

  test('finds a sentence of 36 words at its place', async () => {
    const { lines } = await check(`Kort. Så ${words(35)}. Kort.`);
    expect(lines).toEqual([`3:7 "Så ${words(35)}." The sentence has 36 words, more than 35`]);
  });

  test('counts codes, variables and references as words', async () => {
    const { lines } = await check(`Så ${words(32)} \`kode her\` {{document.version}} [](#titel).`);
    expect(lines[0]).toContain('36 words');
  });

  test.each([
    ['35 words', `Så ${words(34)}.`],
    ['items of a list, each by itself', `- ${words(30)}\n- ${words(30)}`],
    ['cells of a table, each by itself', `| ${words(30)} | ${words(30)} |\n|---|---|\n| ${words(30)} | x |`],
    ['headings', `## ${words(40)}`],
    ['code', `\`\`\`text\n${words(40)}\n\`\`\``],
    ['abbreviations of two sentences', `Så ${words(20)} bl.a. her. Og ${words(20)}.`],
  ])('passes over %s', async (_what, text) => {
    expect((await check(text)).lines).toEqual([]);
  });

  test('takes the length from content/terms.yml', async () => {
    const files = { 'content/terms.yml': 'readability:\n  sentence: 10\n' };
    expect((await check(`Så ${words(10)}.`, files)).lines).toHaveLength(1);
    expect((await check(`Så ${words(9)}.`, files)).lines).toEqual([]);
  });
});

describe('readability', () => {
  const check = (text: string, files = {}) => checkLanguage('readability', `# Titel\n\n${text}\n`, files);
  /** 10 words a sentence, of which `long` have more than six letters: LIX is 10 + 10 × long. */
  const chapter = (long: number): string =>
    Array.from({ length: 12 }, () => `Så ${words(9 - long)} ${'langtord '.repeat(long).trim()}.`).join(' ');

  test('tells the LIX of a chapter above the limit, at its title', async () => {
    const { lines, findings } = await check(chapter(5));
    expect(lines).toEqual(['1:1 "# Titel" The chapter\'s LIX is 60, above 50']);
    expect(findings[0]?.severity).toBeUndefined();
  });

  test('is content with the limit, and takes another from content/terms.yml', async () => {
    expect((await check(chapter(4))).lines).toEqual([]);
    const files = { 'content/terms.yml': 'readability:\n  lix: 45\n' };
    expect((await check(chapter(4), files)).lines).toEqual([
      '1:1 "# Titel" The chapter\'s LIX is 50, above 45',
    ]);
  });

  test('counts running text only', async () => {
    const table = `\n\n| ${words(10)} |\n|---|\n| langtord langtord langtord |\n\n## langtord langtord langtord\n`;
    expect((await check(chapter(5) + table)).lines).toEqual([
      '1:1 "# Titel" The chapter\'s LIX is 60, above 50',
    ]);
  });

  test('says nothing about a chapter of few words', async () => {
    expect((await check('Databehandleraftalen og tilslutningsaftalen underskrives.')).lines).toEqual([]);
  });
});
