import path from 'node:path';
import { build } from '../../src/index.ts';
import { projectRoot } from './cli.ts';
import type { TemporaryWorkspace } from './workspace.ts';

/** Where the pages of `makeWebPages` are. */
export const WEB_PAGES = {
  guide: 'out/guide/1.8/index.html',
  poster: 'out/poster/1.0/plakat-slagelse-a4.html',
  index: 'out/index.html',
  torture: 'out/torture/1.0/index.html',
  tortureInEnglish: 'out/torture-en/1.0/index.html',
} as const;

/** Makes pages of each kind for the web: the guide, posters, the index page, and the torture document in both languages. */
export async function makeWebPages(
  out: TemporaryWorkspace,
  municipalities: readonly string[] = ['Slagelse'],
): Promise<void> {
  const common = { cwd: projectRoot, out: out.path('out'), formats: ['html'] as const };
  await build({ ...common, documents: ['guide'] });
  await build({ ...common, documents: ['poster'], variants: municipalities });
  await build({ ...common, cwd: path.join(projectRoot, 'test/fixtures/torture') });
}
