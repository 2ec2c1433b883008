import { decodeDestinationName } from '../object/destinations.ts';
import { encodeText } from '../object/text-string.ts';
import { type PdfDict, PdfName, PdfString } from '../object/types.ts';
import { isRole } from '../structure/roles.ts';
import type { Element, Kid } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.9: a footnote is a Note with an id of its own. Chromium makes NonStruct of an item with the role `doc-footnote` or
 * `doc-endnote`, in a list. Notes stand by themselves, since a list holds but items; each has its number as its label.
 */
export const notes: Pass = {
  name: 'notes',
  run({ tree }) {
    let count = 0;
    for (const list of tree.elements()) {
      if (list.role !== 'L' || list.kids.length === 0 || !list.kids.every(isNote)) continue;
      for (const note of list.kids.filter(isNote)) {
        tree.setRole(note, 'Note');
        note.dict.set('ID', new PdfString(`note${++count}`));
      }
      tree.unwrap(list);
    }
  },
};

const isNote = (kid: Kid): kid is Element => isRole(kid, 'NonStruct');

/**
 * ISO 14289-1, 7.9, and ISO 32000-1, 14.8.4.4.1: the mark of a footnote in the text is a Reference. Its link is heard with the name that
 * the page gives it, "Fodnote 1", since a number alone does not say where it leads.
 */
export const noteMarks: Pass = {
  name: 'note-marks',
  run({ document, tree, options }) {
    const names = options.noteMarks;
    if (!names?.size) return;
    for (const link of tree.elements()) {
      if (link.role !== 'Link' || !link.parent) continue;
      const annotations = link.kids.flatMap((kid) =>
        kid.kind === 'object' ? (document.dict(kid.object) ?? []) : [],
      );
      const name = annotations.map((annotation) => names.get(destination(annotation))).find(Boolean);
      if (name === undefined) continue;
      for (const annotation of annotations) annotation.set('Contents', encodeText(name));
      tree.wrap(link, 'Reference');
    }
  },
};

function destination(annotation: PdfDict): string {
  const name = annotation.get('Dest');
  return name instanceof PdfName ? decodeDestinationName(name.value) : '';
}
