import type { Root } from 'mdast';
import { closest } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { offsetsOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';
import { isDiagram } from '../diagrams.ts';
import { CODE_LANGUAGES, isCodeLanguage } from './highlighting.ts';

/** Code in a language that is not known is printed without colours. Each language is told once a chapter. */
export function checkCodeLanguages(tree: Root, { source, diagnostics }: ParseContext): void {
  const told = new Set<string>();
  walkMarkdown(tree, (code) => {
    if (code.type !== 'code') return;
    const { lang } = code;
    if (!lang || isCodeLanguage(lang) || isDiagram(code) || told.has(lang)) return;
    told.add(lang);
    const inFence = source.sliceOf(code).indexOf(lang);
    diagnostics.report(
      'unknown-code-language',
      { language: lang, known: CODE_LANGUAGES, near: closest(lang, CODE_LANGUAGES) },
      inFence < 0 ? source.placeOf(code) : source.placeAt(offsetsOf(code).start + inFence, lang.length),
    );
  });
}
