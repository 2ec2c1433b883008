import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../src/index.ts';
import { da } from '../../src/language/da.ts';
import { en } from '../../src/language/en.ts';
import { tagTree } from '../../src/pdf/inspect.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** One thing that is heard: in the source with what its text must match, in the PDF with its text. White space does not count. */
interface Heard<Text> {
  readonly kind: 'heading' | 'figure' | 'caption' | 'head row' | 'paragraph';
  readonly text: Text;
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

/** What a line of Markdown says, without looking at how kl-docs reads it. What is made for a place is any text. */
function pattern(markdown: string): string {
  const ANY = '\uE000';
  const plain = markdown
    .replace(/<!--.*?-->|\{#[^}]*\}|<\/?[a-z][^>]*>/g, '')
    .replace(/\[\]\([^)]*\)|\{\{[^}]*\}\}|\[\^[^\]]+\]/g, ANY)
    .replace(/:mark\[([^\]]*)\]|\[([^\]]*)\]\([^)]*\)/g, '$1$2')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([[\]*_`\\])/g, '$1')
    .replace(/[*`]|~~/g, '');
  return squeeze(plain)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(ANY, '.*?');
}

/** The title and the description of a diagram, on a line or in braces. */
function descriptionOf(diagram: string): string {
  const told = diagram.matchAll(/^\s*acc(?:Title\s*:(.*)|Descr\s*(?::(.*)|\{([^}]*)\}))$/gm);
  return [...told].map(([, title, line, lines]) => pattern(title ?? line ?? lines ?? '')).join('\\.?');
}

const WORDS = { da, en };

/** The headings, figures, captions, head rows, boxes, paragraphs and footnotes of a chapter in the order of its lines. */
function inSource(chapter: string, language: 'da' | 'en'): Heard<RegExp>[] {
  const { figure, table, ...words } = WORDS[language];
  const appendix = squeeze(words.appendixLabel('@')).replace('@', '[A-Z]');
  const heard: Heard<RegExp>[] = [];
  const notes = new Map<string, Heard<RegExp>>();
  const said = (kind: Heard<RegExp>['kind'], text: string): Heard<RegExp> => ({
    kind,
    text: new RegExp(`^${text}$`, 's'),
  });
  const add = (kind: Heard<RegExp>['kind'], text: string) => heard.push(said(kind, text));
  const lines = chapter.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  let fence: string | null = null;
  let caption: string | null = null;
  let diagram: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [, mark] = /^\s*(```\S*)/.exec(line) ?? [];
    if (fence !== null) {
      if (mark === '```') {
        if (fence === '```mermaid') add('figure', descriptionOf(diagram.join('\n')));
        fence = null;
        diagram = [];
      }
      diagram.push(line);
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const [, title] = /^#{1,6} (.*)/.exec(line) ?? [];
    const [, alternative] = /^\s*!\[(.*)\]\(/.exec(line) ?? [];
    const [, name, label = ''] = /^:::+(\w+)(?:\[(.*?)\](?=\{|$))?/.exec(line) ?? [];
    const [, noteId = '', note] = /^\[\^([^\]]+)\]: (.*)/.exec(line) ?? [];
    if (title !== undefined) add('heading', `(?:${appendix}|[\\dA-Z.]*)${pattern(title)}`);
    else if (alternative !== undefined) add('figure', pattern(alternative));
    else if (name === 'figure') caption = label;
    else if (name === 'table') add('caption', `${table}\\d+${pattern(label)}`);
    else if (name === 'note' || name === 'warning' || name === 'tip')
      add('caption', squeeze(words.boxes[name]) + pattern(label));
    else if (/^:::+$/.test(line) && caption !== null) {
      // The caption is told after its picture.
      add('caption', `${figure}\\d+${pattern(caption)}`);
      caption = null;
    } else if (/^\s*\|[-:| ]+\|$/.test(line))
      add('head row', pattern(lines[index - 1] ?? '').replaceAll('\\|', ''));
    else if (note !== undefined) notes.set(noteId, said('paragraph', `${pattern(note)}\\d*`));
    else if (/^[\p{L}*{]/u.test(line) && lines[index - 1]?.trim() === '' && lines[index + 1]?.trim() === '')
      add('paragraph', pattern(line));
  }
  // Notes are told in the order in which they are referred to, with the numbers of their links back.
  const referred = [...chapter.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, id = '']) => id);
  return [...heard, ...[...new Set(referred)].flatMap((id) => notes.get(id) ?? [])];
}

