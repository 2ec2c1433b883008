import { decodeText, encodeText } from '../object/text-string.ts';
import { PdfName } from '../object/types.ts';
import { addAttributes } from '../structure/attributes.ts';
import type { Element } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/** A private part at the end of a language tag, which `markStructure` in print/ puts there. */
const MARK = /^(?:(.*)-)?x-tag-([a-z]+)-(\d+)$/;

const ROLES: Readonly<Record<string, string>> = {
  title: 'Title',
  contents: 'TOC',
  index: 'Index',
  aside: 'Aside',
  caption: 'Caption',
  section: 'Sect',
  terms: 'L',
  term: 'Lbl',
  meaning: 'LBody',
  inserted: 'Span',
  deleted: 'Span',
  heard: 'Span',
};

/** What Chromium has no word for, and what carries a mark within a line. */
const REPLACED = new Set(['NonStruct', 'P', 'Em']);

/** The line that is seen under or through a text (ISO 32000-1, 14.8.5.4.4): there are no tags for what was inserted and deleted. */
const LINES: Readonly<Record<string, string>> = { inserted: 'Underline', deleted: 'LineThrough' };

/**
 * ISO 32000-1, 14.8.4: Chromium makes NonStruct of sections, notes, contents and lists of terms. The page has marked what they are in
 * their languages: they become that, and the languages what they were. A language that the element around has too is left out.
 *
 * What was inserted and deleted is text with a line, and is heard as such by the words in /ActualText (14.9.4) of the spaces at its ends.
 */
export const structureMarks: Pass = {
  name: 'structure-marks',
  run({ document, tree, options }) {
    const languages = new Map<Element, string>();
    for (const element of tree.elements()) {
      const around = element.parent ? (languages.get(element.parent) ?? '') : '';
      const value = element.dict.string('Lang');
      if (!value) {
        languages.set(element, around);
        continue;
      }
      const written = decodeText(value);
      const [, base = '', mark = '', number = ''] = MARK.exec(written) ?? [undefined, written];
      const role = ROLES[mark];
      // What Chromium has made of it counts where it has a word for it, as for a table.
      if (role && REPLACED.has(element.role)) tree.setRole(element, role);
      const line = LINES[mark];
      if (line)
        addAttributes(
          document,
          element,
          document.newDict({ O: '/Layout', TextDecorationType: PdfName.of(line) }),
        );
      const heard = mark === 'heard' ? options.heard?.get(number) : undefined;
      if (heard) element.dict.set('ActualText', encodeText(heard));
      const language = base || around;
      languages.set(element, language);
      if (element.parent && language === around) element.dict.delete('Lang');
      else if (language !== written) element.dict.set('Lang', encodeText(language));
    }
  },
};
