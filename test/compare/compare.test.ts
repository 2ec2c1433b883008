import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/compare/compare.ts';
import { compared, editionOf, told } from '../support/compared.ts';
import { timed } from '../support/processor-time.ts';

const LONG =
  'Kommunen aftaler med leverandøren hvordan driften overvåges, hvem der får besked ved fejl, og hvor hurtigt de skal rettes.';
const OTHER =
  'Borgeren kan til enhver tid bede om at få slettet sine oplysninger, hvis ikke de skal gemmes efter arkivloven.';
const THIRD =
  'Lægen ringer op på det tidspunkt der er aftalt, og medarbejderen sidder klar sammen med borgeren.';

describe('what is no change', () => {
  test('a text that runs in other lines', () => {
    expect(told(compared([`# A\n\n${LONG}`], [`# A\n\n${LONG.replaceAll(', ', ',\n')}`]))).toEqual([]);
  });

  test('a chapter in another file, or two of which the numbers have shifted', () => {
    const [one, two] = [
      `# Et {#et}\n\n## Første {#foerste}\n\n${LONG}\n\nSe [](#anden).`,
      `# To {#to}\n\n## Anden {#anden}\n\n${OTHER}`,
    ];
    const after = [`# Nul {#nul}\n\n${THIRD}`, one, two];
    expect(told(compared([one, two], after))).toEqual(['1 Nul: added', `1 Nul: added text: ${THIRD}`]);
  });

  test('a note, a figure or a table with another number', () => {
    const rest = `${LONG}[^a] Se [](#tab-a).\n\n:::table[Tal]{#tab-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n\n[^a]: Kilden.`;
    const more = `${OTHER}[^ny]\n\n:::table[Nye tal]{#tab-ny}\n| C | D |\n|---|---|\n| 3 | 4 |\n:::\n\n${rest}\n\n[^ny]: En ny kilde.`;
    expect(told(compared([`# A\n\n${rest}`], [`# A\n\n${more}`]))).toEqual([
      `1 A: added text: ${OTHER}`,
      '1 A: added table: Nye tal C D 3 4',
      'notes: added note: En ny kilde.',
    ]);
  });

  test('notes that are counted by hand', () => {
    const before = `# A\n\n${LONG}[^1]\n\n[^1]: Kilden.`;
    const after = `# A\n\n${THIRD}[^1]\n\n${LONG}[^2]\n\n[^1]: En anden.\n\n[^2]: Kilden.`;
    expect(told(compared([before], [after]))).toEqual([
      `1 A: added text: ${THIRD}`,
      'notes: added note: En anden.',
    ]);
  });

  test('a link to a heading that is called something else now', () => {
    const before = ['# A\n\nSe [](#login-med-kort).', `# B\n\n## Login med kort\n\n${LONG}`];
    const after = ['# A\n\nSe [](#login-med-noegle).', `# B\n\n## Login med nøgle\n\n${LONG}`];
    expect(told(compared(before, after))).toEqual(['2.1 Login med nøgle: was called Login med kort']);
  });

  test('a word of the glossary that is used earlier now, so that it is linked there', () => {
    const glossary = '# Ord\n\n:::glossary\nIdP\n: Den der svarer for brugeren.\n:::';
    const before = [`# A\n\n${LONG}\n\nHver IdP har et navn.`, glossary];
    const after = [`# A\n\nEn IdP skal til.\n\n${LONG}\n\nHver IdP har et navn.`, glossary];
    expect(told(compared(before, after))).toEqual(['1 A: added text: En IdP skal til.']);
  });
});

