import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type OpenEdition, openEdition } from '../../src/edition/open-edition.ts';
import { GitFiles } from '../../src/files/git-files.ts';
import { OverlayFiles } from '../../src/files/overlay-files.ts';
import type { DocumentPlan } from '../../src/plan/plan.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, type Sources, sourcesIn } from '../../src/workspace/workspace.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const CARD = 'content/card/card.md';

/** The one document of some files, opened, and what it becomes. */
async function opened(sources: Sources, documents: readonly string[] = []) {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sources));
  const [plan] = workspace === null ? [] : diagnostics.take(await planSelection(workspace, { documents }));
  if (workspace === null || plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
  return { edition: await openEdition(workspace, plan.document), plan };
}

/** All pages of an edition, with what is wrong with them. */
function pagesOf({ edition, plan }: { edition: OpenEdition; plan: DocumentPlan }): {
  pages: string[];
  problems: string[];
} {
  const diagnostics = new Diagnostics();
  for (const problem of edition.problems) diagnostics.add(problem);
  const pages = plan.variants.flatMap((planned) =>
    planned.artifacts.map((artifact) => {
      const own = diagnostics.take(edition.own(planned.variant)) ?? {};
      const rendered = diagnostics.take(edition.rendered(artifact));
      return diagnostics.take(edition.page(artifact, planned, own, rendered))?.html ?? '';
    }),
  );
  const problems = diagnostics.list.map(({ rule, place }) => `${place?.file}:${place?.line} ${rule}`);
  return { pages, problems };
}

describe('an open edition', () => {
  const CHAPTERS = { 'a.md': 'Tekst.\n', 'b.md': '# Sin egen\n\nTekst.\n', 'c.md': 'Tekst.\n' };
  test.each([
    [
      'nav',
      'docs',
      { 'mkdocs.yml': 'nav:\n  - Kom i gang: a.md\n  - Noget andet: b.md\n  - Mere:\n      - c.md\n' },
    ],
    [
      'SUMMARY.md',
      'src',
      { 'src/SUMMARY.md': '- [Kom *i* gang](a.md)\n- [Noget andet](b.md)\n- [](c.md)\n' },
    ],
  ])('calls chapters without a title as %s does', async (_, folder, list) => {
    const chapters = Object.entries(CHAPTERS).map(([file, text]) => [`${folder}/${file}`, text] as const);
    using workspace = new TemporaryWorkspace({ ...list, ...Object.fromEntries(chapters) });
    const document = await opened(sourcesIn(workspace.root), [`./${folder}`]);
    const { edition } = document;
    const [page = ''] = pagesOf(document).pages;
    const titles = [...page.matchAll(/class="heading-text">(.*?)</g)].map(([, title]) => title);
    expect(titles.slice(-3)).toEqual(['Kom i gang', 'Sin egen', 'C']);
    expect(edition.problems.map(({ rule, place }) => `${rule} ${place?.file}`)).toEqual([
      `missing-title ${folder}/c.md`,
    ]);
  });

  test('is read from the files that are given, and from nothing else', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const sources = sourcesIn(workspace.root);
    const unsaved = new Map([[CARD, '# Ugemt\n\nHer står noget andet.\n']]);
    const files = new OverlayFiles(sources.files, unsaved);
    expect(pagesOf(await opened(sources)).pages[0]).toContain('Aftal tidspunktet');
    expect(pagesOf(await opened({ ...sources, files })).pages[0]).toContain('Her står noget andet.');
  });

  test('is what it was in a commit', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const git = (...given: readonly string[]) =>
      execFileSync('git', [
        ...['-C', workspace.root, '-c', 'user.name=T', '-c', 'user.email=t@example.org'],
        ...['-c', 'commit.gpgsign=false', ...given],
      ]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Before');
    const before = pagesOf(await opened(sourcesIn(workspace.root)));
    workspace.write(CARD, '# Efter\n\nNoget andet.\n');
    workspace.write('templates/card/page.hbs', 'broken {{#if');
    const sources = sourcesIn(workspace.root);
    const files = new GitFiles(workspace.root, 'HEAD');
    expect(pagesOf(await opened({ ...sources, files }))).toEqual(before);
    expect(before.problems).toEqual([]);
  });

  test('leaves out chapters that are empty, and is none where all are', async () => {
    const both = {
      ...quickCard,
      'content/card/document.yml': (quickCard['content/card/document.yml'] ?? '').replace(
        '[card.md]',
        '[card.md, b.md]',
      ),
      'content/card/b.md': '---\nlayout: x\n---\n<!-- kommer -->\n',
    };
    using workspace = new TemporaryWorkspace(both);
    const document = await opened(sourcesIn(workspace.root));
    const { edition } = document;
    expect([edition.complete, edition.chapters.length]).toEqual([true, 1]);
    expect(pagesOf(document).problems).toEqual(['content/card/b.md:undefined empty-chapter']);
    workspace.write(CARD, '\n');
    const { edition: empty } = await opened(sourcesIn(workspace.root));
    expect(empty.complete).toBe(false);
    expect(empty.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'note empty-chapter',
      'note empty-chapter',
      'error empty-document',
    ]);
  });

  test('answers what is wrong with each thing, each time it is asked, and keeps it for itself', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      [CARD]: '# A\n\n## B {#b}\n\n## C {#b}\n\n![](missing.png)\n\n![a](away.png) {{nothing}}\n',
    });
    const document = await opened(sourcesIn(workspace.root));
    const first = pagesOf(document);
    expect(first.problems).toContain(`${CARD}:9 missing-picture`);
    expect(first.problems.length).toBeGreaterThan(2);
    expect(pagesOf(document)).toEqual(first);
  });

  test('after a file has changed is another one, and the first stays as it was', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const before = await opened(sourcesIn(workspace.root));
    const pages = pagesOf(before);
    workspace.write(CARD, '# Efter\n\nSe [](#ingen).\n');
    const after = pagesOf(await opened(sourcesIn(workspace.root)));
    expect(after.problems).toEqual(
      [`${CARD}:3 broken-link`, `${CARD}:3 broken-link`].slice(0, after.problems.length),
    );
    expect(after.problems.length).toBeGreaterThan(0);
    expect(pagesOf(before)).toEqual(pages);
  });

  test('leaves out chapters that cannot be used, and says so', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/document.yml': (quickCard['content/card/document.yml'] ?? '').replace(
        'card.md',
        'card.md, none.md, empty.md',
      ),
      'content/card/empty.md': '\n',
    });
    const document = await opened(sourcesIn(workspace.root));
    const { edition } = document;
    expect(edition.complete).toBe(false);
    expect(edition.chapters.map(({ file }) => file)).toEqual([CARD]);
    expect(edition.problems.map(({ rule }) => rule).sort()).toEqual(['empty-chapter', 'missing-file']);
  });

  test('renders chapters that are the same for all variants once', async () => {
    using same = new TemporaryWorkspace(badges(['anna,Anna,Nord', 'bo,Bo,Syd']));
    const { edition, plan } = await opened(sourcesIn(same.root));
    const [one, two] = plan.variants.map(({ artifacts }) => artifacts[0]);
    if (one === undefined || two === undefined) throw new Error('no variants');
    expect(edition.rendered(one) === edition.rendered(two)).toBe(!edition.varies);
  });
});
