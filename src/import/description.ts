import type { Language } from '../language/index.ts';
import { DOCUMENT_WORDS } from './document-words.ts';

/** What the `document.yml` of an imported document says. */
export interface Description {
  /** The name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly version: string;
  /** ISO 8601: of the draft. */
  readonly date: string;
  readonly language: Language;
  readonly publisher: string | null;
  readonly isNumbered: boolean;
  readonly chapters: readonly string[];
  /** The name of the file that it was imported from. */
  readonly from: string;
}

/** The file as `kl-docs new document` writes it: nothing is said that nobody has said. */
export function writeDescription(description: Description): string {
  const { id, title, subtitle, version, date, language, publisher, isNumbered, chapters, from } = description;
  const words = DOCUMENT_WORDS[language];
  const text = JSON.stringify;
  return [
    '# yaml-language-server: $schema=../../node_modules/kl-docs/dist/schemas/document.json',
    `title: ${text(title)}`,
    ...(subtitle === null ? [] : [`subtitle: ${text(subtitle)}`]),
    publisher === null ? `# ${words.publisherMissing}` : `publisher: ${text(publisher)}`,
    `version: ${text(version)}`,
    `# ${words.dateIs}`,
    `date: ${date}`,
    'status: draft',
    `language: ${language}`,
    'template: guide',
    `file: "${id}-{{document.version}}"`,
    `numbered: ${isNumbered}`,
    '',
    'chapters:',
    ...chapters.map((chapter) => `  - ${chapter}`),
    '',
    'history:',
    `  - version: ${text(version)}`,
    `    date: ${date}`,
    `    status: ${words.draft}`,
    '    changes:',
    `      - ${text(words.importedFrom(from))}`,
    '',
  ].join('\n');
}

/** The date of a description that is there: a draft keeps it when it is imported again. */
export const dateIn = (text: string): string | null => /^date: (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? null;
