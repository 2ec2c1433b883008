import type { Image, ImageReference, Nodes, Parents, RootContent } from 'mdast';
import { offsetsOf, type SourceText } from '../../markdown/source-text.ts';
import type { CheckedChapter, CheckedDocument } from '../rule.ts';
import { metadataProse } from './metadata-prose.ts';
import { OpenUnit } from './open-unit.ts';
import type { Prose, ProseKind } from './prose.ts';

const ofChapters = new WeakMap<CheckedChapter, readonly Prose[]>();
const ofDocuments = new WeakMap<CheckedDocument, readonly Prose[]>();

/** The prose of a document: the texts of `document.yml` that are printed, and its chapters. */
export function proseOf(document: CheckedDocument): readonly Prose[] {
  let prose = ofDocuments.get(document);
  if (prose === undefined) {
    prose = [...metadataProse(document), ...document.chapters.flatMap(proseOfChapter)];
    ofDocuments.set(document, prose);
  }
  return prose;
}

/** The prose of a chapter in document order: all that is read, but no code, addresses and raw HTML. */
export function proseOfChapter(chapter: CheckedChapter): readonly Prose[] {
  let prose = ofChapters.get(chapter);
  if (prose === undefined) {
    const collector = new Collector(chapter.source);
    collector.blocks(chapter.parsed.mdast, 'text', chapter.language);
    prose = collector.prose;
    ofChapters.set(chapter, prose);
  }
  return prose;
}

class Collector {
  readonly prose: Prose[] = [];
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.#source = source;
  }

  blocks(parent: Parents, kind: ProseKind, language: string): void {
    for (const child of parent.children) this.#block(child, kind, language);
  }

  #block(node: RootContent, kind: ProseKind, language: string): void {
    if (node.type === 'paragraph') {
      const isLabel = node.data !== undefined && 'directiveLabel' in node.data;
      this.#unit(node, isLabel ? 'label' : kind, language);
    } else if (node.type === 'heading') this.#unit(node, 'heading', language);
    else if (node.type === 'tableCell') this.#unit(node, 'cell', language);
    else if (node.type === 'defListTerm') this.#unit(node, 'term', language);
    else if (node.type === 'footnoteDefinition') this.blocks(node, 'footnote', language);
    else if (node.type === 'containerDirective')
      this.blocks(node, kind, node.attributes?.['lang'] || language);
    else if ('children' in node) this.blocks(node, kind, language);
  }

  #unit(parent: Parents, kind: ProseKind, language: string): void {
    const open = new OpenUnit(kind, language, this.#source);
    this.#phrasing(parent, open);
    this.prose.push(...open.close());
  }

  #phrasing(parent: Parents, open: OpenUnit): void {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index];
      if (node === undefined) continue;
      if (node.type === 'text' || node.type === 'variable') {
        // A text with variables in it was split; all parts have the position of the whole.
        let end = index + 1;
        while (end < parent.children.length && parent.children[end]?.position === node.position) end++;
        open.text(parent.children.slice(index, end));
        index = end - 1;
      } else if (node.type === 'inlineCode') open.placeholder();
      else if (node.type === 'break') open.space();
      else if (node.type === 'html') open.html(node.value);
      else if (node.type === 'image' || node.type === 'imageReference')
        this.#alternative(node, open.language);
      else if (node.type === 'link' && showsNoText(node)) open.placeholder();
      else if ('children' in node) {
        // What is marked is written apart from its mark, with or without a space in the source.
        if (node.type === 'textDirective') open.space();
        this.#phrasing(node, open);
      }
    }
  }

  #alternative(node: Image | ImageReference, language: string): void {
    if (!node.alt || node.position === undefined) return;
    const inside = { ...node.position.start, offset: offsetsOf(node).start + 2 };
    const open = new OpenUnit('alternative', language, this.#source);
    open.text([{ type: 'text', value: node.alt, position: { start: inside, end: node.position.end } }]);
    this.prose.push(...open.close());
  }
}

/** Whether a link shows its own address (`<https://example.dk>`) or, as a cross reference, what is generated. */
function showsNoText(link: Nodes & { type: 'link' }): boolean {
  const [only, more] = link.children;
  if (only === undefined) return true;
  return (
    only.type === 'text' &&
    more === undefined &&
    [link.url, `mailto:${link.url}`].some((url) => url.endsWith(only.value))
  );
}
