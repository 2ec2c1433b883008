import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type EditionChapter, openEdition } from '../../edition/open-edition.ts';
import { writeAside } from '../../files/write-aside.ts';
import { isRemote } from '../../markdown/features/pictures/remote.ts';
import { offsetsOf, placeOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { Changes } from '../../memory/undoing.ts';
import type { DocumentPlan } from '../../plan/plan.ts';
import { type Diagnostic, Diagnostics, type Place, problem } from '../../report/diagnostic.ts';
import type { Fix } from '../../report/found.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { NotFetched } from '../../report/words/not-fetched.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mend } from '../mend.ts';
import { type DownloadOptions, download } from './download.ts';
import { pictureEnding, pictureName } from './picture-name.ts';

/** Where fetched pictures are put, beside the chapter. */
const FOLDER = 'billeder';
/** Print shows no more than some megabytes of a picture. In bytes. */
const LARGEST = 20_000_000;

export type FetchOptions = Omit<DownloadOptions, 'largest'>;

/** A picture of the web in a chapter, and where its address stands. */
interface RemotePicture {
  readonly url: string;
  readonly place: Place;
  /** The range of the address in the chapter's text; null where it is written with character references, so that the picture is only fetched. */
  readonly range: { readonly start: number; readonly end: number } | null;
}

/**
 * Fetches the pictures of the web that the chapters show, puts them beside the chapters and mends the Markdown. Answers what was mended; the
 * problems are those that could not be fetched.
 */
export async function fetchPictures(
  workspace: Workspace,
  plans: readonly DocumentPlan[],
  options: FetchOptions,
): Promise<Outcome<readonly Diagnostic[]>> {
  const problems = new Diagnostics();
  const mended: Diagnostic[] = [];
  const changes = new Changes(workspace.root);
  const editions = await Promise.all(plans.map((plan) => openEdition(workspace, plan.document)));
  const chapters = editions.flatMap((edition) => edition.chapters);
  const byFile = new Map(chapters.map((chapter) => [chapter.file, chapter]));
  for (const chapter of byFile.values()) {
    const fixes = new Map<Fix, Diagnostic>();
    const known = new Map<string, Saved>();
    for (const { url, place, range } of remotePicturesIn(chapter)) {
      const saved = known.get(url) ?? (await save(url, workspace, chapter, options));
      known.set(url, saved);
      if ('reason' in saved) {
        problems.report('unfetched-picture', { url, reason: saved.reason }, place);
      } else if (range !== null) {
        const replacement = `${FOLDER}/${saved.name}`;
        const mend = problem('remote-picture.fetched', { url, file: replacement }, place);
        fixes.set({ file: chapter.file, ...range, replacement }, mend);
      }
    }
    const made = new Set(mend(workspace.root, [...fixes.keys()], changes));
    for (const [fix, diagnostic] of fixes) if (made.has(fix)) mended.push(diagnostic);
  }
  return { value: mended, problems: problems.list };
}

function remotePicturesIn({ file, text, parsed }: EditionChapter): RemotePicture[] {
  const shown = new Set<string>();
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type === 'image' && isRemote(node.url)) shown.add(node.url);
    return undefined;
  });
  const found: RemotePicture[] = [];
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type !== 'image' && node.type !== 'definition') return undefined;
    const { url } = node;
    if (!shown.has(url) || node.data?.withVariables?.has('url')) return undefined;
    const { start, end } = offsetsOf(node);
    const written = text.slice(start, end);
    // A picture by reference has its address in the definition.
    if (node.type === 'image' && written.endsWith(']')) return undefined;
    const at = written.lastIndexOf(url);
    const range = at < 0 ? null : { start: start + at, end: start + at + url.length };
    found.push({ url, place: placeOf(file, node), range });
    return undefined;
  });
  return found;
}

type Saved = { readonly name: string } | { readonly reason: NotFetched };

async function save(
  url: string,
  workspace: Workspace,
  { file }: EditionChapter,
  options: FetchOptions,
): Promise<Saved> {
  const fetched = await download(url.replace(/^\/\//, 'https://'), { ...options, largest: LARGEST });
  if ('reason' in fetched) return fetched;
  const ending = pictureEnding(fetched.bytes, fetched.type);
  if (ending === null) return { reason: { why: 'no-picture', type: fetched.type } };
  const folder = path.posix.join(path.posix.dirname(file), FOLDER);
  const onDisk = path.join(workspace.root, folder);
  mkdirSync(onDisk, { recursive: true });
  const fromRoot = path.relative(realpathSync(workspace.root), realpathSync(onDisk));
  if (fromRoot.startsWith('..') || path.isAbsolute(fromRoot)) return { reason: { why: 'outside', folder } };
  const name = pictureName(url, ending, (candidate) => {
    const there = workspace.files.read(`${folder}/${candidate}`);
    return 'bytes' in there ? there.bytes.equals(fetched.bytes) : there.problem === 'missing';
  });
  writeAside(path.join(onDisk, name), fetched.bytes);
  return { name };
}
