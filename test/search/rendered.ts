import { openEdition } from '../../src/edition/open-edition.ts';
import type { RenderedDocument } from '../../src/markdown/types.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** A document of a workspace, opened. */
async function opened(root: string, document: string) {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  const [plan] =
    workspace === null ? [] : diagnostics.take(await planSelection(workspace, { documents: [document] }));
  if (workspace === null || plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
  return { edition: await openEdition(workspace, plan.document), plan };
}

const ON_SCREEN = { variant: null, sheet: null, format: 'html' } as const;

/** A document of a workspace as it is rendered for the screen. */
async function rendered(root: string, document: string): Promise<RenderedDocument> {
  const { edition } = await opened(root, document);
  return edition.rendered(ON_SCREEN).value;
}

/** The guide's page, self-contained. */
export async function guidePage(): Promise<string> {
  const { edition, plan } = await opened(projectRoot, 'guide');
  const [planned] = plan.variants;
  const artifact = planned?.artifacts.find(({ format }) => format === 'html');
  if (planned === undefined || artifact === undefined) throw new Error('expected a page');
  const page = edition.page(artifact, planned, {}, edition.rendered(ON_SCREEN).value).value;
  return page?.html ?? '';
}

/** The guide of this project. */
export const renderedGuide = (): Promise<RenderedDocument> => rendered(projectRoot, 'guide');

/** A document of chapters, each a Markdown text. */
export async function renderedChapters(
  chapters: readonly string[],
  language: 'da' | 'en' = 'da',
): Promise<RenderedDocument> {
  const files = chapters.map((text, at) => [`${at + 1}.md`, text] as const);
  using workspace = new TemporaryWorkspace({
    ...Object.fromEntries(files.map(([name, text]) => [`content/doc/${name}`, text])),
    'content/doc/document.yml': `title: Dokument
version: "1.0"
date: 2026-11-24
status: draft
language: ${language}
numbered: true
template: guide
file: doc
chapters: [${files.map(([name]) => name).join(', ')}]
`,
  });
  return await rendered(workspace.root, 'doc');
}