describe('sections', () => {
  test('one that was moved is told as moved, once, and compared at its new place', () => {
    const section = `## Drift\n\n${LONG}`;
    const before = [`# A\n\n${OTHER}\n\n${section}`, `# B\n\n${THIRD}`];
    const after = [`# A\n\n${OTHER}`, `# B\n\n${THIRD}\n\n${section.replace('Kommunen', 'Regionen')}`];
    expect(told(compared(before, after))).toEqual([
      '2.1 Drift: moved from A',
      `2.1 Drift: changed text: ${LONG.replace('Kommunen', 'Regionen')}`,
    ]);
  });

  test('a chapter that was moved does not move its sections', () => {
    const [a, b, c] = [
      `# A\n\n${LONG}\n\n## A1\n\n${OTHER} Et.`,
      `# B\n\n${THIRD} To.`,
      `# C\n\n${OTHER} Tre.`,
    ];
    expect(told(compared([a, b, c], [b, c, a]))).toEqual(['3 A: moved from here']);
  });

  test('a chapter that is split in two', () => {
    const parts = [LONG, OTHER, THIRD].map((text, index) => `## Del ${index + 1}\n\n${text}`);
    const after = [`# Det hele\n\n${parts[0]}`, `# Resten\n\n${parts[1]}\n\n${parts[2]}`];
    expect(told(compared([`# Det hele\n\n${parts.join('\n\n')}`], after))).toEqual([
      '2 Resten: added',
      '2.1 Del 2: moved from Det hele',
      '2.2 Del 3: moved from Det hele',
    ]);
  });

  test('two chapters that are joined', () => {
    const parts = [LONG, OTHER, THIRD].map((text, index) => `## Del ${index + 1}\n\n${text}`);
    const before = [`# Det hele\n\n${parts[0]}`, `# Resten\n\n${parts[1]}\n\n${parts[2]}`];
    expect(told(compared(before, [`# Det hele\n\n${parts.join('\n\n')}`]))).toEqual([
      '1.2 Del 2: moved from Resten',
      '1.3 Del 3: moved from Resten',
      'Resten: removed',
    ]);
  });

  test('one on a page on its side, or in another language, is one as any other', () => {
    const turned = (text: string) => `# A\n\n${LONG}\n\n::::landscape\n## Plan\n\n${text}\n::::`;
    expect(told(compared([turned(OTHER)], [turned(OTHER.replace('Borgeren', 'Lægen'))]))).toEqual([
      `1.1 Plan: changed text: ${OTHER.replace('Borgeren', 'Lægen')}`,
    ]);
    expect(told(compared([turned(OTHER)], [`# A\n\n${LONG}\n\n## Plan\n\n${OTHER}`]))).toEqual([]);
  });

  test('an id that is used for something else now is another section', () => {
    const before = [`# A\n\n## Gammelt {#x}\n\n${LONG} ${LONG}`];
    const after = [`# A\n\n## Nyt {#x}\n\n${OTHER} ${OTHER}`];
    expect(told(compared(before, after)).map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'Gammelt: removed',
      'Gammelt: removed text',
      '1.1 Nyt: added',
      '1.1 Nyt: added text',
    ]);
  });

  test('the ids of headings are found again, by name and by content', () => {
    const before = [`# A {#a}\n\n## Et\n\n${LONG}\n\n## To\n\n${OTHER}\n\n## Tre\n\n${THIRD}`];
    const after = [`# A {#a}\n\n## Det første\n\n${LONG}\n\n## To\n\n${OTHER}`];
    expect([...compared(before, after).ids]).toEqual([
      ['a', 'a'],
      ['et', 'det-foerste'],
      ['to', 'to'],
      ['tre', null],
    ]);
  });
});

