import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import type { Language } from '../language/index.ts';
import { ownPackageRoot } from '../workspace/own-package.ts';
import type { DocumentKind } from './document-kinds.ts';

/** What can be begun with: `assets/begin/` has a folder of files for each, in each language. */
type Kind = 'workspace' | DocumentKind | 'poster' | 'chapter' | 'template';

/** A text that is to be written, by its path from the workspace root, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What the files of one kind are filled in with. What nobody has said is null, and becomes an open point. */
export interface StarterFacts {
  /** Folder name, and the beginning of file names: a–z, 0–9 and hyphens. */
  readonly name: string;
  /** What it is called. */
  readonly title: string | null;
  /** What it is about, as it stands in a sentence. */
  readonly about: string | null;
  /** Who publishes it. */
  readonly office: string | null;
  /** ISO 8601: of the draft. */
  readonly date: string;
}

/** What the files of a workspace are filled in with besides. */
export interface WorkspaceFacts extends StarterFacts {
  /** Those of several words, which keep their capitals in a heading. */
  readonly names: readonly string[];
  /** Those that the dictionary does not know. */
  readonly words: readonly string[];
}

/** What is filled in; the files of a template are themselves such as are filled in later. */
const FILLED = /\.(?:yml|md|txt)$/;

/** The files of one kind, filled in, in the order of their paths. */
export function startersOf(
  kind: Kind,
  language: Language,
  facts: StarterFacts | WorkspaceFacts,
  folder = '',
): NewFile[] {
  return ['common', language].flatMap((place) => {
    const from = path.join(ownPackageRoot(), 'assets', 'begin', place, kind);
    return filesBelow(from).map((file) => {
      const text = readFileSync(path.join(from, file), 'utf8');
      return {
        path: path.posix.join(folder, hidden(file)),
        text: FILLED.test(file) ? fill(text, facts) : text,
      };
    });
  });
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
      )
      .sort();
  } catch (error) {
    // Not every kind has files in every place.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** npm leaves a `.gitignore` out of a package: what begins with a point has an underscore there. */
const hidden = (file: string): string => file.replace(/^_/, '.');

const environment = Handlebars.create();
environment.registerHelper({
  /** A scalar in double quotation marks (YAML 1.2, 7.3.1), which JSON's strings are. */
  yaml: (...parts: unknown[]) => JSON.stringify(parts.slice(0, -1).join('')),
  /** A text that means nothing but itself: emphasis, links, variables, HTML, directives and the end of a heading (CommonMark 2.4). */
  markdown: (text: string) => text.replace(/[\\`*_{}[\]<>~$]|&(?=[#\w])|:(?=[:\p{L}])|#(?=#*$)/gu, '\\$&'),
});

function fill(text: string, facts: StarterFacts | WorkspaceFacts): string {
  const template = environment.compile(text, { strict: true, noEscape: true });
  // A line that had nothing to say leaves no gap.
  return template(facts).replace(/\n{3,}/g, '\n\n');
}
