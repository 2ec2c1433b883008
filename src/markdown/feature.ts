import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { Options } from 'remark-rehype';
import type { PluggableList } from 'unified';
import type { DataTable } from '../data/rows.ts';
import type { Format } from '../document/document.ts';
import type { Language, Strings } from '../language/index.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import type { ContainerDirective } from './features/directives/nodes.ts';
import type { ForeignSyntax } from './foreign-syntax.ts';
import type { IdRegister } from './id-register.ts';
import type { ChapterOutline, Outline } from './outline.ts';
import type { SourceText } from './source-text.ts';
import type { FrontMatter, Heading, RenderOptions } from './types.ts';
import type { TermLink, WrittenChapter } from './written.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** The state of mdast-util-to-hast, which turns a node's children into HTML. */
export type HastState = Parameters<Handler>[0];

/** By the name after `:::`. */
export type Directives = ReadonlyMap<string, Directive>;

/** What parsing one chapter may look at. */
export interface ParseContext {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  /** Where the front matter gives a title; null where it does not. */
  readonly titlePlace: Place | null;
  /** What the list of chapters calls it; null where it does not say. */
  readonly listedTitle: string | null;
  readonly directives: Directives;
  /** What is written for other tools, which is told in the end. */
  readonly foreign: ForeignSyntax;
  readonly diagnostics: Diagnostics;
}

/** What may be looked at while a chapter is read into the document's outline. */
export interface OutlineContext {
  readonly file: string;
  /** The chapter's language, as far as the program has words in it. */
  readonly language: Language;
  /** The section that the node stands in; null before the first heading. */
  readonly section: Heading | null;
  readonly register: IdRegister;
  /** Of the chapters so far; what is found is added to it. */
  readonly outline: Outline;
  readonly directives: Directives;
  readonly diagram: RenderOptions['diagram'];
  /** The tables of data sets, by name. */
  readonly data: ReadonlyMap<string, DataTable>;
  readonly typeface: RenderOptions['typeface'];
}

/** What rendering one chapter may look at. */
export interface RenderContext {
  readonly file: string;
  readonly chapterId: string;
  readonly chapter: ChapterOutline;
  readonly format: Format;
  /** Whether all blocks say where they were written. */
  readonly places: boolean;
  /** The chapter's language, as far as the program has words in it. */
  readonly language: Language;
  /** Its words. */
  readonly strings: Strings;
  /** The words of the language that a node is in: the chapter's, or that of a passage in it. */
  readonly stringsAt: (node: Nodes) => Strings;
  /** Of the whole document. It stays as it is. */
  readonly outline: Outline;
  readonly directives: Directives;
  /** What to do about a link to an id that is not there, where a feature knows; else null. */
  readonly adviceOn: (id: string) => LinkAdvice | null;
  /** What a leading `/` in an address can stand for, the likeliest first: folders from the workspace root. */
  readonly roots: readonly string[];
  readonly picture: RenderOptions['picture'];
  readonly linkedFile: RenderOptions['linkedFile'];
  readonly attach: RenderOptions['attach'];
  readonly diagram: RenderOptions['diagram'];
  /** The tables of data sets, by name. */
  readonly data: ReadonlyMap<string, DataTable>;
  readonly typeface: RenderOptions['typeface'];
  /** The links to the glossary that are put in. */
  readonly termLinks: TermLink[];
  readonly diagnostics: Diagnostics;
}

/** How a link to an id that is not there is told, and which id may be meant. */
export interface LinkAdvice {
  readonly key: 'broken-link' | 'broken-link.term';
  readonly near?: string | undefined;
}

/** A kind of `:::name` container. All may have an id. */
export interface Directive {
  /** The attributes that it may have beside the id. */
  readonly attributes: readonly string[];
  /** What is told where the text in brackets must be given and is not; null where none may be given. */
  readonly label: { readonly missing: 'missing-caption' | 'missing-question' | null } | null;
  /** Whether all is said in its attributes, so that nothing needs to stand in it. */
  readonly mayBeEmpty?: true;
  /** What stands before its id in the page. */
  readonly idPrefix?: string;
  /** Reports what is wrong with its attributes and content. */
  readonly check?: (directive: ContainerDirective, context: ParseContext) => void;
  /** Gives it an id and a number, so that it can be referred to. */
  readonly outline?: (directive: ContainerDirective, context: OutlineContext) => void;
  readonly toHast: (
    state: HastState,
    directive: ContainerDirective,
    context: RenderContext,
  ) => ElementContent;
}

/** A list that templates make of the document, at its end; a chapter can refer to it. */
interface GeneratedList {
  readonly id: string;
  readonly title: (strings: Strings) => string;
  readonly isEmpty: (outline: Outline) => boolean;
}

/**
 * What a node of a type becomes, if anything; null leaves it to the features after this one, and to what the standard says.
 * The node stays as it is: it serves every format.
 */
type ToHast<Type extends Nodes['type']> = (
  state: HastState,
  node: Extract<Nodes, { type: Type }>,
  context: RenderContext,
) => ElementContent | ElementContent[] | null | undefined;

/** Something that authors can write. A chapter goes through what its features do in this order. */
export interface Feature {
  /** remark's plugins for syntax beyond CommonMark and GFM. */
  readonly syntax?: PluggableList;
  readonly directives?: Readonly<Record<string, Directive>>;
  /** Sees the tree of a chapter by itself: reports what is wrong, and may put nodes of its own into it. */
  readonly parse?: (tree: Root, context: ParseContext) => void;
  /** Sees each node of the document but headings, in order, with the variables filled in. */
  readonly outline?: (node: RootContent, parent: Parents, context: OutlineContext) => void;
  readonly list?: GeneratedList;
  /** Options of remark-rehype beside the handlers. */
  readonly hastOptions?: (context: RenderContext) => Options;
  readonly toHast?: { readonly [Type in Nodes['type']]?: ToHast<Type> };
  /** Sees the HTML of a chapter before the sanitiser, which takes out what is not safe without a word. */
  readonly beforeSanitiser?: (tree: HtmlRoot, context: RenderContext) => void;
  /** What to do about a link to an id that is not there; null where none of this feature is meant. */
  readonly adviceOn?: (id: string, outline: Outline) => LinkAdvice | null;
  /** Changes the HTML past the sanitiser. */
  readonly finish?: (tree: HtmlRoot, context: RenderContext) => void;
  /** Tells the outline what a chapter has become, also where that was kept: it is the one way from a chapter to those after it. */
  readonly written?: (chapter: WrittenChapter, of: ChapterOutline, outline: Outline) => void;
}