describe('what is moved to another section', () => {
  const sections = (one: string, two: string) => [`# A\n\n## Et\n\n${one}\n\n## To\n\n${two}`];
  const [, rest] = [LONG, `${OTHER}\n\nHer er lidt mere om det samme.`];

  test('a paragraph is told there, once, also where it says something else now', () => {
    expect(
      told(compared(sections(`${LONG}\n\n${THIRD}`, rest), sections(THIRD, `${LONG}\n\n${rest}`))),
    ).toEqual([`1.2 To: moved text from Et: ${LONG}`]);
    const other = LONG.replace('Kommunen', 'Regionen');
    expect(
      told(compared(sections(`${LONG}\n\n${THIRD}`, rest), sections(THIRD, `${other}\n\n${rest}`))),
    ).toEqual([`1.2 To: moved text from Et: ${other}`, `1.2 To: changed text: ${other}`]);
  });

  test('one that was alone in its section leaves room for another', () => {
    expect(told(compared(sections(LONG, rest), sections(THIRD, `${LONG}\n\n${rest}`)))).toEqual([
      `1.1 Et: added text: ${THIRD}`,
      `1.2 To: moved text from Et: ${LONG}`,
    ]);
  });

  test('an item, a table and a figure are, too', () => {
    const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n');
    const [key, bell, light] = [
      'Nøglen til skabet i gangen',
      'Klokken på bordet ved døren',
      'Lampen over trappen i kælderen',
    ];
    expect(
      told(
        compared(
          sections(list(key, bell), list(light, 'Sand')),
          sections(list(bell), list(light, 'Sand', key)),
        ),
      ),
    ).toEqual([`1.2 To: moved item from Et: ${key}`]);
    const table = '| Dag | Åbner |\n|---|---|\n| Mandag | 8 |';
    expect(
      told(compared(sections(`${LONG}\n\n${table}`, rest), sections(LONG, `${rest}\n\n${table}`))),
    ).toEqual(['1.2 To: moved table from Et: Dag Åbner Mandag 8']);
    const figure = ':::figure[Vejen]{#fig-vej}\n![Kort over vejen](vej.png)\n:::';
    expect(
      told(compared(sections(`${LONG}\n\n${figure}`, rest), sections(LONG, `${rest}\n\n${figure}`))),
    ).toEqual(['1.2 To: moved picture from Et: Kort over vejen Vejen']);
  });

  test('from a section that was removed, and into one that is new', () => {
    const NEW = `${THIRD} ${THIRD} ${THIRD}`
      .replaceAll('Lægen', 'Sygeplejersken')
      .replaceAll('borgeren', 'patienten');
    const before = [
      `# A\n\n${THIRD}\n\n## Et\n\n${LONG}\n\n${OTHER} Et.`,
      '# B\n\nTekst om noget helt andet.',
    ];
    const after = [
      `# A\n\n${THIRD}`,
      `# B\n\nTekst om noget helt andet.\n\n${LONG}`,
      `# C\n\n${NEW}\n\n${OTHER} Et.`,
    ];
    expect(told(compared(before, after))).toEqual([
      'Et: removed',
      `2 B: moved text from Et: ${LONG}`,
      '3 C: added',
      `3 C: added text: ${NEW}`,
      `3 C: moved text from Et: ${OTHER} Et.`,
    ]);
  });

  test('few words are no reason to think so', () => {
    expect(
      told(compared(sections(`Se her.\n\n${LONG}`, rest), sections(LONG, `Se her.\n\n${rest}`))),
    ).toEqual(['1.1 Et: removed text: Se her.', '1.2 To: added text: Se her.']);
  });
});

describe('lists', () => {
  const list = (items: readonly string[]) => [`# A\n\n${items.map((item) => `- ${item}`).join('\n')}`];

  test('one in another order', () => {
    expect(
      told(
        compared(
          list(['Æbler', 'Pærer', 'Blommer', 'Kirsebær']),
          list(['Kirsebær', 'Æbler', 'Pærer', 'Blommer']),
        ),
      ),
    ).toEqual(['1 A: moved item: Kirsebær']);
  });

  test('an item that came, one that went and one that says more', () => {
    expect(
      told(
        compared(
          list(['Et æble fra haven', 'En pære', 'En blomme']),
          list(['Et æble fra haven bag huset', 'En blomme', 'Et kirsebær']),
        ),
      ),
    ).toEqual([
      '1 A: changed item: Et æble fra haven bag huset',
      '1 A: removed item: En pære',
      '1 A: added item: Et kirsebær',
    ]);
  });

  test('one of numbers that was one of points is set in another way', () => {
    expect(told(compared(['# A\n\n- Et\n- To'], ['# A\n\n1. Et\n2. To']))).toEqual([
      '1 A: formatting list: Et To',
    ]);
  });
});

describe('tables', () => {
  const table = (rows: readonly string[]) => [
    `# A\n\n| ${rows.join(' |\n| ').replace('\n', `\n${'|---'.repeat((rows[0] ?? '').split('|').length)}|\n`)} |`,
  ];
  const rows = ['Dag | Åbner | Lukker', 'Mandag | 8 | 15', 'Tirsdag | 8 | 15', 'Onsdag | 10 | 17'];

  test('one that is as it was is never marked', () => {
    const { chapters } = compared(table(rows), [`${table(rows)[0]}\n\nMere.`]);
    expect(chapters[0]?.blocks.map(({ kind }) => kind)).toEqual([null, 'added']);
  });

  test('a new column, also where its cells are alike', () => {
    const after = rows.map((row, index) => row.replace(' | ', index === 0 ? ' | Vagt | ' : ' | ja | '));
    expect(told(compared(table(rows), table(after)))).toEqual(['1 A: added column: Vagt']);
  });

  test('a column and a row that went, a row that came, and a cell that says something else', () => {
    const after = ['Dag | Lukker', 'Mandag | 16', 'Onsdag | 17', 'Torsdag | 18'];
    expect(told(compared(table(rows), table(after)))).toEqual([
      '1 A: removed column: Åbner',
      '1 A: changed cell: Mandag/Lukker',
      '1 A: removed row: Tirsdag 8 15',
      '1 A: added row: Torsdag 18',
    ]);
  });

  test('columns and rows in another order', () => {
    const after = ['Dag | Lukker | Åbner', 'Onsdag | 17 | 10', 'Mandag | 15 | 8', 'Tirsdag | 15 | 8'];
    expect(told(compared(table(rows), table(after))).sort()).toEqual(
      ['1 A: moved column: Åbner', '1 A: moved row: Onsdag 17 10'].sort(),
    );
  });
});

