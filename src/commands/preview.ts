import path from 'node:path';
import { openAddress } from '../preview/open-address.ts';
import { noteEnded, noteRunning, tellRunning } from '../preview/running.ts';
import { PreviewServer } from '../preview/server.ts';
import { Studio } from '../preview/studio.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { interruption } from '../report/interruption.ts';
import { announcing } from '../report/progress.ts';
import { linesIn, type MessageLanguage, say } from '../report/words/said.ts';
import { findDocuments } from '../workspace/find.ts';
import { EXIT } from './exit.ts';
import { reporterOf, timeLimitOf } from './options.ts';

export interface PreviewCommandOptions {
  readonly documents?: readonly string[];
  readonly workspace?: string;
  readonly browser?: string;
  readonly timeout?: string;
  readonly port?: string;
  readonly poll?: boolean;
  readonly open?: boolean;
  /** Tells the preview that runs where the author is: FILE:LINE. */
  readonly goto?: string;
  /** Chosen before the command begins. */
  readonly language: MessageLanguage;
}

/** Serves the page until it is asked to end. */
export async function previewCommand(options: PreviewCommandOptions): Promise<number> {
  const { documents: asked = [], workspace = '.', browser, port = '0', poll = false, language } = options;
  const { root, documents } = findDocuments(path.resolve(workspace), asked);
  if (options.goto !== undefined) {
    await goTo(root, options.goto);
    return EXIT.done;
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new CannotRun(say('cannot-run.no-port', { port }));
  const signal = interruption();
  const { progress } = reporterOf({ language, quiet: true }, false);
  const announced = announcing(progress, language);
  await using studio = new Studio(root, documents, {
    browser,
    timeLimit: timeLimitOf(options),
    progress: announced,
    signal,
  });
  await using server = new PreviewServer(studio, { root, port: Number(port), poll, language });
  const address = await server.listen();
  noteRunning(root, address);
  const lines = linesIn(language);
  process.stdout.write(`${lines.previewRuns(address)}\n${lines.previewEnds}\n`);
  if (options.open) await openAddress(address);
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  noteEnded(root, address);
  return EXIT.done;
}

/** @param place a file, from the current folder, and a line in it */
function goTo(root: string, place: string): Promise<void> {
  const [, file = place, line = '1'] = /^(.*?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  const fromRoot = path.relative(root, path.resolve(file)).split(path.sep).join('/');
  return tellRunning(root, fromRoot, Number(line));
}
