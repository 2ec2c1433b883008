import type { Emphasis, Root, RootContent } from 'mdast';
import type { Feature, ParseContext } from '../feature.ts';
import { splitTexts } from '../split-texts.ts';
import { walkMarkdown } from '../walk.ts';

/** `*[KOMBIT]: Kommunernes It-fællesskab` on a line. */
const DEFINITION = /^ {0,3}\*\[([^[\]\n]+)\]:[ \t]*(\S.*?)[ \t]*$/;

/** Abbreviations of PHP Markdown Extra and MkDocs: what defines them prints nothing, and each use in the chapter says what it stands for. */
export const abbreviations: Feature = {
  parse(tree, context) {
    if (!context.source.text.includes('*[')) return;
    const meanings = takeDefinitions(tree, context);
    tellOthers(tree, context);
    if (meanings.size === 0) return;
    // The longest first, since one may begin another.
    const names = [...meanings.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const uses = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu');
    splitTexts(
      tree,
      context.source,
      uses,
      ([name], text): Emphasis => ({
        type: 'emphasis',
        data: { hName: 'abbr', hProperties: { title: meanings.get(name) ?? name } },
        children: [text],
        ...(text.position && { position: text.position }),
      }),
    );
  },
};

/** Takes out the paragraphs that have nothing else in them. */
function takeDefinitions(tree: Root, { source }: ParseContext): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const isDefinitions = (node: RootContent): boolean => {
    if (node.type !== 'paragraph') return false;
    const found = source
      .sliceOf(node)
      .split(/\r?\n/)
      .map((line) => DEFINITION.exec(line));
    if (found.includes(null)) return false;
    for (const [, name = '', meaning = ''] of found.filter((match) => match !== null))
      meanings.set(name, meaning);
    return true;
  };
  tree.children = tree.children.filter((node) => !isDefinitions(node));
  return meanings;
}

/** One that stands within a paragraph of something else is shown as it is written. */
function tellOthers(tree: Root, { source, foreign }: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'text') return undefined;
    for (const { 0: written, index } of node.value.matchAll(/^\*\[[^[\]\n]+\]:/gm)) {
      const located = source.locate(node, index);
      if (located !== undefined && !located.escaped)
        foreign.add('abbreviation', source.placeAt(located.offset, written.length));
    }
    return undefined;
  });
}
