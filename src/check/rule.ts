import type { Document } from '../document/document.ts';
import type { ShownPicture } from '../edition/open-edition.ts';
import type { SourceText } from '../markdown/source-text.ts';
import type { ParsedChapter, RenderedDocument } from '../markdown/types.ts';
import type { RuleId } from '../report/catalogue.ts';
import type { Place, Severity } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { Said, Text } from '../report/words/said.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { LinkChecker } from './online/link-checker.ts';

/** One thing that `kl-docs check` looks at. What and why stands in docs/rules.md, in a section with the rule's id. */
export interface Rule {
  /** What it finds, as the catalogue has it. */
  readonly id: RuleId;
  /** Asks other machines: runs with `--online` only. */
  readonly online?: boolean;
  /** Looks also where it is turned off, for what cannot be. */
  readonly always?: boolean;
  check(document: CheckedDocument, report: (finding: Finding) => void): void | Promise<void>;
}

/** One problem that a rule found. */
export interface Finding extends Text {
  /** Undefined only where it is what somebody else has found. */
  readonly said: Said | undefined;
  readonly place: Place;
  /** Where this finding weighs more or less than its rule; what the workspace says still counts most. */
  readonly severity?: Severity | undefined;
  readonly fix?: Fix | undefined;
  /** What an author may choose to write in its place, the likeliest first: none of it is sure. */
  readonly choices?: readonly Fix[] | undefined;
  /** An error that the workspace can neither weigh nor silence. */
  readonly refuses?: boolean | undefined;
}

export interface CheckedChapter {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  /** The file's text without its byte order mark, front matter included. */
  readonly text: string;
  /** The same with places for offsets; spaces stand in place of the front matter. */
  readonly source: SourceText;
  /** Variables are nodes of their own in it: see `markdown/mdast.ts`. */
  readonly parsed: ParsedChapter;
  /** BCP 47 language of the chapter: its own or the document's. */
  readonly language: string;
}

/** A document with what the rules look at. */
export interface CheckedDocument {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly chapters: readonly CheckedChapter[];
  /** In format html, for the first variant. */
  readonly rendered: RenderedDocument;
  readonly pictures: readonly ShownPicture[];
  /** How many of its diagrams no build has drawn yet, so that their mistakes are not known. */
  readonly undrawnDiagrams: number;
  /** What `{{…}}` stands for in it, for the same variant. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The edition's date, ISO 8601; null where it says none. */
  readonly date: string | null;
  /** The day of the run, ISO 8601; `SOURCE_DATE_EPOCH` sets it. */
  readonly today: string;
  /** Asks other machines about links; null without `--online`. */
  readonly links: LinkChecker | null;
  /** Whether it is, or is to be, released although something in it is open, with a reason. */
  readonly acceptsOpenPoints: boolean;
}
