import { describe, expect, test } from 'vitest';
import { makeSearchData } from '../../src/search/make-search-data.ts';
import { Search } from '../../src/search/search.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { renderedChapters } from './rendered.ts';

async function searchIn(language: 'da' | 'en', ...chapters: string[]) {
  const sections = sectionsOf(await renderedChapters(chapters, language));
  const edition = { document: 'doc', label: 'Dokument 1.0', language };
  const search = new Search(await makeSearchData(edition, sections, ({ id }) => `doc/#${id}`));
  return (query: string) => {
    const { hits, all } = search.find(query);
    return { ids: hits.map(({ section }) => section.id), all };
  };
}

describe('in Danish', async () => {
  const find = await searchIn(
    'da',
    `# Aftaler {#aftaler}

Kommunen underskriver to.

## Databehandleraftalen {#dba}

Den regulerer behandlingen.

## Før start {#start}

Læs databehandleraftalerne, og ring til lægevagten. Spørg constructor.

## Priser {#priser}

Hvad det koster, står her. Kommunens medarbejdere ser møder.
`,
  );

  test.each([
    ['a title before a part of a title, and that before the text', 'aftale', ['aftaler', 'dba', 'start']],
    ['the whole compound only, not what it is joined of', 'databehandleraftale', ['dba', 'start']],
    ['a form that is not in the text', 'aftalernes', ['aftaler', 'dba', 'start']],
    ['a beginning that is still typed', 'databeh', ['dba', 'start']],
    ['the first part of a compound', 'læge', ['start']],
    ['Danish letters that were typed as two', 'laegevagt', ['start']],
    ['a letter that is missing', 'lægvagt', ['start']],
    ['two that are exchanged', 'medarbejedr', ['priser']],
    ['a question without its small words', 'hvad koster det?', ['priser']],
    ['small words where there are no others', 'til', ['start']],
    ['a word that every object of JavaScript has', 'constructor', ['start']],
    ['nothing for nothing', '  ', []],
    ['nothing for what there is not', 'xqzyxqzy', []],
  ])('finds %s', (_, query, ids) => {
    expect(find(query).ids).toEqual(ids);
  });

  test('asks nothing of the small words of a question', () => {
    expect(find('hvornår og hvordan koster det noget her?')).toEqual({ ids: ['priser'], all: true });
  });

  test('finds sections with all words, else tells that they have some', () => {
    expect(find('kommunen møder')).toEqual({ ids: ['priser'], all: true });
    const some = find('lægevagt underskrive');
    expect(some.all).toBe(false);
    expect(some.ids.sort()).toEqual(['aftaler', 'start']);
  });
});

describe('in English', async () => {
  const find = await searchIn(
    'en',
    '# Agreements {#agreements}\n\nThe municipality signed two documents.\n',
    '# Testing {#testing}\n\nTest with the doctor. A document, and the policy. One of many policies. Sign here.\n',
  );
  test.each([
    ['document', ['agreements', 'testing']],
    ['tested', ['testing']],
    ['policies', ['testing']],
    ['what is an agreement', ['agreements']],
    ['municipalty', ['agreements']],
    ['signs municipality', ['agreements']],
  ])('finds %s', (query, ids) => {
    const found = find(query);
    expect({ ...found, ids: found.ids.sort() }).toEqual({ ids, all: true });
  });
});
