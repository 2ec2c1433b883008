import type { Pass } from '../pass.ts';

/**
 * ISO 14289-2, 8.2.5.14: a note is an FENote, and says of which kind it is. Those of Markdown stand at the end of their chapter and are
 * footnotes by name.
 */
export const footnotes: Pass = {
  name: 'footnotes',
  run({ document, tree }) {
    for (const note of tree.elements()) {
      if (note.role !== 'Note') continue;
      tree.setRole(note, 'FENote');
      note.dict.set('A', document.newDict({ O: '/FENote', NoteType: '/Footnote' }));
    }
  },
};
