import { describe, expect, test } from 'vitest';
import { checkLanguage } from './language-check.ts';

const NBSP = '\u00a0';

/** Text, what it becomes, and where the first mistake stands (line 3 is the text's first). */
type Mended = readonly [text: string, fixed: string, first: string];

function mends(rule: string, cases: readonly Mended[]): void {
  test.each(cases)('mends %j', async (text, fixed, first) => {
    const { lines, fixed: result } = await checkLanguage(rule, `# Titel\n\n${text}\n`);
    expect(lines[0]).toMatch(new RegExp(`^${first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} `));
    expect(result).toBe(`# Titel\n\n${fixed}\n`);
    // What was mended is right.
    expect((await checkLanguage(rule, result)).lines).toEqual([]);
  });
}

function findsOnly(rule: string, texts: readonly string[]): void {
  test.each(texts)('finds, but does not change %j', async (text) => {
    const chapter = `# Titel\n\n${text}\n`;
    const { findings, fixed } = await checkLanguage(rule, chapter);
    expect(findings.length).toBeGreaterThan(0);
    expect(fixed).toBe(chapter);
  });
}

function passesOver(rule: string, texts: readonly string[]): void {
  test.each(texts)('passes over %j', async (text) => {
    expect((await checkLanguage(rule, `# Titel\n\n${text}\n`)).lines).toEqual([]);
  });
}

const code = (text: string): string => `\`${text}\`\n\n\`\`\`text\n${text}\n\`\`\``;
const english = (text: string): string => `:::lang{lang="en"}\n${text}\n:::`;

describe('date-and-time', () => {
  mends('date-and-time', [
    ['Den 24 marts 2025 sker det.', `Den 24.${NBSP}marts 2025 sker det.`, '3:5 "24 marts"'],
    ['Den 24.marts 2025.', `Den 24.${NBSP}marts 2025.`, '3:5 "24.marts"'],
    ['Den 24. Marts 2025.', `Den 24.${NBSP}marts 2025.`, '3:5 "24. Marts"'],
    ['Den 24/3/2025.', `Den 24.${NBSP}marts 2025.`, '3:5 "24/3/2025"'],
    ['Den 24-03-2025 er fin.', `Den 24.${NBSP}marts 2025 er fin.`, '3:5 "24-03-2025"'],
    ['Den 3/12 2026 og 3/4 2026.', `Den 3.${NBSP}december 2026 og 3.${NBSP}april 2026.`, '3:5 "3/12 2026"'],
    ['Frist: 2025-03-24.', `Frist: 24.${NBSP}marts 2025.`, '3:8 "2025-03-24"'],
    ['Mødet er kl. 14:00.', `Mødet er kl.${NBSP}14.00.`, '3:10 "kl. 14:00"'],
    ['Mødet er kl 14 i dag.', `Mødet er kl.${NBSP}14 i dag.`, '3:10 "kl 14"'],
    ['Kl.8.30 ringer vi.', `Kl.${NBSP}8.30 ringer vi.`, '3:1 "Kl.8.30"'],
  ]);
  findsOnly('date-and-time', ['Den 4/3/2025.', 'Den 03.04.2025 er uklar.']);
  findsOnly('date-and-time', ['| Dag |\n|---|\n| 04/03/2025 |']);
  passesOver('date-and-time', [
    `Den 24.${NBSP}marts 2025 kl.${NBSP}14.00, den 1. maj og kl. 8.`,
    code('2025-03-24 24/3/2025 kl 14:00'),
    english('On 24 March 2025-03-24'),
    'PLOrientering 10/2020, årsskiftet 2026/2027 og ISO 27001.',
    'Den 40/40/2025 og 2025-13-45 er ingen datoer.',
    'I marts 2025 var 12 martsdage.',
    'Se https://x.dk/2025-03-24/ og 192.168.10.2025.',
    'KL 14 er ingen tid.',
    '| Dag |\n|---|\n| 2025-03-24 |',
    '## [3.2.0] – 2025-03-24',
    '## 2025-03-24',
    'Formatet 16:9 og 2. sal.',
  ]);
});

