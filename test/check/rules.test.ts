import { describe, expect, test } from 'vitest';
import { languageRules } from '../../src/check/language/index.ts';
import { rules } from '../../src/check/rules.ts';
import { quickCard } from '../support/workspace.ts';
import { cardDocument, findings } from './checking.ts';
import { png } from './png.ts';

const CARD = 'content/card/card.md';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';

type Files = Readonly<Record<string, string | Uint8Array>>;
const card = (text: string, files: Files = {}): Files => ({ [CARD]: `# Kort\n\n${text}\n`, ...files });
const history = (...entries: string[]): Files =>
  card('Tekst', {
    'content/card/document.yml': cardDocument(
      `history:\n${entries.map((entry) => `  - { version: ${entry} }\n`).join('')}`,
    ),
  });
const released = { status: 'released' as const };

/** For each rule: what it finds, at which line and column, and what it lets pass. */
const CASES: Readonly<Record<string, { finds: [Files, ...string[]][]; passes: Files[] }>> = {
  'link-text': {
    finds: [
      [card('Ansøg [her](https://kl.dk).'), `${CARD}:3:7`],
      [
        card('Ansøg [**Klik her!**][a] og [LÆS  mere »](#b).\n\n## B {#b}\n\n[a]: https://kl.dk'),
        `${CARD}:3:7`,
        `${CARD}:3:29`,
      ],
      [card('[Read more](https://kl.dk)'), `${CARD}:3:1`],
    ],
    passes: [
      card('Ansøg hos [KL](https://kl.dk), se [](#b) eller [her i Aarhus](https://a.dk).\n\n## B {#b}'),
    ],
  },
  'bare-address': {
    finds: [
      [card('Se https://kl.dk/a og [www.kl.dk](https://www.kl.dk).'), `${CARD}:3:4`, `${CARD}:3:23`],
      [card('Se <https://kl.dk>.'), `${CARD}:3:4`],
    ],
    passes: [card('Se [kl.dk](https://kl.dk), a@kl.dk og `https://kl.dk`.')],
  },
  'ambiguous-link': {
    finds: [
      [card('[Aftaler](https://a.dk), [aftaler](https://b.dk) og [Aftaler](https://b.dk).'), `${CARD}:3:26`],
    ],
    passes: [
      card('[Aftaler](https://a.dk), [aftaler](https://a.dk/) og [aftalerne](https://b.dk).'),
      card('Kortet [her på siden](card.md) er [her på siden](../card/card.md).'),
      card('[Kortet](card.md) er [kortet](card.md#kort).'),
    ],
  },
  'insecure-link': {
    finds: [[card('Se [KL](http://kl.dk) og [DR][d].\n\n[d]: HTTP://dr.dk'), `${CARD}:3:4`, `${CARD}:3:26`]],
    passes: [card('Se [KL](https://kl.dk) og [prøv](http://localhost:3000).')],
  },
  'alternative-text': {
    finds: [
      [card('![Billede af en læge](a.svg)', { 'content/card/a.svg': SVG }), `${CARD}:3:1`],
      [
        card('![Foto](a.svg) ![a.svg](a.svg) ![Et foto der viser x](a.svg)', { 'content/card/a.svg': SVG }),
        `${CARD}:3:1`,
        `${CARD}:3:16`,
        `${CARD}:3:32`,
      ],
      [
        card(':::figure[Vejen til lægen]\n![Vejen til lægen.](a.svg)\n:::', { 'content/card/a.svg': SVG }),
        `${CARD}:4:1`,
      ],
      [card(`![${'Trin. '.repeat(120)}](a.svg)`, { 'content/card/a.svg': SVG }), `${CARD}:3:1`],
    ],
    passes: [
      card(':::figure[Vejen til lægen]\n![En læge åbner en dør. Billedet hænger skævt.](a.svg)\n:::', {
        'content/card/a.svg': SVG,
      }),
      card(`![${'Trin. '.repeat(100).trim()}](a.svg)`, { 'content/card/a.svg': SVG }),
    ],
  },
  'large-picture': {
    finds: [[card('![En plan](a.png)', { 'content/card/a.png': png(10_000, 6000) }), `${CARD}:3:1`]],
    passes: [card('![En plan](a.png)', { 'content/card/a.png': png(6000, 6000) })],
  },
  'unused-picture': {
    finds: [[card('Tekst', { 'content/card/old/a.png': png(1, 1) }), 'content/card/old/a.png']],
    passes: [
      card('![En plan](a%20b.png) <img src="/content/card/c.png" alt="To">', {
        'content/card/a b.png': png(1, 1),
        'content/card/c.png': png(1, 1),
        'content/card/d.png': png(1, 1),
        'templates/card/card.css': '@page { background: url("../../content/card/d.png") }',
      }),
      card('![En plan](blåbær.png)', { ['content/card/blåbær.png'.normalize('NFD')]: png(1, 1) }),
    ],
  },
  'table-header': {
    finds: [
      [card('| a |  | c |\n|---|---|---|\n| 1 | 2 | 3 |'), `${CARD}:3:5`],
      [card('Før\n\n  <table>\n\n  <tr><td>1</td></tr></table>'), `${CARD}:5:3`],
    ],
    passes: [
      card('| | b |\n|---|---|\n| 1 | 2 |'),
      card('| a | ![En bil](a.svg) |\n|---|---|\n| 1 |  |', { 'content/card/a.svg': SVG }),
      card('<table>\n\n<tr><th>A</th></tr><tr><td>1</td></tr></table>'),
    ],
  },
  'first-column': {
    finds: [
      [card('| By | År |\n|---|---|\n| Ærø | 1 |\n| Fur | 2 |\n| Ærø | 3 |'), `${CARD}:7:1`],
      [card('| By | År |\n|---|---|\n| Ærø | 1 |\n| | 2 |'), `${CARD}:6:1`],
    ],
    passes: [
      card('| By | År |\n|---|---|\n| Ærø | 1 |\n| Fur | 1 |'),
      card('<!-- first-column: data -->\n| By | År |\n|---|---|\n| Ærø | 1 |\n| Ærø | 2 |'),
      card('<!-- first-column: headers -->\n| By | År |\n|---|---|\n| Ærø | 1 |\n| | 2 |'),
      card('| Nr. | År |\n|---|---|\n| 1 | 1 |\n| 1 | 2 |\n\n| By | År |\n|---|---|\n| | |\n| | |'),
      card('| By |\n|---|\n| Ærø |\n| Ærø |'),
    ],
  },
  'heading-full-stop': {
    finds: [
      [
        card('## Sådan gør I. {#a}\n\n### **Nu.**\n\n> #### Log *ind*.'),
        `${CARD}:3:1`,
        `${CARD}:5:1`,
        `${CARD}:7:3`,
      ],
    ],
    passes: [
      card(
        '## Sådan gør I\n\n## Hvad nu?\n\n## Brev, mail o.l.\n\n## Og så …\n\n## Vent...\n\n## Rum 3 m.m.',
      ),
    ],
  },
  'document-size': {
    finds: [[card('## A\n\n'.repeat(1000)), `${CARD}:2001:1`]],
    passes: [card('## A\n\n'.repeat(999))],
  },
  'unlisted-chapter': {
    finds: [[card('Tekst', { 'content/card/b.md': '# B\n' }), 'content/card/document.yml:7:11']],
    passes: [card('Tekst', { 'content/card/README.md': '# B\n', 'content/card/more/b.md': '# B\n' })],
  },
  'pasted-list': {
    finds: [
      [card('•\tEt\n•\tTo'), `${CARD}:3:1`],
      [card('Husk:\n▪ Et\n\no\tTo\n\n· Tre'), `${CARD}:3:1`, `${CARD}:6:1`, `${CARD}:8:1`],
    ],
    passes: [card('- Et\n- To · tre\n\no to\n\n    •\tkode\n\n> •\tet citat')],
  },
  'pasted-table': {
    finds: [[card('Rolle\tAnsvar\nLeder\tAlt'), `${CARD}:3:1`]],
    passes: [card('Rolle\tAnsvar\n\nEn\tto\ntre\n\nEn\tto\ntre\tfire\tfem')],
  },
  'pasted-character': {
    finds: [[card('Et\u200b ord\u2028og mere\u000bher.'), `${CARD}:3:3`, `${CARD}:3:8`, `${CARD}:3:16`]],
    passes: [card('Et → ord 👩‍⚕️.')],
  },
  'lost-character': {
    finds: [
      [card('Ring til L\ufffdge-appen.\n\n`\ufffd` og \ufffd'), `${CARD}:3:11`],
      [card('Tre &#0; fire\n\n`\ufffd`'), `${CARD}:3:1`],
    ],
    passes: [card('Ring til Læge-appen. `&#xFFFD;`')],
  },
  'open-point': {
    finds: [
      [card('Tekst\n\n:::open[Hvem?]{#hvem}\nDet er uklart.\n:::'), `${CARD}:5:1`],
      [
        card(':::open[Hvem?]{#hvem}\nUklart.\n:::', {
          'content/card/document.yml': cardDocument('', { draft: released.status }),
        }),
        `${CARD}:3:1`,
      ],
    ],
    passes: [card(':::note[Åbent punkt]\nTekst\n:::')],
  },
  'dated-fact': {
    finds: [
      [
        card('Ring til {{who}}.', {
          'content/card/document.yml': cardDocument(
            'variables:\n  who:\n    - { value: MedCom, validUntil: 2026-12-31 }\n',
          ),
        }),
        'content/card/document.yml:10:7',
      ],
    ],
    passes: [
      card('Ring til {{who}}.', {
        'content/card/document.yml': cardDocument(
          'variables:\n  who: [{ value: MedCom, validUntil: 2027-06-30 }]\n  unused: [{ value: x, validUntil: 2026-12-31 }]\n',
        ),
      }),
    ],
  },
  'version-history': {
    finds: [
      [history('"0.9", date: 2025-03-01'), 'content/card/document.yml:2:10'],
      [history('"1.0", date: 2026-11-23'), 'content/card/document.yml:9:29'],
      [history('"1.0"', '"1.10"', '"1.9"'), 'content/card/document.yml:10:16'],
      [{ [CARD]: '# Lynkort, version 0.9\n\nTekst.\n' }, `${CARD}:1:20`],
      [card('Lynkort\n**Version:** 0.9\\\n24. marts 2025\\\nMedCom'), `${CARD}:4:14`],
      [card('Lynkort (version 0.9)'), `${CARD}:3:18`],
      [card('Udkast, 24. marts 2025, version 0.9'), `${CARD}:3:33`],
      [
        card('Tekst.\n\n## A\n\nI *denne vejledning*, version 2, står intet. This guide is version 0.9.'),
        `${CARD}:7:31`,
        `${CARD}:7:68`,
      ],
      [
        card('Tekst.', {
          'content/card/document.yml': cardDocument('subtitle: Version 0.9\n', {
            Lynkort: 'Kort – version 0.8',
          }),
        }),
        'content/card/document.yml:1:8',
        'content/card/document.yml:8:11',
      ],
    ],
    passes: [
      history('"1.0", date: 2026-11-24', '"0.9", date: 2025-03-01'),
      history('"1.0"'),
      card('Version 1.0'),
      card('Version {{document.version}}'),
      card('Version 0.9 er erstattet. Denne vejledning erstatter version 0.9, og\nversion 0.8.'),
      card('Brug os2sync version 3.0.8 eller derover.\n\n## Version 0.9\n\nVersion 0.9'),
      card('- Version 0.8, marts 2024\n- Version 0.9, marts 2025\n- Version 1.0'),
      card('| Version |\n|---|\n| Version 0.9 |'),
      { [CARD]: '# Nyt siden version 0.9\n\nUdgave 2024\n\nVersion 24.11.2025\n' },
    ],
  },
};

