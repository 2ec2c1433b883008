import type { PhrasingContent } from 'mdast';
import type { EmbeddedObject, Field, Inline, Paragraph, Picture, Text } from '../word/types.ts';
import type { Conversion } from './conversion.ts';
import type { FindingKey } from './findings.ts';
import { urlOf } from './link-address.ts';
import { type MarkName, nestMarks, type Piece } from './nest-marks.ts';
import { foreignFormat, shownPart } from './pictures.ts';
import { isMade, textOfBlocks } from './plain-text.ts';
import type { Target } from './targets.ts';

/** Where running text stands. */
export interface InlineOptions {
  /** A heading or the head of a table: it is bold by itself, and has one line. */
  readonly isHead?: boolean;
  /** It has one line, so a line break is written in HTML. */
  readonly isCell?: boolean;
  /** Spaces count in it. */
  readonly isCode?: boolean;
  /** So many characters at its beginning are left out. */
  readonly skip?: number;
}

/** A word that a reference to a heading or figure says itself. */
const REFERENCE_WORD =
  /(?:^|(?<=\s|\())(?:kapitel|kap\.|afsnit|afs\.|punkt|pkt\.|figur|fig\.|tabel|tab\.|bilag|chapter|section|figure|table|appendix)[ \u00a0]*$/i;

/** How the loss of an object is told; a rule is one in Markdown too. */
const LOST_OBJECTS: Readonly<Record<EmbeddedObject['what'], FindingKey | null>> = {
  equation: 'import-lost.equation',
  chart: 'import-lost.chart',
  diagram: 'import-lost.diagram',
  embedded: 'import-lost.embedded',
  shape: 'import-lost.shape',
  symbol: 'import-lost.symbol',
  rule: null,
};

/** What a program wrote in the place of an alternative text: the name of a file, or what it took the picture for. */
const MADE_ALTERNATIVE =
  /^\S+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$|^(?:billede|picture|image|grafik|graphic) ?\d*$|automatisk (?:genereret|oprettet)|(?:genereret|oprettet) automatisk|automatically generated|ai-generated/i;

/** The width of a page's text, in millimetres: what is nearly as wide is as wide. */
const TEXT_WIDTH = 160;

/** Writes what stands in a paragraph as nodes of Markdown. */
export function writeInlines(
  { inlines }: Paragraph,
  conversion: Conversion,
  options: InlineOptions = {},
): PhrasingContent[] {
  const writer = new InlineWriter(conversion, options);
  for (const inline of inlines) writer.add(inline);
  return writer.nodes();
}

class InlineWriter {
  readonly #conversion: Conversion;
  readonly #options: InlineOptions;
  readonly #pieces: Piece[] = [];
  /** References that are written already: what Word shows for them is left out. */
  readonly #replaced = new Set<Field>();
  #skip: number;

  constructor(conversion: Conversion, options: InlineOptions) {
    this.#conversion = conversion;
    this.#options = options;
    this.#skip = options.skip ?? 0;
    for (const [id, before] of conversion.commented) conversion.commented.set(id, `${before} `);
  }

  nodes(): PhrasingContent[] {
    const nodes = trimmed(nestMarks(this.#pieces));
    const [only] = nodes;
    // A head that is in italics from end to end is so by its look alone.
    const isLook = this.#options.isHead && nodes.length === 1 && only?.type === 'emphasis';
    return isLook ? only.children : nodes;
  }

  add(inline: Inline): void {
    if (inline.kind.startsWith('comment')) this.#comment(inline);
    if (inline.kind === 'field') this.#field(inline.field);
    if (isMade(inline) || ('fields' in inline && inline.fields.some((field) => this.#replaced.has(field))))
      return;
    if (inline.kind === 'text') this.#text(inline);
    else if (inline.kind === 'break') this.#break(inline.breaks);
    else if (inline.kind === 'footnote' || inline.kind === 'endnote') this.#note(inline.kind, inline.id);
    else if (inline.kind === 'picture') this.#picture(inline);
    else if (inline.kind === 'check-box') this.#push({ type: 'text', value: inline.checked ? '☒ ' : '☐ ' });
    else if (inline.kind === 'object') this.#object(inline);
  }

  #object({ what, text, alternative }: EmbeddedObject): void {
    const key = LOST_OBJECTS[what];
    if (key !== null) this.#conversion.findings.tell(key, text || (alternative ?? ''));
  }

  #push(node: PhrasingContent, marks: readonly MarkName[] = [], url: string | null = null): void {
    this.#pieces.push({ node, marks, url });
  }

  #text(inline: Text): void {
    const { findings } = this.#conversion;
    const { format } = inline;
    if (format.hidden) {
      if (inline.text.trim() !== '') findings.tell('import-lost.hidden', inline.text);
      return;
    }
    this.#noteAboutText(inline);
    const skipped = inline.text.slice(0, this.#skip);
    this.#skip -= skipped.length;
    const text = inline.text
      .slice(skipped.length)
      .replace(/\u00ad/g, '')
      .replace(/[\t ]+/g, ' ');
    if (text === '') return;
    const { isHead = false } = this.#options;
    const marks: MarkName[] = [
      ...(format.bold && !isHead ? (['strong'] as const) : []),
      ...(format.italic ? (['emphasis'] as const) : []),
      ...(format.struck ? (['delete'] as const) : []),
      ...(format.highlighted && !isHead ? (['mark'] as const) : []),
      ...(format.raised === null ? [] : [format.raised === 'super' ? ('sup' as const) : ('sub' as const)]),
    ];
    const isCode = format.code && text.trim() !== '';
    this.#push(
      isCode ? { type: 'inlineCode', value: text } : { type: 'text', value: text },
      marks,
      urlOf(inline, this.#conversion),
    );
  }

  /** What of a text is only how it looks, and is not kept. */
  #noteAboutText({ text, format, link, fields }: Text): void {
    const { findings, commented } = this.#conversion;
    for (const [id, before] of commented) commented.set(id, before + text);
    if (this.#options.isCode) return;
    const isLink = link !== null || fields.some(({ type }) => type === 'HYPERLINK');
    if (format.underlined && !isLink && text.trim() !== '') findings.count('import-changed.underline');
    if (text.includes('\t') && this.#pieces.length > 0) findings.count('import-changed.tabs');
    if (/ {2,}/.test(text)) findings.count('import-changed.spaces');
    if (text.includes('\u00ad')) findings.count('import-changed.soft-hyphens');
  }

  /** A field that says itself where it leads is a reference, and what Word shows for it is left out. */
  #field(field: Field): void {
    const { targets, findings } = this.#conversion;
    const [name = ''] = field.words;
    if (field.type === 'XE') {
      const term = name.replaceAll(':', ' > ').replace(/[<>]{2,}|--+/g, '-');
      if (term !== '') this.#push({ type: 'html', value: `<!-- index: ${term} -->` });
    }
    if (field.type === 'TOC' || field.type === 'INDEX') findings.count('import-changed.contents');
    if (field.type === 'NOTEREF') {
      const note = targets.notes.get(name);
      if (note === undefined) return;
      this.#replaced.add(field);
      this.#note(note.kind, note.id);
    }
    if (field.type !== 'REF' && field.type !== 'PAGEREF') return;
    const target = targets.bookmarks.get(name);
    if (target === undefined) return;
    if (field.type === 'PAGEREF') findings.tell('import-changed.page-number', name);
    if (target.isNumbered || field.type === 'PAGEREF') this.#reference(field, target);
  }

  #reference(field: Field, { id }: Target): void {
    this.#replaced.add(field);
    const last = this.#pieces.at(-1);
    if (last?.node.type === 'text' && last.url === null)
      this.#pieces[this.#pieces.length - 1] = {
        ...last,
        node: { type: 'text', value: last.node.value.replace(REFERENCE_WORD, '') },
      };
    this.#push({ type: 'link', url: `#${id}`, children: [] });
  }

  #break(kind: 'line' | 'page' | 'column'): void {
    if (kind === 'page') this.#conversion.findings.count('import-changed.page-breaks');
    if (kind !== 'line') return;
    if (this.#options.isHead && !this.#options.isCell) this.#push({ type: 'text', value: ' ' });
    else this.#push(this.#options.isCell ? { type: 'html', value: '<br>' } : { type: 'break' });
  }

  #note(kind: 'footnote' | 'endnote', id: string): void {
    const { labels, findings, document } = this.#conversion;
    const notes = kind === 'footnote' ? document.footnotes : document.endnotes;
    // One without text would be an error of its own.
    if (textOfBlocks(notes.get(id) ?? []) === '') {
      findings.tell('import-lost.note', id);
      return;
    }
    if (kind === 'endnote') findings.count('import-changed.endnotes');
    const key = `${kind} ${id}`;
    const label = labels.get(key) ?? String(labels.size + 1);
    labels.set(key, label);
    this.#push({ type: 'footnoteReference', identifier: label, label });
  }

  #picture(picture: Picture): void {
    const { findings, parts, pictures, words } = this.#conversion;
    const part = shownPart(picture, parts) ?? picture.part;
    const bytes = part === null ? undefined : parts.get(part);
    if (part === null || bytes === undefined) {
      findings.tell('import-lost.picture', picture.alternative ?? picture.address ?? picture.part ?? '');
      return;
    }
    const path = pictures.path(part, bytes, picture.alternative ?? words.picture);
    if (path === null) {
      findings.tell(
        'import-lost.picture-format',
        `${foreignFormat(part, bytes)} ${picture.alternative ?? ''}`,
      );
      return;
    }
    if (picture.alternative === null && !picture.isDecorative)
      findings.tell('import-suggestion.alternative', path);
    else if (MADE_ALTERNATIVE.test(picture.alternative ?? ''))
      findings.tell('import-suggestion.made-alternative', picture.alternative ?? '');
    const url = urlOf(picture, this.#conversion);
    this.#push({ type: 'image', url: path, alt: picture.alternative ?? '' }, [], url);
    const percent = picture.width === null ? 100 : Math.round((picture.width / TEXT_WIDTH) * 100);
    if (percent < 90) this.#push({ type: 'html', value: `{width=${Math.max(percent, 1)}%}` }, [], url);
  }

  #comment(mark: Inline): void {
    if (!('id' in mark)) return;
    const { commented, pending, seenComments, document } = this.#conversion;
    if (mark.kind === 'comment-start') commented.set(mark.id, '');
    if (mark.kind !== 'comment' || seenComments.has(mark.id)) return;
    const comment = document.comments.find(({ id }) => id === mark.id);
    const about = commented.get(mark.id) ?? '';
    commented.delete(mark.id);
    seenComments.add(mark.id);
    if (comment !== undefined) pending.push({ comment, about });
  }
}

/** Without spaces and line breaks at its ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' ||
    (node?.type === 'html' && node.value === '<br>') ||
    (node?.type === 'text' && node.value.trim() === '');
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') kept[0] = { type: 'text', value: first.value.trimStart() };
  const end = kept.at(-1);
  if (last !== undefined && end?.type === 'text')
    kept[kept.length - 1] = { type: 'text', value: end.value.trimEnd() };
  return kept;
}
