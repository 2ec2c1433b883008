import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/language/index.ts';
import {
  type IndexUse,
  inAlphabeticalOrder,
} from '../../../src/markdown/features/term-index/alphabetical.ts';
import { render } from '../markdown-to-html.ts';

const use = (term: string, under: string | null = null, id = `${term}-${under}`): IndexUse => ({
  term,
  under,
  place: { id, section: null },
});

const words = (terms: readonly string[], language: Language) =>
  inAlphabeticalOrder(
    terms.map((term) => use(term)),
    language,
  ).map(({ letter, entries }) => [letter, ...entries.map(({ term }) => term)].join(' '));

describe('the index of terms', () => {
  test('is in Danish alphabetical order: æ, ø and å last, and aa is å', () => {
    expect(
      words(
        ['ønske', 'Aarhus', 'æble', 'zone', '10 år', 'Ål', 'ane', '2-faktor', 'Éclair', 'elev', '»Q«'],
        'da',
      ),
    ).toEqual([
      '# »Q« 2-faktor 10 år',
      'A Ane',
      'E Éclair Elev',
      'Z Zone',
      'Æ Æble',
      'Ø Ønske',
      'Å Ål Aarhus',
    ]);
  });

  test('is in English order in an English document', () => {
    expect(words(['zone', 'Aarhus', 'åland', 'abbey', 'Øst', 'otto'], 'en')).toEqual([
      'A Aarhus Abbey Åland',
      'O Øst Otto',
      'Z Zone',
    ]);
  });

  test('gathers what is said of one word, whatever its case, in the order of the document', () => {
    const [group] = inAlphabeticalOrder(
      [
        use('aftale', null, 'a'),
        use('Aftale', 'pris', 'b'),
        use('AFTALE', null, 'c'),
        use('aftale', null, 'a'),
      ],
      'da',
    );
    expect(group).toEqual({
      letter: 'A',
      entries: [
        {
          term: 'Aftale',
          places: [
            { id: 'a', section: null },
            { id: 'c', section: null },
          ],
          children: [{ term: 'pris', places: [{ id: 'b', section: null }], children: [] }],
        },
      ],
    });
  });

  test('has the marks of the text and the first use of each term in each chapter', () => {
    const { index } = render(
      {
        '1.md':
          '# Et\n\n## IdP <!-- index: login -->\n\nEn IdP og en IdP.<!-- index: IdP > drift -->\n\n## B\n\nIdP\n',
        '2.md': '# To\n\nIdP\n',
        '3.md':
          '# Ord\n\n:::glossary{unlinked="Sag"}\nIdP\n: Et login.\n\nSag\n: En sag.\n:::\n\nIdP og sag.\n',
      },
      { numbered: true },
    );
    const told = index
      .flatMap(({ entries }) => entries)
      .map(({ term, places, children }) => [
        term,
        places.map(({ id, section }) => `${id} ${section?.number}`),
        children.map((child) => `${child.term} ${child.places[0]?.id}`),
      ]);
    expect(told).toEqual([
      ['IdP', ['et-term-idp 1.1', 'to-term-idp 2'], ['drift index-drift']],
      ['Login', ['idp 1.1'], []],
    ]);
  });

  test('has a mark that stands in a link to a term', () => {
    const { index } = render({
      '1.md': '# Et\n\nSe [log ind<!-- index: login -->](#term-idp).\n',
      '2.md': '# Ord\n\n:::glossary\nIdP\n: Et login.\n:::\n',
    });
    expect(index.flatMap(({ entries }) => entries.map(({ term, places }) => [term, places[0]?.id]))).toEqual([
      ['IdP', 'et-term-idp'],
      ['Login', 'index-login'],
    ]);
  });

  test('is empty in a document without terms and marks', () => {
    expect(render({ '1.md': '# Et\n\nTekst.\n' }).index).toEqual([]);
  });
});