describe('number-format', () => {
  mends('number-format', [
    ['Der er 1,234,567 borgere.', 'Der er 1.234.567 borgere.', '3:8 "1,234,567"'],
    ['Det steg 2.5 %.', 'Det steg 2,5 %.', '3:10 "2.5"'],
    ['Det steg 25%, og 2,5‰.', `Det steg 25${NBSP}%, og 2,5${NBSP}‰.`, '3:10 "25%"'],
    ['Det koster 12.75 kr. i alt.', 'Det koster 12,75 kr. i alt.', '3:12 "12.75"'],
  ]);
  findsOnly('number-format', ['Der er 12345 borgere.', 'Der er 1234567 borgere.']);
  test('says how a number of seven digits is written, and leaves one of eight', async () => {
    const { findings } = await checkLanguage('number-format', '# Titel\n\nDer er 1234567 og 12345678 her.\n');
    expect(findings.map(({ hint }) => hint)).toEqual(['Write 1.234.567 where it is a quantity.']);
  });
  passesOver('number-format', [
    '3.478 og 1.234,5 og 2,5 % og 98 kommuner i 2025.',
    'Version 1.8, SAML 2.0, kl. 14.00 og afsnit 3.2.',
    'Telefon 12345678 og CVR 12345678, sag nr. 12345, port 10443.',
    code('12345 1,234,567 2.5 %'),
    english('1,234,567 and 2.5 %'),
    'Se https://x.dk/12345/1,234,567 og OS12345.',
    'Punkt 1,2,3 og 10,20,30.',
  ]);
});

describe('no-break-space', () => {
  mends('no-break-space', [
    ['Den 24. marts 2025.', `Den 24.${NBSP}marts 2025.`, '3:5 "24. marts"'],
    ['Se afsnit 4 og kapitel 3.', `Se afsnit${NBSP}4 og kapitel${NBSP}3.`, '3:4 "afsnit 4"'],
    ['Se side 12, stk. 3, nr. 2.', `Se side${NBSP}12, stk.${NBSP}3, nr.${NBSP}2.`, '3:4 "side 12"'],
    ['Mødet (kl. 14.00) er her.', `Mødet (kl.${NBSP}14.00) er her.`, '3:8 "kl. 14"'],
    ['Se bilag B og bilag 2.', `Se bilag${NBSP}B og bilag${NBSP}2.`, '3:4 "bilag B"'],
    ['Det er 5 % og 20 mm.', `Det er 5${NBSP}% og 20${NBSP}mm.`, '3:8 "5 %"'],
    ['Se afsnit\n4 nu.', `Se afsnit${NBSP}4 nu.`, '3:4 "afsnit"'],
    ['Se **afsnit** 4.', `Se **afsnit**${NBSP}4.`, '3:6 "afsnit** 4"'],
    ['Se **afsnit 4** nu.', `Se **afsnit${NBSP}4** nu.`, '3:6 "afsnit 4"'],
    ['| Referat, afsnit 4 | b |\n|---|---|', `| Referat, afsnit${NBSP}4 | b |\n|---|---|`, '3:12 "afsnit 4"'],
  ]);
  findsOnly('no-break-space', ['> Se afsnit\n> 4 nu.', '- Se\n  afsnit\n  4 nu.', 'Se afsnit &#52; nu.']);
  passesOver('no-break-space', [
    `Den 24.${NBSP}marts og afsnit${NBSP}4, bilagene 1.`,
    'Se afsnit&nbsp;4.',
    code('afsnit 4'),
    english('afsnit 4'),
    '![Se afsnit 4](a.svg)',
    'Vejsiden 12 og bilag Ændringer, en bilag Bo.',
    'De 29 m.fl. og 5 gange.',
  ]);
});

describe('dash', () => {
  mends('dash', [
    ['Et indskud - som her - er godt.', 'Et indskud – som her – er godt.', '3:12 "-"'],
    ['Et indskud -- som her.', 'Et indskud – som her.', '3:12 "--"'],
    ['Et indskud—som her.', 'Et indskud – som her.', '3:11 "—"'],
  ]);
  findsOnly('dash', ['Fra 3 - 5 dage.', '> Et ord -\n> og mere.']);
  passesOver('dash', [
    'Et indskud – som her – og sms-link, ind- og udgang, indgang og -udgang.',
    '- punkt\n- andet',
    code('a - b -- c'),
    english('word — word'),
    'Fra 3-5 dage, -5 grader.',
    '| a - |\n|---|',
    '---',
  ]);
});

describe('ellipsis', () => {
  mends('ellipsis', [['Når I er ...', 'Når I er …', '3:10 "..."']]);
  passesOver('ellipsis', ['Når I er …', code('...'), 'Ti .......... her', english('and so on ...')]);
});

describe('spacing', () => {
  mends('spacing', [
    ['To  mellemrum og   tre.', 'To mellemrum og tre.', '3:3 "  "'],
    ['Et ord , og et .', 'Et ord, og et.', '3:7 " ,"'],
    ['Slut.Næste og et,to.', 'Slut. Næste og et, to.', '3:5 "."'],
    ['Hvad?Ja.', 'Hvad? Ja.', '3:5 "?"'],
  ]);
  findsOnly('spacing', [
    'Slut.[^1]Næste.\n\n[^1]: Note.',
    'Et *ord* [^1], og.\n\n[^1]: Note.',
    'Slut.*Næste* ord.',
  ]);
  passesOver('spacing', [
    'Et ord, og et. Slut! »Ja.« (Nej.)',
    'Kontrasten er 4,5 : 1, og planen er i 1 : 100.',
    'Se sundhed.dk, README.md og bl.a.noget f.Kr. 1,5.',
    '| a   |  b |\n|---|---|\n|  c  | d  |',
    'To\n\nlinjer  \nmed skift',
    code('a  b ,c.Dd'),
    'Se [](#titlen). Og [](#titlen), her.\n\n## Mere {#titlen}',
    'Et punkt.[^1] Mere.\n\n[^1]: Note.',
  ]);
});

