import { h } from 'hastscript';
import { isLanguageTag } from '../language-tag.ts';
import { attributePlace } from './attribute-place.ts';
import { contentToHast, type Directive } from './directive.ts';

/** `:::lang{lang="en"}`: a passage in another language, said so for screen readers (WCAG 2.2, 3.1.2). */
export const passage: Directive = {
  attributes: ['lang'],
  label: null,
  check(directive, { source, diagnostics }) {
    const lang = directive.attributes?.['lang'];
    if (lang && isLanguageTag(lang)) return;
    diagnostics.error(
      'invalid-language',
      lang ? `"${lang}" is not a language tag` : 'The passage does not say its language',
      lang ? attributePlace(directive, 'lang', source) : source.placeOf(directive),
      'Write the language like this: :::lang{lang="en"}',
    );
  },
  toHast(state, directive) {
    const { id, lang } = directive.attributes ?? {};
    return h('div', { id, lang }, contentToHast(state, directive));
  },
};