describe('the rest', () => {
  test('markup alone is told as such', () => {
    expect(told(compared([`# A\n\n${LONG}`], [`# A\n\n${LONG.replace('driften', '**driften**')}`]))).toEqual([
      `1 A: formatting text: ${LONG}`,
    ]);
  });

  test('a picture with other bytes, and one with another description', () => {
    const picture = (name: string, alt: string) => [`# A\n\n${LONG}\n\n![${alt}](${name})`];
    expect(told(compared(picture('b.png', 'En bro'), picture('c.png', 'En bro')))).toEqual([
      '1 A: changed picture: En bro',
    ]);
    expect(told(compared(picture('b.png', 'En bro'), picture('b.png', 'En å')))).toEqual([
      '1 A: changed picture: En å',
    ]);
  });

  test('code is compared line by line', () => {
    const code = (port: number) => [`# A\n\n\`\`\`sh\nkl-docs build\nserve --port ${port}\ndone\n\`\`\``];
    expect(told(compared(code(80), code(8080))).map((line) => line.split(':')[1])).toEqual([' changed code']);
  });

  test('a link that leads elsewhere, beside its words', () => {
    const link = (address: string, more = '') => [
      `# A\n\n${LONG} Se [siden](https://example.org/${address})${more}.`,
    ];
    expect(told(compared(link('a'), link('b')))).toEqual([
      '1 A: changed link: siden (https://example.org/b)',
    ]);
    expect(told(compared(link('a'), link('b', ' i dag')))).toEqual([
      `1 A: changed text: ${LONG} Se siden i dag.`,
      '1 A: changed link: siden (https://example.org/b)',
    ]);
    const item = (address: string) => [`# A\n\n- ${LONG}\n- [siden](${address})\n`];
    expect(told(compared(item('https://a.dk'), item('https://b.dk')))).toEqual([
      '1 A: changed link: siden (https://b.dk)',
    ]);
    const cell = (address: string) => [`# A\n\n| a | b |\n|--|--|\n| en | [siden](${address}) |\n`];
    expect(told(compared(cell('https://a.dk'), cell('https://b.dk')))).toEqual(['1 A: changed cell: en/b']);
    const within = (id: string) => [
      `# A\n\n${LONG} Se [dér](#${id}).\n\n## B {#b}\n\nEt.\n\n## C {#c}\n\nTo.\n`,
    ];
    expect(told(compared(within('b'), within('c')))).toEqual(['1 A: changed link: dér (#c)']);
  });

  test('boxes, by their kind and by what they say', () => {
    const box = (kind: string, text: string) => [`# A\n\n:::${kind}[Husk]\n${text}\n:::`];
    expect(told(compared(box('note', LONG), box('note', LONG.replace('Kommunen', 'Regionen'))))).toEqual([
      `1 A: changed text: ${LONG.replace('Kommunen', 'Regionen')}`,
    ]);
    expect(told(compared(box('note', LONG), box('warning', LONG))).length).toBe(1);
  });

  test('the words of a glossary and of other definitions', () => {
    const words = (around: string, ...entries: readonly (readonly [string, string])[]) => [
      `# Ord\n\n${around}${entries.map(([term, text]) => `${term}\n: ${text}`).join('\n\n')}${around ? '\n:::' : ''}`,
    ];
    for (const around of [':::glossary\n', ''])
      expect(
        told(
          compared(
            words(around, ['IdP', 'Den der svarer for brugeren.'], ['Log', 'Det der blev gjort.']),
            words(around, ['IdP', 'Den der svarer for en bruger.'], ['Nøgle', 'Det der lukker op.']),
          ),
        ),
      ).toEqual([
        '1 Ord: changed item: Den der svarer for en bruger.',
        '1 Ord: removed item: Log',
        '1 Ord: removed item: Det der blev gjort.',
        '1 Ord: added item: Nøgle',
        '1 Ord: added item: Det der lukker op.',
      ]);
  });

  test('diagrams that are not drawn, by how they are written', () => {
    const diagram = (to: string) => [`# A\n\n\`\`\`mermaid\nflowchart LR\n  a --> ${to}\n\`\`\``];
    expect(told(compared(diagram('b'), diagram('c'))).map((line) => line.split(':')[1])).toEqual([
      ' changed picture',
    ]);
  });

  test('a text from right to left', () => {
    const text = (word: string) => [`---\nlang: ar\n---\n# عنوان\n\nهذا ${word} طويل بما يكفي للمقارنة هنا`];
    expect(told(compared(text('نص'), text('كتاب')))).toEqual([
      '1 عنوان: changed text: هذا كتاب طويل بما يكفي للمقارنة هنا',
    ]);
  });

  test('everything', () => {
    const before = [`# A\n\n${LONG}\n\n## A1\n\n${LONG} Et.`];
    const after = [`# X\n\n${OTHER}\n\n## X1\n\n${THIRD}`];
    expect(told(compared(before, after)).map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'A: removed',
      'A: removed text',
      'A1: removed',
      'A1: removed text',
      '1 X: added',
      '1 X: added text',
      '1.1 X1: added',
      '1.1 X1: added text',
    ]);
  });

  test('an address that cannot be read is left as it is', () => {
    const text = (word: string) => [`# A\n\n<a href="#100%">${LONG}</a> ${OTHER} ${word}`];
    expect(told(compared(text('Nu'), text('Da')))).toEqual([`1 A: changed text: ${LONG} ${OTHER} Da`]);
  });

  test('documents without chapters, and one that is new', () => {
    expect(told(compared([], []))).toEqual([]);
    expect(told(compared([], ['# A\n\nNyt.']))).toEqual(['1 A: added', '1 A: added text: Nyt.']);
    expect(told(compared(['# A\n\nGammelt.'], []))).toEqual(['A: removed', 'A: removed text: Gammelt.']);
  });

  test('documents in two languages: what is known by its id is compared, all else is new', () => {
    const danish = editionOf([`# Drift {#drift}\n\n${LONG}`]);
    const english = editionOf(['# Operations {#drift}\n\nThe supplier is told.'], { language: 'en' });
    const { after, ids } = compareEditions(danish, english);
    expect(after.language).toBe('en');
    expect(ids.get('drift')).toBe('drift');
  });
});

