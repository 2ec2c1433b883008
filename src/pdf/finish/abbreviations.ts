import { collapseSpaces } from '../content/text-run.ts';
import { encodeText } from '../object/text-string.ts';
import { elementText } from '../structure/element-text.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.9.5: an abbreviation has what it stands for in /E, on a Span around it, which says its language (14.9.2.1). Chromium
 * makes NonStruct of `abbr` and leaves out title and language, so the elements are known by their text alone.
 */
export const abbreviations: Pass = {
  name: 'abbreviations',
  run({ contents, tree, options }) {
    const known = options.abbreviations;
    if (!known?.size) return;
    for (const element of tree.elements()) {
      if (element.role !== 'NonStruct' || element.kids.some(({ kind }) => kind !== 'content')) continue;
      const expansion = known.get(collapseSpaces(elementText(element, contents)));
      if (expansion === undefined) continue;
      tree.setRole(element, 'Span');
      element.dict.set('E', encodeText(expansion.text));
      if (expansion.language !== null) element.dict.set('Lang', encodeText(expansion.language));
    }
  },
};
