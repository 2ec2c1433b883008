import { collapseSpaces } from '../content/text-run.ts';
import { decodeDestinationName } from '../object/destinations.ts';
import { decodeText, encodeText } from '../object/text-string.ts';
import { type PdfDict, PdfName } from '../object/types.ts';
import { alternativeText, elementText } from '../structure/element-text.ts';
import type { Element } from '../structure/tree.ts';
import type { Finishing, Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.18.1 and 7.18.5: a link annotation has a description in /Contents. It is the link's own text; where
 * it has none (a picture that is aria-hidden), the address or the id that it leads to.
 */
export const linkContents: Pass = {
  name: 'link-contents',
  run(finishing) {
    for (const element of finishing.tree.elements()) {
      for (const kid of element.kids) {
        const annotation = kid.kind === 'object' ? finishing.document.dict(kid.object) : undefined;
        if (annotation?.name('Subtype') !== 'Link' || annotation.string('Contents')?.bytes) continue;
        annotation.set('Contents', encodeText(description(finishing, element, annotation)));
      }
    }
  },
};

function description({ contents }: Finishing, element: Element, annotation: PdfDict): string {
  const text = alternativeText(element) ?? collapseSpaces(elementText(element, contents));
  return text || target(annotation);
}

function target(annotation: PdfDict): string {
  const uri = annotation.dict('A')?.string('URI');
  if (uri) return decodeText(uri);
  const destination = annotation.get('Dest');
  return destination instanceof PdfName ? decodeDestinationName(destination.value) : 'Link';
}
