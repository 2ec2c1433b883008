import path from 'node:path';
import { openAddress } from '../preview/open-address.ts';
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
  /** Chosen before the command begins. */
  readonly language: MessageLanguage;
}

/** Serves the page until it is asked to end. */
export async function previewCommand(options: PreviewCommandOptions): Promise<number> {
  const { documents: asked = [], workspace = '.', browser, port = '0', poll = false, language } = options;
  const { root, documents } = findDocuments(path.resolve(workspace), asked);
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
  const lines = linesIn(language);
  process.stdout.write(`${lines.previewRuns(address)}\n${lines.previewEnds}\n`);
  if (options.open) await openAddress(address);
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return EXIT.done;
}
