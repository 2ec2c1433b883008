import { type BoxKind, boxKind } from '../boxes/kinds.ts';
import { PAGE_BREAK } from '../page-breaks.ts';

/** The first line of a box as another tool writes it. */
export interface Head {
  /** The name of the directive that it becomes; null for a name of the author's own. */
  readonly directive: BoxKind | 'code-group' | 'pagebreak' | null;
  readonly name: Range;
  /** Where the title stands; null where the line says none. It may be empty: no title is wanted then. */
  readonly title: Range | null;
  /** What its lines have in common: they are indented, or a line of as many colons ends them. A page break has none. */
  readonly body: 'indented' | 'none' | { readonly colons: number };
}

/** Offsets in the line. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** MkDocs: `!!! note inline "Title"`, and `???` or `???+` for one that can be folded. The first word is the kind. */
const ADMONITION = /^(?:!!!|\?\?\?\+?) ?(?<name>[\w-]+)(?: +[\w-]+)*(?: +"(?<title>.*)")?$/d;
/** A box that folds may have a title alone; a tab has nothing else. */
const TITLE_ALONE = /^(?<name>\?\?\?\+?|===[!+]?) +"(?<title>.*)"$/d;
/** VitePress and Docusaurus: `::: tip Title`, `:::tip Title`, `::: details Title {open}`; a box of ours is always open and has a title. */
const CONTAINER =
  /^(?<colons>:{3,})[ \t]*(?<name>[a-z][\w-]*)[ \t]+(?<title>[^\s[{].*?)(?:[ \t]*\{(?:open|no-title)\})?$/di;
/** Without a title; and without the space it is ours. */
const CONTAINER_ALONE = /^(?<colons>:{3,})[ \t]+(?<name>[a-z][\w-]*)(?:[ \t]*\{(?:open|no-title)\})?$/di;
/** MyST, Pandoc and Quarto: `:::{note} Title`, `::: {.callout-note}`. */
const BRACES =
  /^(?<colons>:{3,})[ \t]*\{\.?(?:callout-|alert-)?(?<name>[a-z][\w-]*)[^}]*\}(?:[ \t]+(?<title>\S.*))?$/di;

/** Reads a line as the first one of another tool's box; null where it is none, or is a directive of ours. */
export function readHead(line: string): Head | null {
  const written = line.trimEnd();
  const pageBreak = range(PAGE_BREAK.exec(written)?.indices?.groups?.['name']);
  if (pageBreak !== null) return { directive: 'pagebreak', name: pageBreak, title: null, body: 'none' };
  for (const pattern of [ADMONITION, TITLE_ALONE, CONTAINER, CONTAINER_ALONE, BRACES]) {
    const { indices, groups } = pattern.exec(written) ?? {};
    const name = range(indices?.groups?.['name']);
    if (name === null) continue;
    const directive = directiveNamed(groups?.['name'] ?? '');
    const colons = groups?.['colons']?.length;
    // A colon box of an unknown kind could be anything.
    if (colons !== undefined && directive === null) return null;
    const title = range(indices?.groups?.['title']);
    return { directive, name, title, body: colons === undefined ? 'indented' : { colons } };
  }
  return null;
}

function directiveNamed(name: string): Head['directive'] {
  if (name.startsWith('=')) return 'box';
  if (name.startsWith('?')) return 'details';
  return name === 'code-group' ? name : boxKind(name);
}

function range(indices: readonly [number, number] | undefined): Range | null {
  return indices === undefined ? null : { from: indices[0], to: indices[1] };
}
