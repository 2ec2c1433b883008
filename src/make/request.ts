import { browserIdentity } from '../browser/find.ts';
import type { DocumentsRequest, Request } from '../output/run-record.ts';
import { programId } from '../workspace/own-package.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import type { BuildOptions } from './result.ts';

/** Any request of the same documents. */
export function documentsRequest({ out: _, selection, ...common }: Request): DocumentsRequest {
  return { ...common, documents: selection.documents ?? [] };
}

/** Null where it cannot be known which browser would print. Where and how it is made makes no other request of it. */
export async function requestOf(root: string, out: string, options: BuildOptions): Promise<Request | null> {
  const {
    cwd: _cwd,
    out: _out,
    browser: asked,
    dryRun: _dryRun,
    timeLimit: _timeLimit,
    verify: _verify,
    progress: _progress,
    ...more
  } = options;
  const { signal: _signal, language: _language, ...selection } = more;
  // Without a browser there are still pages for the screen to be made.
  const browser = await browserIdentity(asked).catch(() => null);
  if (browser === null) return null;
  return { program: programId(), browser, root, out, epoch: sourceDateEpoch(), selection };
}
