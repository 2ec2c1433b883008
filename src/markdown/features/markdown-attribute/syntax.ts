import type { Processor } from 'unified';
import { type Construct, lineThat, restOfLine, type State } from '../../micromark.ts';

/**
 * A block of HTML goes on to the next empty line (CommonMark 0.31, 4.6). One whose first tag has the attribute `markdown` ends
 * with that tag's line, and so does the tag that closes it: what stands between and after them is Markdown.
 */
export function markdownAttributeSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ flow: { ['<'.charCodeAt(0)]: markdownTag } });
}

/** `markdown="0"` says that it is not. */
const OPEN =
  /^<(?<name>[a-z][\w-]*)(?=[^<>]*\smarkdown(?:=["']?(?:1|block|span|markdown)?["']?)?[\s>])(?:[^<>"']|"[^"]*"|'[^']*')*>(?<rest>.*)$/i;
const CLOSE = /^<\/(?<name>[a-z][\w-]*)\s*>\s*$/i;

/** The names of the tags that had the attribute, by the parser of a chapter. */
const namesOf = new WeakMap<object, Set<string>>();

const markdownTag: Construct = {
  name: 'markdownTag',
  tokenize(effects, ok, nok) {
    const names = namesOf.get(this.parser) ?? new Set();
    namesOf.set(this.parser, names);
    let hasText = false;
    const isTag = lineThat((line) => {
      const { name, rest = '' } = OPEN.exec(line)?.groups ?? {};
      if (name === undefined) return names.has(CLOSE.exec(line)?.groups?.['name']?.toLowerCase() ?? '');
      hasText = new RegExp(`^(?!\\s*<).*</${name}\\s*>\\s*$`, 'i').test(rest);
      if (!hasText && !/^\s*(?:<|$)/.test(rest)) return false;
      names.add(name.toLowerCase());
      return true;
    });
    const start: State = (code) => {
      const [block, line] = hasText
        ? (['paragraph', 'chunkText'] as const)
        : (['htmlFlow', 'htmlFlowData'] as const);
      effects.enter(block);
      const leaf = {
        from: 0,
        to: Number.POSITIVE_INFINITY,
        enter: () => effects.enter(line, hasText ? { contentType: 'text' } : undefined),
        exit: () => effects.exit(line),
      };
      return restOfLine(effects, [leaf], (after) => {
        leaf.exit();
        effects.exit(block);
        return ok(after);
      })(code);
    };
    return effects.check(isTag, start, nok);
  },
};
