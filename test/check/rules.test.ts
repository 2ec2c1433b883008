import { describe, expect, test } from 'vitest';
import { languageRules } from '../../src/check/language/index.ts';
import { rules } from '../../src/check/rules.ts';
import { cardDocument, findings } from './checking.ts';
import { png } from './png.ts';

const CARD = 'content/card/card.md';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';

type Files = Readonly<Record<string, string | Uint8Array>>;
const card = (text: string, files: Files = {}): Files => ({ [CARD]: `# Kort\n\n${text}\n`, ...files });
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
    ],
  },
  'table-header': {
    finds: [
      [card('| a |  | c |\n|---|---|---|\n| 1 | 2 | 3 |'), `${CARD}:3:5`],
      [card('Før\n\n  <table>\n\n  <tr><td>1</td></tr></table>'), `${CARD}:5:3`],
    ],
    passes: [
      card('| a | ![En bil](a.svg) |\n|---|---|\n| 1 |  |', { 'content/card/a.svg': SVG }),
      card('<table>\n\n<tr><th>A</th></tr><tr><td>1</td></tr></table>'),
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
