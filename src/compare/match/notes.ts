import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walkElements } from '../../markdown/walk.ts';
import { classesOf, plain } from '../read/tokens.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}

/**
 * The ids of the footnotes of the newer side, by those of the older: a note is known by its words, else by its id. Numbers as ids shift
 * with every note that is put in.
 */
export function matchNotes(
  before: readonly (readonly ElementContent[])[],
  after: readonly (readonly ElementContent[])[],
): Map<string, string> {
  const found = new Map<string, string>();
  const free = before.flatMap(notesIn);
  const pair = (isSame: (one: Note, other: Note) => boolean, rest: readonly Note[]): Note[] =>
    rest.filter((note) => {
      const at = free.findIndex((one) => isSame(one, note));
      const [one] = at < 0 ? [] : free.splice(at, 1);
      if (one !== undefined) found.set(one.id, note.id);
      return one === undefined;
    });
  const both = pair((one, other) => one.id === other.id && one.text === other.text, after.flatMap(notesIn));
  const byText = pair((one, other) => one.text === other.text, both);
  pair((one, other) => one.id === other.id, byText);
  return found;
}

function notesIn(nodes: readonly ElementContent[]): Note[] {
  const list = nodes.find((node) => node.type === 'element' && classesOf(node).includes('footnotes'));
  const notes: Note[] = [];
  if (list?.type !== 'element') return notes;
  walkElements(list, (element) => {
    if (element.tagName !== 'li') return undefined;
    notes.push({ id: String(element.properties['id'] ?? ''), text: noteText(element) });
    return 'skip';
  });
  return notes;
}

/** Without the links back to the text. */
function noteText(note: Element): string {
  const without = (element: Element): Element => ({
    ...element,
    children: element.children
      .filter((child) => child.type !== 'element' || !('dataFootnoteBackref' in child.properties))
      .map((child) => (child.type === 'element' ? without(child) : child)),
  });
  return plain(textOf(without(note)));
}
