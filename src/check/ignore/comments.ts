import type { Nodes, Parents, RootContent } from 'mdast';
import { headingsOf } from '../../markdown/headings-of.ts';
import { offsetsOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { CheckedChapter } from '../rule.ts';

/** A comment that silences rules for some lines of its file, and why. */
export interface IgnoreComment {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly place: Place;
  /** The lines for which it is meant, both included, from 1; null for one that nothing follows. */
  readonly lines: { readonly first: number; readonly last: number } | null;
}

const IN_MARKDOWN = /<!--\s*kl-docs-ignore\b([\s\S]*?)-->/g;
const ONLY_COMMENTS = /^\s*(?:<!--[\s\S]*?-->\s*)+$/;

/**
 * `<!-- kl-docs-ignore link-text: reason -->` before a block is for that block; as the first thing after the title it is for
 * the whole chapter; within a paragraph it is for the paragraph.
 */
export function commentsIn({ parsed, source }: CheckedChapter): IgnoreComment[] {
  const comments: IgnoreComment[] = [];
  const title = headingsOf(parsed.mdast).find(({ depth }) => depth === 1);
  walkMarkdown(parsed.mdast, (node, parent, index) => {
    if (node.type !== 'html') return undefined;
    for (const { 0: written, 1: content = '', index: at } of node.value.matchAll(IN_MARKDOWN)) {
      comments.push({
        ...read(content),
        place: source.placeAt(offsetsOf(node).start + at, written.length),
        lines: linesFor(parent, index, title),
      });
    }
    return undefined;
  });
  return comments;
}

const WHOLE_FILE = { first: 1, last: Number.POSITIVE_INFINITY };

function linesFor(parent: Parents, index: number, title: Nodes | undefined): IgnoreComment['lines'] {
  if (parent.type === 'paragraph') return linesOf(parent);
  if (parent.type === 'root' && parent.children.slice(0, index).findLast(isNoComment) === title)
    return WHOLE_FILE;
  const next = parent.children.slice(index + 1).find(isNoComment);
  return next === undefined ? null : linesOf(next);
}

function isNoComment(node: RootContent): boolean {
  return node.type !== 'html' || !ONLY_COMMENTS.test(node.value);
}

function linesOf({ position }: Nodes): IgnoreComment['lines'] {
  return position === undefined ? null : { first: position.start.line, last: position.end.line };
}

/** `# kl-docs-ignore dated-fact: reason` in YAML is for the next line and those indented below it. */
export function commentsInYaml(file: string, text: string): IgnoreComment[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.flatMap((line, index): IgnoreComment[] => {
    const [, before = '', content] = /^(\s*)#\s*kl-docs-ignore\b(.*)$/.exec(line) ?? [];
    if (content === undefined) return [];
    const place = {
      file,
      line: index + 1,
      column: before.length + 1,
      endLine: index + 1,
      endColumn: line.length + 1,
    };
    const rest = lines.slice(index + 1);
    const start = rest.findIndex((other) => !/^\s*(?:#|$)/.test(other));
    if (start < 0) return [{ ...read(content), place, lines: null }];
    const indent = indentOf(rest[start]);
    const after = rest.findIndex(
      (other, at) => at > start && other.trim() !== '' && indentOf(other) <= indent,
    );
    const first = index + 2 + start;
    return [
      { ...read(content), place, lines: { first, last: after < 0 ? lines.length : index + 1 + after } },
    ];
  });
}

const indentOf = (line = ''): number => line.search(/\S|$/);

function read(content: string): Pick<IgnoreComment, 'rules' | 'reason'> {
  const [names = '', ...reason] = content.split(':');
  return { rules: names.split(/[\s,]+/).filter(Boolean), reason: reason.join(':').trim() };
}
