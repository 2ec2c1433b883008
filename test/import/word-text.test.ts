import { describe, expect, test } from 'vitest';
import { field, item, p, picture, r, table } from '../word/docx.ts';
import { imported } from './imported.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const title = p('Om', 'Overskrift1');
const bookmark = (name: string, inside: string): string =>
  `<w:bookmarkStart w:id="7" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="7"/>`;
/** The Markdown under the heading above. */
const under = (markdown: string): string => markdown.replace('# Om {#om}\n\n', '').trimEnd();

describe('chapters', () => {
  test('begin at headings of level 1, and the cover says the title', async () => {
    const { text, chapters } = await imported({
      body:
        p('Vejledning', 'Titel') +
        p('For alle', 'Undertitel') +
        p('Om æbler', 'Overskrift1') +
        p('Tekst') +
        p(r('Så gør du', '<w:i/>'), 'Overskrift1') +
        p('Nær ved', 'MinOverskrift'),
    });
    expect([text.title, text.subtitle, text.language]).toEqual(['Vejledning', 'For alle', 'da-DK']);
    expect(chapters).toEqual({
      '01-om-aebler.md': '# Om æbler {#om-aebler}\n\nTekst\n',
      '02-saa-goer-du.md': '# Så gør du {#saa-goer-du}\n\n## Nær ved {#naer-ved}\n',
    });
  });

  test('what stands before the first is one of its own; without level 1 the highest are chapters', async () => {
    const { chapters, told } = await imported({
      title: 'Min titel',
      body: p('Forord') + p('Et', 'Overskrift2') + p('To', 'Overskrift3') + p('Et', 'Overskrift2'),
    });
    expect(chapters).toEqual({
      '01-min-titel.md': '# Min titel\n\nForord\n',
      '02-et.md': '# Et {#et}\n\n## To {#to}\n',
      '03-et-2.md': '# Et {#et-2}\n',
    });
    expect(told).toEqual(['import-changed.heading-levels 2', 'import-changed.preface Min titel']);
  });

  test('typed numbers go where most headings have one, and each is told', async () => {
    const numbered = await imported({ body: p('1. Om', 'Overskrift1') + p('1.1 Mål', 'Overskrift2') });
    expect(numbered.markdown).toBe('# Om {#om}\n\n## Mål {#maal}\n');
    expect(numbered.told).toEqual([
      'import-changed.typed-number 1. Om',
      'import-changed.typed-number 1.1 Mål',
    ]);
    const { markdown } = await imported({
      body: title + p('2 planer', 'Overskrift2') + p('Mål', 'Overskrift2'),
    });
    expect(markdown).toContain('## 2 planer');
  });
});