process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-24') / 1000);

describe.each(Object.entries(CASES))('%s', (rule, { finds, passes }) => {
  test.each(finds)('finds %j', async (files, ...places) => {
    expect(await findings(files)).toEqual(places.map((place) => `${place} ${rule}`));
  });

  test.each(passes)('passes %j', async (files) => {
    expect(await findings(files)).toEqual([]);
  });
});

test('every rule has cases; those for external links and Danish stand elsewhere', () => {
  const elsewhere = ['external-link', 'undrawn-diagram', ...languageRules.map(({ id }) => id)];
  expect(Object.keys(CASES)).toEqual(rules.map(({ id }) => id).filter((id) => !elsewhere.includes(id)));
});

test('what is written with other capitals than its file has is told there, and its file is neither unused nor unlisted', async () => {
  const description = String(quickCard['content/card/document.yml']);
  const files = card('![En plan](Old/BLÅ.PNG)', {
    ['content/card/old/blå.png'.normalize('NFD')]: png(1, 1),
    ['content/card/år.md'.normalize('NFD')]: '# År\n',
    'content/card/b.md': '# B\n',
  });
  const listing = (chapters: string) => ({
    ...files,
    'content/card/document.yml': description.replace('card.md', chapters),
  });
  expect(await findings(listing('card.md, år.md, b.md'))).toEqual([`${CARD}:3:1 missing-picture`]);
  const told = await findings(listing('card.md, år.md, B.md'));
  expect(told).toContain('content/card/document.yml:7:28 missing-file');
  expect(told.filter((one) => /unused|unlisted/.test(one))).toEqual([]);
});
