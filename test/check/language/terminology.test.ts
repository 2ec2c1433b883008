import { describe, expect, test } from 'vitest';
import { checkLanguage } from './language-check.ts';

const terms = `terms:
  - preferred: Kontakt Læge-appen
    forbidden: [Kontakt Læge app, Kontakt Læge-app'en, Kontakt læge-appen, KontaktLæge]
    reason: A name of several words takes a hyphen.
  - preferred: 2-faktor
    forbidden: [2 faktor, tofaktor]
  - preferred: MitID
    forbidden: [mit-id]
  - forbidden: [slutbruger]
    reason: Say who it is.
`;
const check = (text: string, file = terms) =>
  checkLanguage('terminology', `# Titel\n\n${text}\n`, { 'content/terms.yml': file });

describe('terminology', () => {
  test('finds forbidden forms at their places and says why', async () => {
    const { lines, findings } = await check("Hent Kontakt Læge app, og log på Kontakt Læge-app'en.");
    expect(lines).toEqual([
      '3:6 "Kontakt Læge app" "Kontakt Læge app" is written "Kontakt Læge-appen" here',
      '3:34 "Kontakt Læge-app\'en" "Kontakt Læge-app\'en" is written "Kontakt Læge-appen" here',
    ]);
    expect(findings[0]?.hint).toBe('A name of several words takes a hyphen.');
  });

  test.each([
    ['Brug KontaktLæge her.', 'Brug Kontakt Læge-appen her.'],
    ['Brug Kontakt læge-appens knap.', 'Brug Kontakt Læge-appens knap.'],
    ['Login med 2 faktor-godkendelse.', 'Login med 2-faktor-godkendelse.'],
    ['Mit-id er privat, og mit-id-login er ens.', 'MitID er privat, og MitID-login er ens.'],
    ['Hent Kontakt\u00a0Læge app.', 'Hent Kontakt Læge-appen.'],
    ['Kontakt Læge-app’en er ny.', 'Kontakt Læge-appen er ny.'],
  ])('mends %s', async (text, fixed) => {
    expect((await check(text)).fixed).toBe(`# Titel\n\n${fixed}\n`);
  });

  test.each([
    ['in a quotation', 'Han sagde »brug mit-id nu«.'],
    ['in a compound that the preferred form does not make', 'Et KontaktLæge-møde.'],
    ['over emphasis', 'Et Kontakt *Læge* app.'],
    ['without a preferred form', 'En slutbruger.'],
  ])('leaves to the author what stands %s', async (_where, text) => {
    const { findings, fixed } = await check(text);
    expect(findings).toHaveLength(1);
    expect(fixed).toBe(`# Titel\n\n${text}\n`);
  });

  test.each([
    'Kontakt Læge-appen og Kontakt Læge-appens brugere har 2-faktor og MitID.',
    'Se `mit-id`, https://mit-id.dk og https://x.dk/2%20faktor/tofaktor.',
    'Nummer 12 faktor og slutbrugerne.',
    ':::lang{lang="en"}\nThe Kontakt Læge app\n:::',
    '![Billede](/mit-id.svg)',
  ])('passes over %s', async (text) => {
    expect((await check(text)).lines).toEqual([]);
  });

  test('looks into headings, cells and alternative texts', async () => {
    const { findings } = await check('## Om mit-id\n\n| mit-id |\n|---|\n| x |\n\n![Et mit-id](a.svg)');
    expect(findings.map(({ place }) => place.line)).toEqual([3, 5, 9]);
  });

  test('reports what is wrong with content/terms.yml', async () => {
    const { lines, findings } = await check('Tekst.', 'terms:\n  - prefered: x\n    forbidden: [y]\n');
    expect(lines).toEqual([expect.stringMatching(/^2:5 .*Unknown key "prefered"$/)]);
    expect(findings[0]).toMatchObject({ severity: 'error', hint: 'Did you mean "preferred"?' });
  });

  test('is content with a workspace that has no such file', async () => {
    expect((await checkLanguage('terminology', '# Titel\n\nmit-id\n')).lines).toEqual([]);
  });
});