describe('running text', () => {
  test('keeps its marks, and spaces stand outside of them', async () => {
    const { markdown } = await imported({
      body:
        title +
        p(
          r('a ') +
            r('fed ', '<w:b/>') +
            r('og ', '<w:b/><w:i/>') +
            r('b') +
            r('2', '<w:vertAlign w:val="superscript"/>'),
        ) +
        p(r('slettet', '<w:strike/>') + r(' ') + r('x = 1', '<w:rFonts w:ascii="Consolas"/>') + r(' '), '') +
        p(`${r('linje')}<w:r><w:br/></w:r>${r('skift')}`),
    });
    expect(under(markdown)).toBe('a **fed _og_** b<sup>2</sup>\n\n~~slettet~~ `x = 1`\n\nlinje\\\nskift');
  });

  test('links lead on, also those of fields; one to nowhere is its words', async () => {
    const { markdown, told } = await imported({
      body:
        title +
        p(
          `<w:hyperlink r:id="L1">${r('KL')}</w:hyperlink> ${field('HYPERLINK "https://digst.dk"', 'Digst')}${r(', ')}<w:hyperlink w:anchor="mangler">${r('her')}</w:hyperlink>`,
        ),
      links: { L1: 'https://www.kl.dk/a_b' },
    });
    expect(under(markdown)).toBe('[KL](https://www.kl.dk/a_b)[Digst](https://digst.dk), her');
    expect(told).toEqual(['import-lost.link mangler']);
  });

  test('what is only layout goes and is counted', async () => {
    const { markdown, told } = await imported({
      body:
        title +
        p('') +
        p(`${r('a  b')}<w:r><w:tab/><w:t>c</w:t><w:softHyphen/></w:r>${r('d', '<w:u w:val="single"/>')}`) +
        p('<w:r><w:br w:type="page"/></w:r>') +
        p(''),
    });
    expect(under(markdown)).toBe('a b cd');
    expect(told.toSorted()).toEqual([
      'import-changed.empty-paragraphs 2',
      'import-changed.page-breaks 1',
      'import-changed.soft-hyphens 1',
      'import-changed.spaces 1',
      'import-changed.tabs 1',
      'import-changed.underline 1',
    ]);
  });

  test('what cannot be kept is told with its place', async () => {
    const { markdown, findings } = await imported({
      body:
        title +
        p(`${r('Synlig')}${r('hemmelig', '<w:vanish/>')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`) +
        p(
          `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('I boksen')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
        ),
      header: p('Fortroligt'),
    });
    expect(under(markdown)).toBe('Synlig\n\nI boksen');
    expect(findings.map(({ key, what, at }) => [key, what, at.heading, at.text])).toEqual([
      ['import-lost.hidden', 'hemmelig', 'Om', 'Synlighemmelig'],
      ['import-lost.equation', 'a=b', 'Om', 'Synlighemmelig'],
      ['import-changed.text-box', 'I boksen', 'Om', ''],
      ['import-lost.header', 'Fortroligt', 'Om', ''],
    ]);
  });

  test('characters that nobody sees go, links to disks are words, and pages on their side are told', async () => {
    const { markdown, told } = await imported({
      body:
        title +
        p('a\u202eb\u200bc') +
        p(`<w:hyperlink r:id="L1">${r('en ')}${r('fil', '<w:b/>')}</w:hyperlink>`) +
        p('bred', '', '<w:sectPr><w:pgSz w:orient="landscape"/><w:cols w:num="2"/></w:sectPr>'),
      links: { L1: 'file:///C:/a.docx' },
    });
    expect(under(markdown)).toBe('abc\n\nen **fil**\n\nbred');
    expect(told.toSorted()).toEqual([
      'import-changed.columns 1',
      'import-changed.landscape 1',
      'import-changed.unseen 2',
      'import-lost.address file:///C:/a.docx',
    ]);
  });

  test('what looks like a heading or a list is suggested', async () => {
    const { markdown, told } = await imported({
      body:
        title +
        p(r('Husk dette', '<w:b/>')) +
        p(r('Husk dette.', '<w:b/>')) +
        p('- mælk') +
        p('Tekst - mælk'),
    });
    expect(under(markdown)).toBe('**Husk dette**\n\n**Husk dette.**\n\n\\- mælk\n\nTekst - mælk');
    expect(told).toEqual(['import-suggestion.fake-heading Husk dette', 'import-suggestion.fake-list - mælk']);
  });
});

describe('lists', () => {
  test('stand within each other, and a paragraph that is as far in belongs to its item', async () => {
    const { markdown } = await imported({
      body:
        title +
        item('a', 1) +
        item('a1', 2, 1) +
        item('a2', 2, 1) +
        item('b', 1) +
        p('mellem') +
        item('1', 2) +
        p('under', '', '<w:ind w:left="720"/>') +
        item('2', 2) +
        p('imens') +
        item('3', 2),
    });
    expect(under(markdown)).toBe(
      '- a\n  1. a1\n  2. a2\n- b\n\nmellem\n\n1. 1\n\n   under\n2. 2\n\nimens\n\n3. 3',
    );
  });

  test('of boxes are check lists', async () => {
    const box = (checked: string): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☐')}</w:sdtContent></w:sdt>`;
    const { markdown } = await imported({
      body: title + p(`${box('1')}${r(' gjort')}`) + p(`${box('0')}${r(' ikke')}`),
    });
    expect(under(markdown)).toBe('- [x] gjort\n- [ ] ikke');
  });
});

describe('tables', () => {
  const look = (xml: string): string =>
    xml.replace('<w:tblPr/>', '<w:tblPr><w:tblLook w:val="0420"/></w:tblPr>');

  test('are those of Markdown where it has them', async () => {
    const { markdown, told } = await imported({
      body:
        title +
        look(table(['Rolle', 'Opgave'], ['Leder', 'a | b'])) +
        p('') +
        table(['Tid', '8-15'], ['Sted', 'Her']),
    });
    expect(under(markdown)).toBe(
      '| Rolle | Opgave |\n| - | - |\n| Leder | a \\| b |\n\n| | |\n| - | - |\n| Tid | 8-15 |\n| Sted | Her |',
    );
    expect(told).toEqual(['import-changed.empty-paragraphs 1', 'import-changed.no-head 1']);
  });

  test('with merged cells are HTML, and what stands in a cell is read as Markdown', async () => {
    const { markdown } = await imported({
      body:
        title +
        look(
          table(
            [{ properties: '<w:gridSpan w:val="2"/>', text: 'Kontakt' }],
            [{ properties: '<w:vMerge w:val="restart"/>', text: 'A & {{b}}' }, 'b'],
            [{ properties: '<w:vMerge/>', text: '' }, 'c'],
          ),
        ).replace(p('c'), item('c', 1)),
    });
    expect(under(markdown)).toBe(
      [
        ...[
          '<table>',
          '<thead>',
          '<tr>',
          '<th colspan="2" scope="colgroup">Kontakt</th>',
          '</tr>',
          '</thead>',
        ],
        ...[
          '<tbody>',
          '<tr>',
          '<td rowspan="2">A &#38; &#123;&#123;b&#125;&#125;</td>',
          '<td>b</td>',
          '</tr>',
        ],
        ...['<tr>', '<td>', '', '- c', '', '</td>', '</tr>', '</tbody>', '</table>'],
      ].join('\n'),
    );
  });

  test('have no head where the first row does not name all columns', async () => {
    const { markdown } = await imported({ body: title + look(table(['Navn', ''], ['Alder', ''])) });
    expect(under(markdown)).toBe('| | |\n| - | - |\n| Navn | |\n| Alder | |');
  });

  test('of one cell are the text in it', async () => {
    const { markdown, told } = await imported({ body: title + table(['Husk']) });
    expect(under(markdown)).toBe('Husk');
    expect(told).toEqual(['import-changed.text-box Husk']);
  });
});

describe('captions and references', () => {
  test('make figures and tables, and a reference says its word itself', async () => {
    const { markdown, text } = await imported({
      body:
        p(bookmark('_Ref1', r('Om')), 'Overskrift1') +
        p(
          `${r('Se figur ')}${field('REF _Ref2 \\h', 'Figur 1')}${r(' og kapitel ')}${field('REF _Ref1 \\r', '1')}${r(' og ')}${field('REF sted', 'dér')}`,
        ) +
        p(picture('rIda', 'Et hus')) +
        p(bookmark('_Ref2', r('Figur ') + field('SEQ Figur', '1')) + r(': Huset'), 'Billedtekst') +
        p(`${r('Tabel ')}${field('SEQ Tabel', '1')}${r(' – Roller')}`, 'Billedtekst') +
        table(['a', 'b'], ['c', 'd']) +
        p(bookmark('sted', r('Her er det'))),
      media: { 'a.png': PNG },
    });
    expect(under(markdown)).toBe(
      [
        'Se [](#fig-huset) og [](#om) og [dér](#sted)',
        ':::figure[Huset]{#fig-huset}\n![Et hus](billeder/et-hus.png){width=13%}\n:::',
        ':::table[Roller]{#tab-roller}\n| | |\n| - | - |\n| a | b |\n| c | d |\n:::',
        '<span id="sted"></span>Her er det',
      ].join('\n\n'),
    );
    expect(text.pictures).toEqual([{ path: 'billeder/et-hus.png', bytes: PNG }]);
  });

  test('lead to a picture with a caption as to its figure, and into the cell of a table', async () => {
    const { markdown } = await imported({
      body:
        title +
        p(`${field('REF billedet', 'billedet')}${r(' og ')}${field('REF cellen', 'cellen')}`) +
        p(bookmark('billedet', picture('rIda', 'Et hus'))) +
        p(`${r('Figur ')}${field('SEQ Figur', '1')}${r(': Huset')}`, 'Billedtekst') +
        table(['a', { properties: '', text: 'b' }], [{ properties: '', text: 'c' }, 'd']).replace(
          p('d'),
          p(bookmark('cellen', r('d'))),
        ),
      media: { 'a.png': PNG },
    });
    expect(
      under(markdown)
        .split('\n\n')
        .filter((block) => !block.startsWith(':::')),
    ).toEqual([
      '[](#fig-huset) og [cellen](#cellen)',
      '| | |\n| - | - |\n| a | b |\n| c | <span id="cellen"></span>d |',
    ]);
  });

  test('a list of contents is left out and told', async () => {
    const [begin = '', end = ''] = field('TOC \\o', 'x').split(r('x'));
    const { markdown, told } = await imported({
      body: p(begin + r('Om 3')) + p(r('Mål 4')) + p(end) + title,
    });
    expect(markdown).toBe('# Om {#om}\n');
    const headed = await imported({
      body:
        p('Indhold', 'Overskrift1') +
        p(`${field('TOC', 'Om 3')}${r('Tekst')}`) +
        p('Indhold', 'Overskrift1') +
        p('b'),
    });
    expect(headed.markdown).toBe('# Vejledning\n\nTekst\n\n# Indhold {#indhold-2}\n\nb\n');
    // The last paragraph has the end of the field only.
    expect(told).toEqual(['import-changed.contents 1', 'import-changed.empty-paragraphs 1']);
  });
});

test('pictures that no browser shows, that are missing or not described are told', async () => {
  const { markdown, told, text } = await imported({
    body: title + p(picture('rIda')) + p(picture('rIdb', 'Kort')) + p(picture('rIdx', 'Væk')),
    media: { 'a.png': PNG, 'b.emf': Buffer.from('01', 'hex') },
  });
  expect(under(markdown)).toBe('![](billeder/billede.png){width=13%}');
  expect(text.pictures).toHaveLength(1);
  expect(told).toEqual([
    'import-suggestion.alternative billeder/billede.png',
    'import-lost.picture-format EMF Kort',
    'import-lost.picture Væk',
  ]);
});

test('the caption of a picture that cannot be shown is a paragraph that references lead to', async () => {
  const { markdown, told } = await imported({
    body:
      title +
      p(picture('rIdb', 'Kort')) +
      p(bookmark('_Ref2', r('Figur ') + field('SEQ Figur', '1')) + r(': Kortet'), 'Billedtekst') +
      p(`${r('Se ')}${field('REF _Ref2 \\h', 'Figur 1')}`),
    media: { 'b.emf': Buffer.from('0100000020', 'hex') },
  });
  expect(under(markdown)).toBe(
    '<span id="figur-1-kortet"></span>Figur 1: Kortet\n\nSe [Figur 1](#figur-1-kortet)',
  );
  expect(told).toEqual(['import-lost.picture-format EMF Kort', 'import-suggestion.caption Figur 1: Kortet']);
});

test('a row that begins further in has an empty cell before it', async () => {
  const gap = table(['a', 'b'], ['c']).replace(
    `<w:tr><w:tc><w:tcPr/>${p('c')}`,
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr/>${p('c')}`,
  );
  const { markdown } = await imported({ body: title + gap });
  expect(markdown).toContain('<tr>\n<td></td>\n<td>c</td>\n</tr>');
});

test('an alternative text that a program wrote is told', async () => {
  const { told } = await imported({
    body:
      title +
      p(picture('rIda', 'Billede, der indeholder tekst. Automatisk genereret beskrivelse')) +
      p(picture('rIda', 'a.png')),
    media: { 'a.png': PNG },
  });
  expect(told).toEqual([
    'import-suggestion.made-alternative Billede, der indeholder tekst. Automatisk …',
    'import-suggestion.made-alternative a.png',
  ]);
});

test('notes stand at the end of the chapter that refers to them', async () => {
  const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const { chapters } = await imported({
    body: title + p(r('Et') + note(2)) + p('Mål', 'Overskrift1') + p(r('To') + note(3)),
    footnotes: `<w:footnote w:id="2">${p('Første')}</w:footnote><w:footnote w:id="3">${p('Anden')}${p('med mere')}</w:footnote>`,
  });
  expect(Object.values(chapters)).toEqual([
    '# Om {#om}\n\nEt[^1]\n\n[^1]: Første\n',
    '# Mål {#maal}\n\nTo[^2]\n\n[^2]: Anden\n\n    med mere\n',
  ]);
});

test('comments are open points after their block, with answers; who wrote them is not shown', async () => {
  const { markdown, told } = await imported({
    body:
      title +
      p(
        `<w:commentRangeStart w:id="0"/>${r('To dage')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="2"/></w:r>`,
      ),
    comments: [
      `<w:comment w:id="0" w:author="Bo --> Ek" w:date="2026-11-24T10:00:00Z"><w:p w14:paraId="0A">${r('Passer det?')}</w:p></w:comment>`,
      `<w:comment w:id="1" w:author="Else"><w:p w14:paraId="0B">${r('Ja')}</w:p></w:comment>`,
      `<w:comment w:id="2" w:author="Else"><w:p w14:paraId="0C">${r('Færdig')}</w:p></w:comment>`,
    ].join(''),
    commentsExtended:
      '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/><w15:commentEx w15:paraId="0C" w15:done="1"/>',
  });
  expect(under(markdown)).toBe(
    [
      'To dage',
      ':::open[Passer det?]{#kommentar-passer-det}\n<!-- Kommentar af Bo –– Ek, 2026-11-24 -->',
      'Om: »To dage«',
      '<!-- Kommentar af Else -->',
      'Svar: Ja\n:::',
    ].join('\n\n'),
  );
  expect(told).toEqual(['import-lost.comment Færdig']);
});

test('lines of code and quotations are one block', async () => {
  const { markdown } = await imported({
    body:
      title + p('if (a) {', 'Kode') + p('  b', 'Kode') + p('Et citat', 'Citat') + p('i to afsnit', 'Citat'),
  });
  expect(under(markdown)).toBe('```\nif (a) {\n  b\n```\n\n> Et citat\n>\n> i to afsnit');
});

test('empty notes are told, and a whole paragraph in the font of code is code', async () => {
  const { markdown, told } = await imported({
    body:
      title +
      p(`${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      p(r('b\u00a0c', '<w:rFonts w:ascii="Consolas"/>')),
    footnotes: `<w:footnote w:id="2">${p('')}</w:footnote>`,
  });
  expect(under(markdown)).toBe('a\n\n```\nb c\n```');
  expect(told).toEqual(['import-lost.note 2']);
});

test('a large first letter belongs to its word, and a logo in the header is told', async () => {
  const { markdown, told } = await imported({
    body: title + p('V', '', '<w:framePr w:dropCap="drop"/>') + p('ejledning'),
    header: p(picture('rIda', 'Logo')),
  });
  expect(under(markdown)).toBe('Vejledning');
  expect(told).toEqual(['import-lost.header Logo']);
});

test('entries of the index stay', async () => {
  const { markdown } = await imported({ body: title + p(r('login') + field('XE "login:med MitID"', '')) });
  expect(under(markdown)).toBe('login<!-- index: login > med MitID -->');
});
