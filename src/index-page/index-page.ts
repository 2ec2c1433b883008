import { completePage } from '../fonts/complete-page.ts';
import type { ManifestEntry } from '../output/manifest.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { loadTemplate } from '../template/template.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface ListedArtifact {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly pages: number | null;
}

interface ListedVariant {
  readonly key: string;
  readonly label: string;
  readonly artifacts: ListedArtifact[];
}

interface ListedEdition {
  readonly title: string;
  readonly version: string | null;
  readonly date: string | null;
  readonly status: string | null;
  readonly draft: boolean;
  readonly artifacts: ListedArtifact[];
  readonly variants: ListedVariant[];
}

interface ListedDocument {
  readonly id: string;
  /** As the newest edition is called. */
  title: string;
  readonly editions: ListedEdition[];
}

/** The page that lists all that is in the output folder. */
export function indexPage(
  workspace: Workspace,
  entries: readonly ManifestEntry[],
  files: TemplateFiles,
): Outcome<string> {
  const { language, title, publisher } = workspace.config;
  const documents = listedDocuments(entries, language);
  return collecting((diagnostics) => {
    const template = diagnostics.take(loadTemplate('index-page', 'html', language, files));
    const html = template && diagnostics.take(template.render({ language, title, publisher, documents }));
    return completePage(html ?? '').html;
  });
}

/** Documents by id, editions newest first, variants in the language's order. */
function listedDocuments(entries: readonly ManifestEntry[], language: string): ListedDocument[] {
  const documents = new Map<string, ListedDocument>();
  const variants = new Map<string, ListedVariant>();
  for (const entry of entries.filter(({ kind }) => kind === 'edition')) {
    const document = getOrAdd(documents, entry.document, () => ({
      id: entry.document,
      title: entry.title,
      editions: [],
    }));
    const { title, version, date, status } = entry;
    let edition = document.editions.find((candidate) => candidate.version === version);
    if (edition === undefined) {
      edition = { title, version, date, status, draft: status === 'draft', artifacts: [], variants: [] };
      document.editions.push(edition);
    }
    const { path, format, bytes, pages } = entry;
    artifactsOf(edition, entry, variants).push({ path, format, bytes, pages });
  }
  const collator = new Intl.Collator(language, { numeric: true });
  for (const document of documents.values()) {
    const { editions } = document;
    editions.sort((a, b) => collator.compare(b.version ?? '', a.version ?? ''));
    document.title = editions[0]?.title ?? document.title;
    for (const { variants } of editions) variants.sort((a, b) => collator.compare(a.label, b.label));
  }
  return [...documents.values()];
}

/** @param known all variants so far: there may be a hundred thousand */
function artifactsOf(
  edition: ListedEdition,
  { document, version, variant }: ManifestEntry,
  known: Map<string, ListedVariant>,
): ListedArtifact[] {
  if (variant === null) return edition.artifacts;
  return getOrAdd(known, JSON.stringify([document, version, variant.key]), () => {
    const listed = { ...variant, artifacts: [] };
    edition.variants.push(listed);
    return listed;
  }).artifacts;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
