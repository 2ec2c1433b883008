import { encodeText } from '../../object/text-string.ts';
import type { Pass } from '../pass.ts';

/** The standard structure types of PDF 2.0 (ISO 32000-2, 14.8.6.2). Those that it has no more are of PDF 1.7, which needs not be said. */
const PDF_2 = new Set(
  (
    'Document DocumentFragment Part Sect Div Aside NonStruct P H1 H2 H3 H4 H5 H6 H Title FENote Sub Lbl Span Em Strong Link ' +
    'Annot Form Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula Artifact'
  ).split(' '),
);

const PDF_2_NAMESPACE = encodeText('http://iso.org/pdf2/ssn');

/**
 * ISO 14289-2, 8.2.4 and 8.2.5.2, and ISO 32000-2, 14.7.4.2: an element says from which namespace its type is. As PDF 2.0 has all that are
 * used, or PDF 1.7 has, nothing is mapped to another.
 */
export const namespaces: Pass = {
  name: 'namespaces',
  run({ document, tree }) {
    tree.root.delete('RoleMap');
    const known = tree.root.array('Namespaces')?.items[0];
    const pdf2 = known ?? document.add(document.newDict({ Type: '/Namespace', NS: PDF_2_NAMESPACE }));
    tree.root.set('Namespaces', document.newArray([pdf2]));
    for (const { role, dict } of tree.elements()) {
      if (PDF_2.has(role)) dict.set('NS', pdf2);
      else dict.delete('NS');
    }
  },
};