describe('soft-hyphen', () => {
  mends('soft-hyphen', [['Et tilslut\u00adningsord.', 'Et tilslutningsord.', '3:11 "\u00ad"']]);
  findsOnly('soft-hyphen', ['Et tilslut&shy;ningsord.', code('a\u00adb'), '[x](https://a\u00adb.dk)']);
  passesOver('soft-hyphen', ['Et tilslutningsord.', code('&shy;')]);

  test('finds it once, in other languages too', async () => {
    const { lines } = await checkLanguage('soft-hyphen', `# Titel\n\n${english('A\u00adb')}\n`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^4:2 /);
  });
});

describe('quotation-marks', () => {
  const settings = { 'content/terms.yml': 'quotationMarks: »«\n' };
  const check = (text: string) => checkLanguage('quotation-marks', `# Titel\n\n${text}\n`, settings);

  test.each([
    ['Han sagde "ja" og “nej”.', 'Han sagde »ja« og »nej«.'],
    ['Et „citat“ og («omvendt»).', 'Et »citat« og (»omvendt«).'],
    ['Titlen "[Læs](#titel)" er fin.', 'Titlen »[Læs](#titel)« er fin.'],
    ['"Helt *ud* til kanten."', '»Helt *ud* til kanten.«'],
  ])('mends %j', async (text, fixed) => {
    const { fixed: result, findings } = await check(text);
    expect(result).toBe(`# Titel\n\n${fixed}\n`);
    expect(findings.length % 2).toBe(0);
  });

  test('follows most of the document where the workspace does not say', async () => {
    const { lines } = await checkLanguage('quotation-marks', '# Titel\n\n"Et", "to" og »tre«.\n');
    expect(lines).toEqual([
      '3:15 "»" The quotation mark is », and the document has "…"',
      '3:19 "«" The quotation mark is «, and the document has "…"',
    ]);
  });

  test('takes English marks for no choice, however many there are', async () => {
    const { fixed } = await checkLanguage('quotation-marks', '# Titel\n\n“Et”, “to” og “tre”.\n');
    expect(fixed).toBe('# Titel\n\n»Et«, »to« og »tre«.\n');
  });

  test('finds marks without a partner', async () => {
    const { lines, fixed } = await check('Et »citat uden slut.\n\nOg slut« her.');
    expect(lines).toEqual([
      '3:4 "»" The quotation mark » has no partner',
      '5:8 "«" The quotation mark « has no partner',
    ]);
    expect(fixed).toContain('»citat uden slut.');
  });

  passesOver('quotation-marks', [
    'Et »citat« (»og ét«) – »og mere«.',
    "Det er lægens' og IdP'en.",
    code('"a" “b”'),
    english('He said “yes”.'),
    '[Læs](https://x.dk "Titel")',
    'En skærm på 5" er lille.',
    '»[](#titel)« og »`kode`«.',
  ]);
});

describe('heading-case', () => {
  const files = {
    'content/terms.yml':
      'names: [Region Hovedstaden]\nterms:\n  - preferred: Min Læge\n    forbidden: [MinLæge]\n',
    'content/words.txt': 'Context\nHandler\n',
  };
  const check = (heading: string) => checkLanguage('heading-case', `# Titel\n\n${heading}\n`, files);

  test.each([
    '## Sådan Kommer I Godt I Gang',
    '## Roller Og Ansvar',
    ':::note[Husk At Ringe Først]\nTekst.\n:::',
  ])('finds %j', async (heading) => {
    const { lines, fixed } = await check(heading);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^3:\d+ .*Most words of the heading have a capital$/);
    expect(fixed).toContain(heading);
  });

  test.each([
    '## Sådan kommer I godt i gang',
    '## Om Min Læge og Region Hovedstaden',
    '## Adgangsstyring med KOMBIT Context Handler 2',
    '## NSIS: Lav, Betydelig og Høj',
    '## Support',
    '## Støtte fra Slagelse Kommune',
    'Dette Er Ingen Overskrift Men Tekst',
    '## `Kode Med Store Bogstaver`',
  ])('passes over %j', async (heading) => {
    expect((await check(heading)).lines).toEqual([]);
  });
});
