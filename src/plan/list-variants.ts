import { readOwnWords } from '../document/own-words.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { planSelection, type Selection } from './select.ts';

export interface ListedVariant {
  readonly document: string;
  readonly key: string;
  readonly label: string;
  /** The fields that it says something for in its own words. */
  readonly own: readonly string[];
}

/**
 * For whom documents can be made.
 *
 * @throws CannotRun when there is no workspace.
 */
export async function listVariants({
  cwd = process.cwd(),
  language = 'en',
  ...selection
}: Selection & { cwd?: string | undefined; language?: MessageLanguage }): Promise<{
  readonly workspace: string;
  readonly variants: readonly ListedVariant[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const diagnostics = new Diagnostics();
  const root = findWorkspace(cwd);
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  const plans = workspace === null ? [] : diagnostics.take(await planSelection(workspace, selection));
  const variants = plans.flatMap(({ document, variants }) =>
    variants.flatMap(({ variant }): ListedVariant[] => {
      if (variant === null || workspace === null) return [];
      const own = document.config.variants?.own;
      const words = own && diagnostics.take(readOwnWords(workspace, document.folder, own, variant.key));
      return [{ document: document.id, key: variant.key, label: variant.label, own: words?.given ?? [] }];
    }),
  );
  return { workspace: root, variants, diagnostics: diagnostics.list.map(tellingIn(language)) };
}
