import { decodeText, encodeText } from '../object/text-string.ts';
import type { Element } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/** A private part at the end of a language tag, which `markStructure` in print/ puts there. */
const MARK = /^(?:(.*)-)?x-tag-([a-z]+)-\d+$/;

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
};

/**
 * ISO 32000-1, 14.8.4: Chromium makes NonStruct of sections, notes, contents and lists of terms. The page has marked what they are in
 * their languages: they become that, and the languages what they were. A language that the element around has too is left out.
 */
export const structureMarks: Pass = {
  name: 'structure-marks',
  run({ tree }) {
    const languages = new Map<Element, string>();
    for (const element of tree.elements()) {
      const around = element.parent ? (languages.get(element.parent) ?? '') : '';
      const value = element.dict.string('Lang');
      if (!value) {
        languages.set(element, around);
        continue;
      }
      const written = decodeText(value);
      const [, base = '', mark] = MARK.exec(written) ?? [undefined, written];
      const role = mark && ROLES[mark];
      // What Chromium has made of it counts where it has a word for it, as for a table.
      if (role && (element.role === 'NonStruct' || element.role === 'P')) tree.setRole(element, role);
      const language = base || around;
      languages.set(element, language);
      if (element.parent && language === around) element.dict.delete('Lang');
      else if (language !== written) element.dict.set('Lang', encodeText(language));
    }
  },
};
