/** A Word document as it is written: tracked changes and comments are kept as such, nothing is decided. */
export interface WordDocument {
  readonly properties: WordProperties;
  readonly body: readonly Block[];
  /** The last section of the body. */
  readonly lastSection: Section | null;
  /** By their ids. */
  readonly footnotes: ReadonlyMap<string, readonly Block[]>;
  readonly endnotes: ReadonlyMap<string, readonly Block[]>;
  /** What stands in the margins of its pages, each once. */
  readonly margins: readonly Margin[];
  /** In the order of their part. */
  readonly comments: readonly Comment[];
  /** Whether Word goes on tracking what is changed. */
  readonly tracksChanges: boolean;
  /** The bytes of a part, such as a picture; null where there is none of that name. */
  readonly part: (name: string) => Promise<Buffer | null>;
}

export interface WordProperties {
  readonly title: string | null;
  readonly subject: string | null;
  readonly creator: string | null;
  /** As it is written, such as `da-DK`. */
  readonly language: string | null;
  /** What programs have added, by name. */
  readonly custom: ReadonlyMap<string, string>;
}

export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Counts from 1, in the order of the body; those of notes, comments and margins go on behind it. */
  readonly number: number;
  readonly style: Style | null;
  /** 1–9, by its own outline level or its style's; null for a text. */
  readonly heading: number | null;
  readonly list: ListItem | null;
  readonly inlines: readonly Inline[];
  /** What was done to its end: where that is deleted, the next paragraph is joined to it. */
  readonly endChanges: readonly Change[];
  readonly formatChange: Author | null;
  readonly breaksPage: boolean;
  /** The section that ends with it. */
  readonly section: Section | null;
  /** In twips (a twentieth of a point), by itself. */
  readonly indent: number;
  /** A large letter: the next paragraph goes on with it. */
  readonly isDropCap: boolean;
}

/** Pages that are laid out the same. */
export interface Section {
  readonly columns: number;
  readonly isLandscape: boolean;
}

/** A style of paragraphs or characters. */
export interface Style {
  readonly id: string;
  /** Built-in ones have English names in every language: `heading 1`. */
  readonly name: string;
  /** The names of itself and of what it is based on, in small letters. */
  readonly names: readonly string[];
  readonly heading: number | null;
  readonly format: Format;
  readonly numbering: NumberingReference | null;
}

export interface NumberingReference {
  readonly id: string;
  readonly level: number;
}

export interface ListItem {
  readonly kind: 'bullet' | 'ordered';
  /** From 0. */
  readonly level: number;
  /** Items of one list have the same. */
  readonly id: string;
  /** `decimal`, `lowerLetter`, `bullet` … (17.18.59). */
  readonly format: string;
  /** What stands before it, such as `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

/** How characters look, by themselves and their character style. */
export interface Format {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly raised: 'super' | 'sub' | null;
  readonly highlighted: boolean;
  /** Half points; null as the paragraph has it. */
  readonly size: number | null;
}

/** Who changed something, and when. */
export interface Author {
  readonly author: string;
  /** As it is written; null where it is not said. */
  readonly date: string | null;
}

export interface Change extends Author {
  readonly kind: 'insertion' | 'deletion' | 'move-from' | 'move-to';
  readonly id: string;
}

/** Where something stands within a paragraph. Equal objects are one and the same link or field. */
export interface InContext {
  /** From the outermost: what is inserted by one and deleted by another has two. */
  readonly changes: readonly Change[];
  readonly link: Link | null;
  /** From the outermost: it stands in the result of these. */
  readonly fields: readonly Field[];
}

export interface Link {
  /** An address, as it is written; null for a place in the document. */
  readonly address: string | null;
  /** The name of a bookmark. */
  readonly anchor: string | null;
}

export interface Field {
  /** In capitals: `REF`, `TOC`, `PAGE`. */
  readonly type: string;
  /** What stands behind it, without quotation marks. */
  readonly words: readonly string[];
}

export type Inline =
  | Text
  | Break
  | Mark
  | NoteReference
  | FieldMark
  | Picture
  | TextBox
  | EmbeddedObject
  | CheckBox;

/** Characters; a tab is `\t`, a hyphen that must not end a line U+2011, a soft one U+00AD. */
export interface Text extends InContext {
  readonly kind: 'text';
  readonly text: string;
  readonly format: Format;
  /** Its character style. */
  readonly style: Style | null;
  readonly formatChange: Author | null;
}

interface Break extends InContext {
  readonly kind: 'break';
  readonly breaks: 'line' | 'page' | 'column';
}

/** Where a bookmark or what a comment is about begins or ends, or a comment stands. */
export interface Mark {
  readonly kind: 'bookmark-start' | 'bookmark-end' | 'comment-start' | 'comment-end' | 'comment';
  readonly id: string;
  /** Of a bookmark: its end has it too. */
  readonly name: string | null;
}

interface NoteReference extends InContext {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** A field begins here: some have no result. */
interface FieldMark extends InContext {
  readonly kind: 'field';
  readonly field: Field;
}

export interface Picture extends InContext {
  readonly kind: 'picture';
  /** The name of its part; null where it is linked or missing. */
  readonly part: string | null;
  /** The same as SVG, where Word keeps both. */
  readonly vector: string | null;
  /** Where it is linked to. */
  readonly address: string | null;
  /** Null where nobody has written one. */
  readonly alternative: string | null;
  /** It is said to mean nothing. */
  readonly isDecorative: boolean;
  /** In millimetres; null where it is not said. */
  readonly width: number | null;
  readonly height: number | null;
}

interface TextBox extends InContext {
  readonly kind: 'text-box';
  readonly blocks: readonly Block[];
}

type ObjectKind = 'equation' | 'chart' | 'diagram' | 'embedded' | 'shape' | 'symbol' | 'rule';

/** What is no text and no picture. */
export interface EmbeddedObject extends InContext {
  readonly kind: 'object';
  readonly what: ObjectKind;
  /** What can be read of it. */
  readonly text: string;
  readonly alternative: string | null;
}

interface CheckBox extends InContext {
  readonly kind: 'check-box';
  readonly checked: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  readonly style: Style | null;
  /** What it says to those who do not see it. */
  readonly alternative: string | null;
  /** Its first row and first column are said to be heads. */
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** It is repeated on every page. */
  readonly isHeader: boolean;
  readonly changes: readonly Change[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** From 0: the column that it begins in. */
  readonly column: number;
  readonly columnSpan: number;
  /** 0 for one that is part of the cell above it. */
  readonly rowSpan: number;
  readonly changes: readonly Change[];
}

export interface Comment extends Author {
  readonly id: string;
  readonly initials: string | null;
  readonly blocks: readonly Block[];
  /** The comment that it answers. */
  readonly parent: string | null;
  readonly isDone: boolean;
}
