import { createRequire } from 'node:module';
import type * as Gemoji from 'gemoji';
import type { Feature } from '../feature.ts';
import { splitTexts } from '../split-texts.ts';

/** Not in a word or a time of day, such as 10:30:15. */
const SHORTCODE = /(?<![\w:]):([a-z0-9_+-]+):(?![\w:])/g;

let names: Readonly<Record<string, string>> | undefined;

/** GitHub's names, read when one is met: it takes longer than a chapter. */
function emojiNamed(name: string): string | undefined {
  names ??= (createRequire(import.meta.url)('gemoji') as typeof Gemoji).nameToEmoji;
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** `:rocket:` as GitHub has it; a name that it does not have stays as it is. */
export const emoji: Feature = {
  parse(tree, { source }) {
    if (source.text.search(SHORTCODE) < 0) return;
    splitTexts(tree, source, SHORTCODE, ([, name = ''], text) => {
      const value = emojiNamed(name);
      return value === undefined ? null : { ...text, value };
    });
  },
};
