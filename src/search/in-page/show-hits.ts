import { bestSentence, markedPieces, type Piece } from '../excerpt.ts';
import type { Hit, Search } from '../search.ts';
import type { SearchEdition } from '../search-data.ts';

/** A hit, and what it was found in. */
export interface EditionHit extends Hit {
  readonly edition: SearchEdition;
  readonly search: Search;
}

/** An item of the list of hits: a link under a heading, where it leads, and the sentence. */
export function itemOf({ section, terms, edition, search }: EditionHit, root: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = root + section.address;
  if (section.number !== null) link.append(`${section.number} `);
  link.append(...nodesOf(markedPieces(section.title, terms, search.forms)));
  const heading = document.createElement('h2');
  heading.append(link);
  const place = paragraph(
    'search-place',
    [edition.label, section.chapter].filter((name) => name !== null).join(' › '),
  );
  const sentence = bestSentence(section.text, terms, search.forms);
  const item = document.createElement('li');
  item.lang = edition.language;
  item.append(heading, place);
  if (sentence !== '')
    item.append(paragraph('search-sentence', ...nodesOf(markedPieces(sentence, terms, search.forms))));
  return item;
}

function paragraph(className: string, ...content: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.append(...content);
  return made;
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
