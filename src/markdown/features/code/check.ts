import type { Root } from 'mdast';
import { didYouMean } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { offsetsOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';
import { isDiagram } from '../diagrams.ts';
import { CODE_LANGUAGES, isCodeLanguage } from './highlighting.ts';

/** Code in a language that is not known is printed without colours. */
export function checkCodeLanguages(tree: Root, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (code) => {
    if (code.type !== 'code') return;
    const { lang } = code;
    if (!lang || isCodeLanguage(lang) || isDiagram(code)) return;
    const inFence = source.sliceOf(code).indexOf(lang);
    diagnostics.warning(
      'unknown-code-language',
      `Code in "${lang}" is not coloured: the language is not known`,
      inFence < 0 ? source.placeOf(code) : source.placeAt(offsetsOf(code).start + inFence, lang.length),
      didYouMean(lang, CODE_LANGUAGES) ?? `Known are ${CODE_LANGUAGES.join(', ')}.`,
    );
  });
}
