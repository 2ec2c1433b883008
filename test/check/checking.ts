import { type CheckOptions, type CheckResult, checkDocuments } from '../../src/check/check.ts';
import { languageRules } from '../../src/check/language/index.ts';
import { planSelection } from '../../src/plan/select.ts';
import { type Diagnostic, Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const language = new Set(languageRules.map(({ id }) => id));

/** A workspace whose one document is a quick card; the rules about Danish are left to their own tests. */
export function cardWorkspace(files: Readonly<Record<string, string | Uint8Array>>): TemporaryWorkspace {
  const off = [...language].map((id) => `    ${id}: off\n`).join('');
  return new TemporaryWorkspace({
    'kl-docs.yml': `title: Test\ncheck:\n  rules:\n${off}`,
    ...quickCard,
    ...files,
  });
}

/** Checks all documents of a folder, as `kl-docs check` does. */
export async function check(root: string, options: CheckOptions = {}): Promise<CheckResult> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) throw new Error(JSON.stringify(diagnostics.list));
  const plans = diagnostics.take(await planSelection(workspace, {}));
  const result = await checkDocuments(workspace, plans, options);
  for (const diagnostic of result.diagnostics) diagnostics.add(diagnostic);
  return { ...result, diagnostics: diagnostics.list };
}

/** `file:line:column rule`, and the severity where it is asked for. */
export function told(diagnostics: readonly Diagnostic[], { severity = false } = {}): string[] {
  return diagnostics.map((diagnostic) => {
    const { file, line, column } = diagnostic.place ?? {};
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place} ${diagnostic.rule}${severity ? ` ${diagnostic.severity}` : ''}`;
  });
}

/** What is found in a workspace of one quick card. */
export async function findings(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: CheckOptions = {},
): Promise<string[]> {
  using workspace = cardWorkspace(files);
  return told((await check(workspace.root, options)).diagnostics);
}

/** A document.yml of the quick card with other lines. */
export const cardDocument = (lines: string, changes: Readonly<Record<string, string>> = {}): string =>
  Object.entries(changes).reduce(
    (text, [from, to]) => text.replace(from, to),
    quickCard['content/card/document.yml'] ?? '',
  ) + lines;
