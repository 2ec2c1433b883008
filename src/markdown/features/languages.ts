import type { Parents, Root } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../../language/index.ts';
import type { Directive, Feature, RenderContext } from '../feature.ts';
import { isLanguageTag, isRightToLeft } from '../language-tag.ts';
import { walkElements, walkMarkdown } from '../walk.ts';
import { attributePlace } from './directives/attribute-place.ts';
import { contentToHast } from './directives/to-hast.ts';

/** `:::lang{lang="en"}`: a passage in another language, said so for screen readers (WCAG 2.2, 3.1.2). */
const passage: Directive = {
  attributes: ['lang'],
  label: null,
  check(directive, { source, diagnostics }) {
    const lang = directive.attributes?.['lang'];
    if (lang && isLanguageTag(lang)) return;
    if (lang) diagnostics.report('invalid-language', { lang }, attributePlace(directive, 'lang', source));
    else diagnostics.report('invalid-language.missing', {}, source.placeOf(directive));
  },
  outline(directive, { outline }) {
    const language = languageOf(directive.attributes?.['lang']);
    if (language === undefined) return;
    walkMarkdown(directive, (inside) => {
      outline.passages.set(inside, language);
      return undefined;
    });
  },
  toHast(state, directive) {
    const { id, lang } = directive.attributes ?? {};
    return h('div', { id, lang }, contentToHast(state, directive));
  },
};

/** What is said in another language, in a passage or in raw HTML with `lang`. */
export const languages: Feature = { directives: { lang: passage }, finish: sayLanguages };

/** Elements that Chromium leaves out of the tag tree, with their language (measured with build 153). */
const LOST_IN_TEXT = new Set(['b', 'bdi', 'bdo', 'cite', 'i', 'mark', 'q', 's', 'small', 'span', 'u']);

/**
 * What is in a language that is written from right to left runs so (HTML, `dir`).
 *
 * In print a language is said where it reaches the PDF's tag tree (PDF/UA-1, 7.2; WCAG 2.2, 3.1.2): of a `div` on the blocks
 * in it, of a word in an `em` around its text, which looks like what it stands in. The outer element loses it, since Chromium
 * leaves out a language that the element around has too.
 */
function sayLanguages(tree: Root, { format }: RenderContext): void {
  walkElements(tree, (element) => {
    const { lang } = element.properties;
    if (typeof lang !== 'string') return undefined;
    if (isRightToLeft(lang)) element.properties['dir'] ??= 'rtl';
    if (format !== 'pdf') return undefined;
    if (element.tagName === 'div' && !hasText(element)) {
      delete element.properties['lang'];
      for (const child of element.children) if (child.type === 'element') child.properties['lang'] ??= lang;
    } else if (LOST_IN_TEXT.has(element.tagName)) {
      delete element.properties['lang'];
      element.children = [h('em', { className: ['language'], lang }, element.children)];
    }
    return undefined;
  });
}

const hasText = ({ children }: Parents): boolean =>
  children.some((child) => child.type === 'text' && child.value.trim() !== '');
