import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { Fix } from '../../report/found.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Rule } from '../rule.ts';

/** Abbreviations that keep their full stop. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}\.|[\p{L}]+\.[\p{L}]+|osv|fx|ca|mv|mm|nr|stk|jf|etc|inkl|ekskl|bl|hhv|evt|pkt)\.$/iu;

/** A heading is a name, no sentence; a screen reader pauses at its end by itself. */
export const headingFullStop: Rule = {
  id: 'heading-full-stop',
  check({ chapters }, report) {
    for (const chapter of chapters)
      walkMarkdown(chapter.parsed.mdast, (node) => {
        if (node.type !== 'heading') return undefined;
        const text = plainText(node, { includeHtml: false }).trim();
        // A name in code ends as it ends.
        if (!/[^.]\.$/.test(text) || ABBREVIATION.test(text) || lastOf(node)?.type === 'inlineCode')
          return 'skip';
        report({
          ...say('heading-full-stop', {}),
          place: chapter.source.placeOf(node),
          fix: withoutStop(node, chapter),
        });
        return 'skip';
      });
  },
};

function lastOf({ children }: Heading): Heading['children'][number] | undefined {
  return children.findLast(
    (child) => child.type !== 'html' && (child.type !== 'text' || child.value.trim() !== ''),
  );
}

function withoutStop(heading: Heading, { file, source }: CheckedChapter): Fix | undefined {
  const last = lastOf(heading);
  if (last?.type !== 'text') return undefined;
  const located = source.locate(last, last.value.trimEnd().length - 1);
  return located === undefined || located.escaped || source.text[located.offset] !== '.'
    ? undefined
    : { file, start: located.offset, end: located.offset + 1, replacement: '' };
}
