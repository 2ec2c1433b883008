import { PdfName } from '../object/types.ts';
import type { Pass } from './pass.ts';

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** The types of PDF 2.0 that Chromium uses, and the nearest of PDF 1.7. */
const NEAREST: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  // What is no part of the main text.
  Aside: 'Sect',
  Title: 'H1',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** ISO 14289-1, 7.1: structure types that are not standard are mapped to the nearest that is. */
export const roleMap: Pass = {
  name: 'role-map',
  run({ document, tree }) {
    const map = tree.root.dict('RoleMap') ?? document.newDict({});
    const roles = new Set(tree.elements().map((element) => element.role));
    for (const role of [...roles].sort()) {
      if (!STANDARD.has(role) && !map.has(role)) map.set(role, PdfName.of(NEAREST[role] ?? 'NonStruct'));
    }
    if (map.entries.size) tree.root.set('RoleMap', map);
  },
};
