import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGivenFile } from '../files/given-file.ts';
import { runProgram } from '../publish/run-program.ts';
import { CannotRun, type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { officePrograms } from './office-programs.ts';

/** A document that is to be imported, as what can be read. */
export interface Source {
  readonly kind: 'word' | 'html';
  readonly bytes: Buffer;
}

/** In bytes. */
const LARGEST = 300 * 1024 ** 2;
/** How long LibreOffice may take, in ms. */
const LONGEST = 180_000;

/**
 * Reads a document, which LibreOffice makes a `.docx` of where it is one of its own; null with why it cannot be.
 *
 * @param place as problems name it
 */
export async function openSource(
  file: string,
  place: Place,
  signal: AbortSignal,
): Promise<Outcome<Source | null>> {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.doc') return none(problem('unknown-import-format.doc', {}, place));
  if (ending === '.rtf') return none(problem('unknown-import-format.rtf', {}, place));
  if (ending === '.pdf') return none(problem('unknown-import-format.pdf', {}, place));
  if (!['.docx', '.docm', '.dotx', '.odt', '.html', '.htm', '.xhtml'].includes(ending))
    return none(problem('unknown-import-format', { ending }, place));
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST)
    return none(problem('broken-word.too-large', {}, place));
  const { value: bytes, problems } = readGivenFile(file, place);
  if (bytes === null) return { value: null, problems };
  if (ending !== '.odt')
    return { value: { kind: ending.includes('htm') ? 'html' : 'word', bytes }, problems };
  return convert(file, place, signal);
}

/** In a folder and with a profile of its own: one that is open is not disturbed, and no setting of it holds. */
async function convert(file: string, place: Place, signal: AbortSignal): Promise<Outcome<Source | null>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kl-docs-import-'));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const made = path.join(folder, `${path.parse(file).name}.docx`);
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'docx', '--outdir', folder];
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
  try {
    await runFirst(officePrograms(process.platform, process.env), [...args, path.resolve(file)], limit);
    return { value: { kind: 'word', bytes: readFileSync(made) }, problems: [] };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof CannotRun) return none(problem('unknown-import-format.no-office', {}, place));
    return none(problem('unknown-import-format.not-converted', {}, place));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the first of some programs that is there. @throws CannotRun where none is */
async function runFirst(
  [program = '', ...others]: readonly string[],
  args: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  try {
    await runProgram(program, args, { signal });
  } catch (error) {
    if (!(error instanceof CannotRun) || others.length === 0) throw error;
    await runFirst(others, args, signal);
  }
}
