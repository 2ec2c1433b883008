import type { MessageLanguage } from '../report/words/said.ts';
import type { CheckResult as Looked } from './check.ts';

export interface CheckOptions {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Ids of documents, and paths of folders or of Markdown files; all of the workspace where empty or absent. */
  readonly documents?: readonly string[] | undefined;
  /** Mends in the files what is safe. */
  readonly fix?: boolean | undefined;
  /** Also asks whether the links to the web lead somewhere. */
  readonly online?: boolean | undefined;
  /** In which problems are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
}

export interface CheckResult extends Omit<Looked, 'choices'> {
  readonly workspace: string;
  /** The ids of the documents that were looked at. */
  readonly documents: readonly string[];
  /** Whether there is no error. */
  readonly ok: boolean;
}
