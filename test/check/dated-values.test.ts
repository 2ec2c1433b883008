import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

const DOCUMENT = 'content/card/document.yml';
const card = (variables: string, date = '2026-11-24', status = 'draft') => ({
  'content/card/card.md': '# A\n\nRing til {{who}}.\n',
  [DOCUMENT]: cardDocument(variables, { '2026-11-24': date, draft: status }),
});
const WHO =
  'variables:\n  who:\n    - { value: MedCom, validUntil: 2026-12-31 }\n    - { value: Digital Sundhed Danmark, validFrom: 2027-01-01 }\n';

describe('the text chooses by the edition’s date', () => {
  test.each([
    ['2026-12-31', 'Ring til MedCom.'],
    ['2027-01-01', 'Ring til Digital Sundhed Danmark.'],
  ])('%s: %s', async (date, expected) => {
    using workspace = cardWorkspace(card(WHO, date));
    const { ok } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(ok).toBe(true);
    expect(readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8')).toContain(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'nothing holds any more',
      'variables: { who: [{ value: MedCom, validUntil: 2026-11-23 }] }',
      ['8:19 no-valid-value'],
    ],
    [
      'nothing holds yet',
      'variables: { who: [{ value: MedCom, validFrom: 2026-11-25 }] }',
      ['8:19 no-valid-value'],
    ],
    [
      'two hold at once',
      `variables:\n  who:\n    - { value: B, validFrom: 2026-11-01 }\n    - { value: A, validUntil: 2026-11-01 }`,
      ['10:7 overlapping-values'],
    ],
    [
      'it ends before it begins',
      `variables:\n  who:\n    - { value: A }\n    - { value: B, validFrom: 2026-01-02, validUntil: 2026-01-01 }`,
      ['11:7 overlapping-values', '11:7 overlapping-values'],
    ],
    [
      'a key is mistyped',
      'variables: { who: [{ value: A, validUntill: 2026-12-31 }] }',
      ['8:32 unknown-key'],
    ],
    ['a date is none', 'variables: { who: [{ value: A, validUntil: 2026-31-12 }] }', ['8:44 invalid-value']],
    ['the list is empty', 'variables: { who: [] }', ['8:19 invalid-value']],
    ['it is neither text nor list', 'variables: { who: true }', ['8:19 invalid-value']],
  ])('an error when %s', async (_, variables, expected) => {
    using workspace = cardWorkspace(card(variables));
    const { ok, diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(ok).toBe(false);
    expect(told(diagnostics)).toEqual(expected.map((problem) => `${DOCUMENT}:${problem}`));
    for (const { hint } of diagnostics) expect(hint).toMatch(/\S/);
  });
});

describe('dated-fact', () => {
  const before = process.env['SOURCE_DATE_EPOCH'];
  afterEach(() => {
    if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
    else process.env['SOURCE_DATE_EPOCH'] = before;
  });
  const on = async (today: string, files: Readonly<Record<string, string>>): Promise<string[]> => {
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(today) / 1000);
    using workspace = cardWorkspace(files);
    const { diagnostics } = await check(workspace.root);
    return diagnostics.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
  };
  const ALONE = 'variables: { who: [{ value: MedCom, validUntil: 2026-12-31 }] }\n';

  test('is silent until 60 days before', async () => {
    expect(await on('2026-11-01', card(ALONE))).toEqual([
      'warning dated-fact: "MedCom" (who) holds until 2026-12-31, for 60 more days',
    ]);
    expect(await on('2026-10-31', card(ALONE))).toEqual([]);
  });

  test('is a note where the text knows what follows', async () => {
    expect(await on('2026-12-30', card(WHO))).toEqual([
      'note dated-fact: "MedCom" (who) holds until 2026-12-31, for 1 more day',
    ]);
  });

  test('is a warning where days are left open between', async () => {
    const gap = WHO.replace('2027-01-01', '2027-01-02');
    expect(await on('2026-12-31', card(gap))).toEqual([
      'warning dated-fact: "MedCom" (who) holds until 2026-12-31, which is today',
    ]);
  });

  test('fails after, until the edition has a new date', async () => {
    expect(await on('2027-01-01', card(WHO))).toEqual([
      'error dated-fact: "MedCom" (who) held until 2026-12-31, and the text still says it',
    ]);
    expect(await on('2027-01-01', card(WHO, '2027-01-01'))).toEqual([]);
    expect(await on('2027-01-01', card(ALONE, '2027-01-01'))).toEqual([
      'error no-valid-value: No value of "who" holds on 2027-01-01, the edition\'s date',
    ]);
  });

  test('leaves a released edition as it was, with a warning', async () => {
    expect(await on('2027-01-01', card(WHO, '2026-11-24', 'released'))).toEqual([
      'warning dated-fact: "MedCom" (who) held until 2026-12-31, and the text still says it',
    ]);
  });

  test('looks at file names and templates too', async () => {
    const unused = { 'content/card/card.md': '# A\n' };
    expect(await on('2026-12-01', { ...card(ALONE), ...unused })).toEqual([]);
    const named = (card(ALONE)[DOCUMENT] ?? '').replace('lynkort-{{document.version}}', '"{{who}}"');
    expect(await on('2026-12-01', { ...unused, [DOCUMENT]: named })).toHaveLength(1);
    expect(
      await on('2026-12-01', { ...card(ALONE), ...unused, 'templates/card/page.hbs': '{{variables.who}}' }),
    ).toHaveLength(1);
  });
});
