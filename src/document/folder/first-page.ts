import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import * as z from 'zod';
import { readYaml } from '../../files/yaml.ts';
import { Diagnostics } from '../../report/diagnostic.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n(.*?)^---[ \t]*$/ms;

const frontMatterSchema = z.looseObject({
  title: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
});

/** What the text of a first chapter says of its document: its first heading, else the title in its front matter; and its language. */
export function readFirstPage(text: string): { readonly title: string | null; readonly lang: string | null } {
  const [whole = '', yaml = ''] = text.startsWith('---') ? (FRONT_MATTER.exec(text) ?? []) : [];
  // What is wrong with it is told where the chapter is read.
  const read = readYaml({ file: '', text: yaml }, frontMatterSchema, new Diagnostics());
  const { children } = unified().use(remarkParse).parse(text.slice(whole.length));
  const heading = children.find(({ type }) => type === 'heading');
  const title =
    heading &&
    textOf(heading)
      .replace(/\s*\{#[^}]*\}\s*$/, '')
      .trim();
  return { title: title || read?.value.title || null, lang: read?.value.lang ?? null };
}
