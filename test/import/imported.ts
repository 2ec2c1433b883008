import { divide } from '../../src/import/chapters.ts';
import type { Finding } from '../../src/import/findings.ts';
import type { ImportedText } from '../../src/import/imported.ts';
import { type Choice, settleChanges } from '../../src/import/settle-changes.ts';
import { importWord } from '../../src/import/word-text.ts';
import { readWord } from '../../src/word/read-word.ts';
import { type DocxParts, docx } from '../word/docx.ts';

export interface ForTest {
  readonly text: ImportedText;
  /** By the names of their files. */
  readonly chapters: Readonly<Record<string, string>>;
  /** The Markdown of all of them. */
  readonly markdown: string;
  readonly findings: readonly Finding[];
  /** What each finding is, and of what. */
  readonly told: readonly string[];
}

/** What a document of Word is imported as. */
export async function imported(parts: DocxParts, choice: Choice = 'accept'): Promise<ForTest> {
  const { value, problems } = await readWord('vejledning.docx', docx(parts));
  if (value === null) throw new Error(problems.map(({ message }) => message).join());
  const text = await importWord(settleChanges(value, choice), 'vejledning.docx', 'da');
  const { chapters, findings } = divide(text, text.title ?? 'Vejledning');
  const all = [...text.findings, ...findings];
  return {
    text,
    chapters: Object.fromEntries(chapters.map((chapter) => [chapter.file, chapter.text])),
    markdown: chapters.map((chapter) => chapter.text).join('\n'),
    findings: all,
    told: all.map(({ key, what, count }) => `${key} ${what || count}`),
  };
}
