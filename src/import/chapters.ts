import type { FootnoteDefinition, Heading, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { slugOf } from '../data/slug.ts';
import { cut, type Finding, type FindingKey, type SourcePlace } from './findings.ts';
import type { ImportedBlock, ImportedText } from './imported.ts';
import { blocksToMarkdown } from './markdown.ts';

/** A chapter as its file has it. */
export interface ImportedChapter {
  readonly file: string;
  readonly title: string;
  readonly text: string;
  /** The line that each block begins in, by the paragraph that it came from, in their order. */
  readonly lines: readonly { readonly paragraph: number; readonly line: number }[];
}

/** The text in chapters, whether their headings are numbered, and what was done for that. */
export interface Divided {
  readonly chapters: readonly ImportedChapter[];
  readonly isNumbered: boolean;
  readonly findings: readonly Finding[];
}

const TYPED_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,5})[.)]?[\s\u00a0]+(?=\S)/;

/**
 * Divides a text at its headings of level 1. What stands before the first is a chapter of its own, called as the document.
 *
 * @param title of the document
 */
export function divide({ blocks, notes, isNumbered }: ImportedText, title: string): Divided {
  const findings: Finding[] = [];
  const raised = raise(blocks, findings, title);
  const hasNumbers = dropTypedNumbers(raised, findings);
  const parts: ImportedBlock[][] = [];
  for (const block of raised) {
    const isChapter = block.node.type === 'heading' && block.node.depth === 1;
    const last = parts.at(-1);
    if (last === undefined || isChapter) parts.push([block]);
    else last.push(block);
  }
  const [first] = parts;
  if (first !== undefined && !(first[0]?.node.type === 'heading' && first[0].node.depth === 1)) {
    const paragraph = first[0]?.paragraph ?? 0;
    first.unshift({ node: headingOf(title), paragraph });
    findings.push(
      finding('import-changed.preface', { paragraph, heading: title, text: textOf(first[1]?.node) }, title),
    );
  }
  const names = new Set<string>();
  const digits = Math.max(2, String(parts.length).length);
  const chapters = parts.map((part, at) => {
    const heading = textOf(part[0]?.node);
    const name = unique(slugOf(heading) || 'kapitel', names);
    const file = `${String(at + 1).padStart(digits, '0')}-${name}.md`;
    return { file, title: heading, ...write(part, notes) };
  });
  return { chapters, isNumbered: isNumbered || hasNumbers, findings };
}

const headingOf = (title: string): Heading => ({
  type: 'heading',
  depth: 1,
  children: [{ type: 'text', value: title }],
});

/** Without what is written in HTML, such as an id. */
const textOf = (node: RootContent | undefined): string =>
  node === undefined
    ? ''
    : plainText(node, { includeHtml: false })
        .replace(/\s*\{#[\w-]+\}$/, '')
        .trim();

const finding = (key: FindingKey, { paragraph, heading, text }: SourcePlace, what: string): Finding => ({
  key,
  at: { paragraph, heading: cut(heading), text: cut(text) },
  what: cut(what),
  count: 1,
});

/** Where no heading is of level 1, the highest are chapters. */
function raise(blocks: readonly ImportedBlock[], findings: Finding[], title: string): ImportedBlock[] {
  const depths = blocks.flatMap(({ node }) => (node.type === 'heading' ? node.depth : []));
  const highest = Math.min(...depths);
  if (depths.length === 0 || highest === 1) return [...blocks];
  const at = blocks.find(({ node }) => node.type === 'heading');
  const place = { paragraph: at?.paragraph ?? 0, heading: title, text: textOf(at?.node) };
  findings.push(finding('import-changed.heading-levels', place, String(highest)));
  return blocks.map(({ node, paragraph }) => ({
    node: node.type === 'heading' ? { ...node, depth: (node.depth - highest + 1) as Heading['depth'] } : node,
    paragraph,
  }));
}

/** Takes the numbers out that somebody typed before the headings, where most have one: then kl-docs counts them. */
function dropTypedNumbers(blocks: ImportedBlock[], findings: Finding[]): boolean {
  const isTyped = ({ node }: ImportedBlock): boolean =>
    node.type === 'heading' && TYPED_NUMBER.test(textOf(node));
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const typed = headings.filter(isTyped);
  if (typed.length === 0 || typed.length * 2 < headings.length) return false;
  for (const [at, block] of blocks.entries()) {
    if (!isTyped(block) || block.node.type !== 'heading') continue;
    const [first, ...others] = block.node.children;
    if (first?.type !== 'text') continue;
    const text = textOf(block.node);
    const value = first.value.replace(TYPED_NUMBER, '');
    findings.push(
      finding('import-changed.typed-number', { paragraph: block.paragraph, heading: text, text }, text),
    );
    blocks[at] = { ...block, node: { ...block.node, children: [{ type: 'text', value }, ...others] } };
  }
  return true;
}

function unique(name: string, names: Set<string>): string {
  let made = name;
  for (let number = 2; names.has(made); number++) made = `${name}-${number}`;
  names.add(made);
  return made;
}

/** Each block by itself, so that the line of each is known; the notes stand at the end. */
function write(
  part: readonly ImportedBlock[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
): Pick<ImportedChapter, 'text' | 'lines'> {
  const used = notesIn(
    part.map(({ node }) => node),
    notes,
  );
  const definitions = used.map((node) => ({ node, paragraph: part.at(-1)?.paragraph ?? 0 }));
  const lines: { paragraph: number; line: number }[] = [];
  const written: string[] = [];
  let line = 1;
  let before: RootContent | undefined;
  for (const { node, paragraph } of [...part, ...definitions]) {
    const isMore = node.type === 'list' && before?.type === 'list' && node.ordered === before.ordered;
    const markdown = blocksToMarkdown([node]);
    written.push(...(isMore ? ['<!-- -->'] : []), markdown);
    if (isMore) line += 2;
    lines.push({ paragraph, line });
    line += markdown.split('\n').length + 1;
    before = node;
  }
  return { text: `${written.join('\n\n')}\n`, lines };
}

/** The notes that some blocks refer to, with those that these refer to. */
function notesIn(
  nodes: readonly RootContent[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
): FootnoteDefinition[] {
  const used = new Map<string, FootnoteDefinition>();
  const visit = (node: RootContent): void => {
    const labels =
      node.type === 'footnoteReference'
        ? [node.identifier]
        : node.type === 'html'
          ? [...node.value.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = '']) => label)
          : [];
    for (const label of labels) {
      const definition = notes.get(label);
      if (definition === undefined || used.has(label)) continue;
      used.set(label, definition);
      visit(definition);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return [...used.values()].sort((a, b) => Number(a.label) - Number(b.label));
}