const KINDS: Readonly<Record<string, Heard<string>['kind']>> = {
  Caption: 'caption',
  TR: 'head row',
  P: 'paragraph',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, 'heading' as const])),
};

/** What is heard from a PDF, in the order of its tags. */
function inTags(tags: string): Heard<string>[] {
  const heard: Heard<string>[] = [];
  const open: { depth: number; heard: Heard<string>; parts: string[] }[] = [];
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const closed = open.pop();
      if (closed !== undefined)
        heard[heard.indexOf(closed.heard)] = {
          kind: closed.heard.kind,
          text: squeeze(closed.parts.join('')),
        };
    }
  };
  for (const line of tags.split('\n')) {
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    close(depth);
    const text = line.trim();
    const [role = ''] = text.split(' ');
    const kind = KINDS[role];
    const [, alternative] = /^Figure\b.* Alt="(.*?)"(?: \w+=.*)?$/.exec(text) ?? [];
    if (alternative !== undefined) heard.push({ kind: 'figure', text: squeeze(alternative) });
    else if (text.startsWith('"')) for (const { parts } of open) parts.push(text.slice(1, -1));
    else if (kind !== undefined) {
      const one: Heard<string> = { kind, text: '' };
      heard.push(one);
      open.push({ depth, heard: one, parts: [] });
    }
  }
  close(0);
  return heard;
}

/** What of the source is not heard after what stands before it. */
function missing(source: readonly Heard<RegExp>[], tags: readonly Heard<string>[]): string[] {
  let from = 0;
  return source.flatMap(({ kind, text }) => {
    const at = tags.findIndex(
      (heard, index) => index >= from && heard.kind === kind && text.test(heard.text),
    );
    if (at >= 0) from = at + 1;
    return at < 0 ? [`${kind} ${text.source}`] : [];
  });
}

interface Described {
  readonly chapters: readonly string[];
  readonly language?: 'da' | 'en';
}

let out: TemporaryWorkspace;
/** The PDF of each document, from its output folder. */
const made = new Map<string, string>();
const torture = path.join(projectRoot, 'test/fixtures/torture');
const DOCUMENTS = [
  { root: projectRoot, id: 'guide', least: 200 },
  { root: torture, id: 'torture', least: 15 },
  { root: torture, id: 'torture-en', least: 7 },
];

beforeAll(async () => {
  out = new TemporaryWorkspace();
  for (const { root, id } of DOCUMENTS) {
    const { ok, artifacts, diagnostics } = await build({
      cwd: root,
      out: out.path(`out/${id}`),
      documents: [id],
      formats: ['pdf'],
    });
    expect(ok, JSON.stringify(diagnostics)).toBe(true);
    for (const artifact of artifacts) made.set(id, artifact.path);
  }
});
afterAll(() => out[Symbol.dispose]());

describe.each(DOCUMENTS)('the PDF of $id', ({ root, id, least }) => {
  const folder = path.join(root, 'content', id);
  const { chapters, language = 'da' }: Described = parse(
    readFileSync(path.join(folder, 'document.yml'), 'utf8'),
  );
  const source = chapters.flatMap((chapter) =>
    inSource(readFileSync(path.join(folder, chapter), 'utf8'), language),
  );
  const pdf = () => {
    const file = made.get(id) ?? '';
    return inTags(tagTree(readFileSync(out.path(`out/${id}/${file}`))));
  };

  test('is heard in the order of its chapters: headings, pictures, captions, head rows, boxes, paragraphs, notes', () => {
    expect(source.length).toBeGreaterThan(least);
    expect(missing(source, pdf())).toEqual([]);
  });

  test('would not pass in another order', () => {
    const tags = pdf();
    const headings = source.filter(({ kind }) => kind === 'heading');
    expect(missing(headings.toReversed(), tags).length).toBe(headings.length - 1);
    const [first, ...others] = source;
    if (first !== undefined)
      expect(missing([...others, first], tags)).toEqual([`heading ${first.text.source}`]);
  });
});
