import MiniSearch from 'minisearch';
import { SEARCH_FIELDS, type SearchData, type SearchEdition, type SearchField } from './search-data.ts';
import type { Section } from './section.ts';
import { tokensOf } from './tokens.ts';
import { WordForms } from './word-forms.ts';
import { wordTableOf } from './word-table.ts';

/** What is searched of an edition: all is worked out here, and the page only looks up. */
export async function makeSearchData(
  edition: SearchEdition,
  sections: readonly Section[],
  addressOf: (section: Section) => string,
): Promise<SearchData> {
  const documents = sections.map((section, id) => ({ id, ...textsOf(section) }));
  const words = await wordTableOf(
    edition.language,
    documents.flatMap(({ title, keywords, text }) => [title, keywords, text]),
  );
  const forms = new WordForms(words);
  const index = new MiniSearch<(typeof documents)[number]>({
    fields: SEARCH_FIELDS,
    tokenize: (text, field) =>
      tokensOf(text).flatMap(({ word }) =>
        field?.endsWith('Parts') ? forms.partsOf(word) : forms.basicOf(word),
      ),
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return {
    edition,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      number: section.number,
      chapter: section.id === section.chapter.id ? null : section.chapter.title,
      address: addressOf(section),
      text: section.sentences.join('\n'),
    })),
    words,
    index: index.toJSON(),
  };
}

function textsOf({ title, keywords, sentences }: Section): Record<SearchField, string> {
  const text = sentences.join('\n');
  return { title, titleParts: title, keywords: keywords.join('\n'), text, textParts: text };
}
