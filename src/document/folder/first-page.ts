import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as z from 'zod';
import { readYaml } from '../../files/yaml.ts';
import { htmlHeadings, htmlHeadingText } from '../html-headings.ts';
import { shapeProblem } from '../shape.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n(.*?)^---[ \t]*$/ms;

const frontMatterSchema = z.looseObject({
  title: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
});

/** What comes later is no title. */
const MOST_CHARACTERS = 100_000;

interface Title {
  readonly level: number;
  readonly text: string;
}

/**
 * What the text of a first chapter says of its document: its first heading, in Markdown or HTML, of level 1 if there is one,
 * else the title in its front matter; and its language.
 */
export function readFirstPage(text: string): { readonly title: string | null; readonly lang: string | null } {
  const [whole = '', yaml = ''] = text.startsWith('---') ? (FRONT_MATTER.exec(text) ?? []) : [];
  // What is wrong with it is told where the chapter is read.
  const { value: read } = readYaml({ file: '', text: yaml }, frontMatterSchema);
  const top = upToRefused(text.slice(whole.length, whole.length + MOST_CHARACTERS));
  const { children } = unified().use(remarkParse).parse(top);
  const titles = children.flatMap(titlesIn).filter((title) => title.text !== '');
  const title = titles.find(({ level }) => level === 1) ?? titles[0];
  return { title: title?.text || read?.value.title || null, lang: read?.value.lang ?? null };
}

/** The lines before the first that makes the chapter be refused. */
function upToRefused(text: string): string {
  const refused = shapeProblem('', text)?.place?.line;
  if (refused === undefined) return text;
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(0, refused - 1)
    .join('');
}

function titlesIn(node: RootContent): Title[] {
  if (node.type === 'heading') return [{ level: node.depth, text: headingText(node) }];
  if (node.type !== 'html') return [];
  return htmlHeadings(node.value).map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    text: htmlHeadingText(heading),
  }));
}

function headingText(heading: Heading): string {
  const text = textOf(heading, { includeHtml: false })
    .replace(/\s*\{[:#.][^{}]*\}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text !== '') return text;
  const html = heading.children.map((node) => (node.type === 'html' ? node.value : '')).join('');
  return htmlHeadings(`<h1>${html}</h1>`).map(htmlHeadingText).join('');
}