describe('what is large', () => {
  test('two documents of 300 pages, in which each section has another word', async () => {
    const chapters = (word: string) =>
      Array.from({ length: 30 }, (_, chapter) => {
        const sections = Array.from({ length: 10 }, (_, section) => {
          const paragraphs = Array.from(
            { length: 4 },
            (_, at) => `${LONG} ${OTHER} ${THIRD} ${chapter}.${section}.${at} ${LONG} ${OTHER}`,
          );
          return `## Afsnit ${chapter} ${section}\n\n${paragraphs.join('\n\n')} ${word}\n\n- Et\n- To ${section}`;
        });
        return `# Kapitel ${chapter}\n\n${sections.join('\n\n')}`;
      });
    const [before, after] = [editionOf(chapters('før')), editionOf(chapters('nu'))];
    const { value, seconds } = await timed(async () => compareEditions(before, after));
    expect(told(value).length).toBe(300);
    expect(seconds).toBeLessThan(10);
  });

  test('a list of 2000 items of which each is another, and one of which each has moved', async () => {
    const items = (word: string) =>
      Array.from({ length: 2000 }, (_, index) => `- ${word}${index} og ${word}${index * 7}`);
    const list = (lines: readonly string[]) => editionOf([`# A\n\nTekst.\n\n${lines.join('\n')}`]);
    const [before, other, turned] = [
      list(items('alfa')),
      list(items('beta')),
      list(items('alfa').toReversed()),
    ];
    const { value, seconds } = await timed(async () => [
      compareEditions(before, other),
      compareEditions(before, turned),
    ]);
    expect(told({ chapters: value[1]?.chapters ?? [] }).length).toBe(1999);
    expect(seconds).toBeLessThan(15);
  });
});
