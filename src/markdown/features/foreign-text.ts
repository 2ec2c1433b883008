import type { Root, RootContent, Text } from 'mdast';
import type { ForeignKind } from '../../report/words/foreign.ts';
import type { Feature, ParseContext } from '../feature.ts';
import { walkMarkdown } from '../walk.ts';

/** What is written for other tools, and would be printed in silence. What stands in {{…}} is told where variables are read. */
const PATTERNS: readonly (readonly [ForeignKind, RegExp])[] = [
  ['liquid', /(?<!\{)\{%[-+]?\s[^%]*%\}/g],
  ['snippet', /^;*-{1,4}8<-{1,4}.*$/gm],
  ['include', /\{![^!{}\n]+!\}/g],
  // AsciiDoc, reStructuredText, Markdown Preview Enhanced, DocFX, whose link stands behind it, and two preprocessors.
  [
    'include',
    /^(?:include::\S+\[.*\]|\.\. (?:literal)?include::.*|@import ".*"|!{1,3}include\b.*)$|\[!include\s*$/gim,
  ],
  ['embed', /!\[\[[^[\]\n]+\]\]/g],
  ['wikiLink', /(?<!!)\[\[[^[\]\n]+\]\]/g],
  ['citation', /\[-?@[\w:.-]+[^[\]\n]*\]/g],
  // Between dollars is money more often than a formula, which has a sign of TeX in it.
  ['math', /\$\$[^$]+\$\$|(?<![\w\\$])\$(?=\S)[^$\n]*[\\^_{}=][^$\n]*\S?\$(?![\d$])/g],
];

/** A list of contents, as MkDocs, VitePress, GitLab and others ask for it: there is one without being asked for. */
const CONTENTS = /^(?:\[TOC\]|\[\[_?toc_?\]\]|@\[toc\](?:\([^)]*\))?)$/i;
const MODULE =
  /^(?:import\s+(?:[\w{*][^'"]*\sfrom\s+)?['"][^'"\n]+['"];?|export\s+(?:default|const|let|function|\{))/;
/** A Markdown file that VitePress puts in the place of a comment. */
const INCLUDED_PAGE = /<!--\s*@include:/;
/** What MyST puts a file in the place of. */
const INCLUDING_BLOCKS: ReadonlySet<string> = new Set(['{include}', '{literalinclude}']);
/** A comment of Obsidian. */
const COMMENT = /^%%[\s\S]*?%%$/;

/** Takes out what is for other tools alone, and tells of what is left as it is. */
export const foreignText: Feature = {
  parse(tree, context) {
    drop(tree, context);
    walkMarkdown(tree, (node) => {
      if (node.type === 'text') look(node, context);
      else if (node.type === 'html' && INCLUDED_PAGE.test(node.value))
        context.foreign.add('include', context.source.placeOf(node), 'left-out');
      else if (node.type === 'code' && INCLUDING_BLOCKS.has(node.lang ?? ''))
        context.foreign.add('include', context.source.placeOf(node));
      return undefined;
    });
  },
};

function drop(tree: Root, { source, foreign }: ParseContext): void {
  const isDropped = (node: RootContent): boolean => {
    if (node.type !== 'paragraph') return false;
    const written = source.sliceOf(node).trim();
    if (CONTENTS.test(written) || COMMENT.test(written)) return true;
    if (!MODULE.test(written)) return false;
    foreign.add('module', source.placeOf(node), 'left-out');
    return true;
  };
  tree.children = tree.children.filter((node) => !isDropped(node));
}

function look(text: Text, { source, foreign }: ParseContext): void {
  for (const [kind, pattern] of PATTERNS) {
    for (const { 0: written, index } of text.value.matchAll(pattern)) {
      const located = source.locate(text, index);
      if (located?.escaped) continue;
      foreign.add(kind, located ? source.placeAt(located.offset, written.length) : source.placeOf(text));
    }
  }
}
