import { pathsOf } from '../../src/plan/plan.ts';
import { planSelection, type SelectedDocument, type Selection } from '../../src/plan/select.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** What a `document.yml` has to say at least. */
export const LEAST = {
  title: 'Kort',
  version: '1.0',
  date: '2026-11-24',
  status: 'draft',
  template: 'card',
  file: 'kort',
  chapters: ['card.md'],
};

/** A `document.yml` with what a test says of it. YAML takes JSON. */
export const described = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...LEAST, ...changes }, null, 1);

/** What makes a document one sheet: of each choice the first is made unasked. */
export const SHEET = {
  papers: ['a5', 'a4', 'a2'],
  orientations: ['portrait', 'landscape'],
  designs: ['plain', 'blue'],
};

/** Four people, and a document with a file for each. */
export const PEOPLE: Readonly<Record<string, string>> = {
  'kl-docs.yml':
    'title: Test\ndata: { people: { file: content/data/people.csv, key: slug, label: name, find: [name, slug] } }\n',
  'content/data/people.csv': 'slug,name,team\nanna,Anna,Nord\nbo,Bo,Syd\ncarl,Carl,Nord\ndorte,Dorte,Øst\n',
};
export const forPeople = (changes: Readonly<Record<string, unknown>> = {}) => ({
  file: 'kort-{{person.slug}}',
  formats: ['pdf'],
  variants: { data: 'people', as: 'person', ...changes },
});

interface Planned {
  readonly plans: readonly SelectedDocument[];
  /** The files that are to be made, from the output folder. */
  readonly files: readonly string[];
  /** What is said of it, as a key of `report/words/` and where. */
  readonly problems: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans what is asked for in a workspace of these files; `orders` and `from` name files of it. */
export async function planned(
  files: Readonly<Record<string, string | Uint8Array>>,
  { orders, from, ...selection }: Selection = {},
): Promise<Planned> {
  using folder = new TemporaryWorkspace(files);
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
  const { value: plans, problems: diagnostics } = await planSelection(workspace, {
    ...selection,
    ...(orders !== undefined && { orders: folder.path(orders) }),
    ...(from !== undefined && { from: folder.path(from) }),
  });
  return { plans, files: plans.flatMap(pathsOf), problems: diagnostics.map(placed), diagnostics };
}

function placed({ rule, said, place }: Diagnostic): string {
  const where = place === undefined ? [] : [place.file, ...(place.line === undefined ? [] : [place.line])];
  return [said?.key ?? rule, where.join(':')].filter((part) => part !== '').join(' ');
}
