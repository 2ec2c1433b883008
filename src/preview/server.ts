import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addWord } from '../check/add-word.ts';
import { mend } from '../check/mend.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { type Progress, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { linesIn, type MessageLanguage, say } from '../report/words/said.ts';
import { beginEvents, fieldsOf, HTML, send, sendFound, sendJson, written } from './answers.ts';
import { Guard } from './guard.ts';
import { startWorkbench } from './in-page/workbench.ts';
import { listedProblem, withoutMending } from './listed.ts';
import { messagePage } from './message-page.ts';
import { openInEditor } from './open-in-editor.ts';
import { shell } from './shell.ts';
import { type Shown, shownOf } from './shown.ts';
import type { Studio } from './studio.ts';
import type { CheckingEvent } from './told.ts';
import { messageOf, View } from './view.ts';
import { Views } from './views.ts';
import { Watcher } from './watcher.ts';

interface PreviewOptions {
  readonly root: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether it looks for changes again and again instead of being told. */
  readonly poll: boolean;
  readonly language: MessageLanguage;
}

/**
 * A page of the workspace is looked at, and does nothing: whoever made its templates gets no hold of this server by it, also where it is opened by itself
 * (CSP level 3, sandbox).
 */
const INERT =
  "sandbox allow-same-origin allow-popups; default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/** The page in the author's browser, and what it asks for. It listens on this machine only. */
export class PreviewServer implements AsyncDisposable {
  readonly #studio: Studio;
  readonly #options: PreviewOptions;
  readonly #views: Views;
  readonly #watcher: Watcher;
  readonly #server: Server;
  #guard = new Guard('', 0);

  constructor(studio: Studio, options: PreviewOptions) {
    this.#studio = studio;
    this.#options = options;
    const { language, poll } = options;
    this.#views = new Views(
      (shown) => new View(studio, shown, language, () => this.#watcher.watch(this.#views.read)),
    );
    this.#watcher = new Watcher(() => this.#views.refresh(), poll);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error));
      });
    });
  }

  /** Answers the address that lets a browser in; it has a secret. */
  async listen(): Promise<string> {
    const { port } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new CannotRun(say('cannot-run.port-taken', { port: String(port) }))
            : error,
        ),
      );
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const { port: own } = this.#server.address() as AddressInfo;
    this.#guard = new Guard(randomBytes(18).toString('base64url'), own);
    return this.#guard.address;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#watcher[Symbol.dispose]();
    this.#views.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const guard = this.#guard;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!guard.isFromHere(request)) {
      send(response, 403, 'text/plain', 'Forbidden');
      return;
    }
    if (url.pathname === '/' && guard.isInvited(url)) {
      response.writeHead(303, { location: '/', 'set-cookie': guard.cookie }).end();
      return;
    }
    // An editor has no cookie: it says the secret itself.
    const isOfEditor = url.pathname === '/goto' && guard.isInvited(url);
    if (!isOfEditor && !guard.isKnown(request)) {
      send(response, 403, 'text/plain', 'Forbidden');
      return;
    }
    const answer = this.#answers[`${request.method} ${url.pathname}`];
    if (answer === undefined) send(response, 404, 'text/plain', 'Not found');
    else await answer({ url, request, response });
  }

  /** What can be asked for. */
  readonly #answers: Readonly<Record<string, Answer>> = {
    'GET /': async ({ response }) => {
      const documents = await this.#studio.offered();
      const { language } = this.#options;
      send(response, 200, HTML, shell({ documents, words: linesIn(language).preview }, language));
    },
    'GET /workbench.js': ({ response }) =>
      send(response, 200, 'text/javascript; charset=utf-8', `(${startWorkbench})();`),
    'GET /events': ({ url, response }) => {
      beginEvents(response);
      this.#viewOf(url).join(response);
    },
    'GET /checks': ({ response }) => this.#checkAll(response),
    'GET /page': ({ url, response }) => sendFound(response, HTML, this.#viewOf(url).page, INERT),
    'GET /body': ({ url, response }) => sendFound(response, HTML, this.#viewOf(url).body, INERT),
    'GET /comparison': async ({ url, response }) => {
      sendFound(response, HTML, await this.#comparison(shownOf(url.searchParams)), INERT);
    },
    'GET /pdf': ({ url, response }) => {
      const { pdf } = this.#viewOf(url);
      sendFound(response, 'application/pdf', pdf && Buffer.from(pdf.bytes));
    },
    'GET /sheet': ({ url, response }) => {
      const page = Number(url.searchParams.get('page'));
      sendFound(response, 'image/svg+xml', this.#viewOf(url).pdf?.svg(page) ?? null, INERT);
    },
    'POST /open': async ({ request, response }) => {
      const { file, line, column } = await fieldsOf(request);
      const place = { file: String(file), line: Number(line) || 1, column: Number(column) || 1 };
      const opened = await openInEditor(this.#options.root, place);
      sendJson(response, { opened });
    },
    'POST /place': async ({ url, request, response }) => {
      const { page, x, y } = await fieldsOf(request);
      const point = { page: Number(page), x: Number(x), y: Number(y) };
      sendJson(response, { place: this.#viewOf(url).writtenAt(point) });
    },
    'POST /goto': ({ url, response }) => {
      const { searchParams: asked } = url;
      this.#views.goTo(asked.get('file') ?? '', Number(asked.get('line')) || 1);
      sendJson(response, {});
    },
    // Writes into the author's file what the list of problems has proposed.
    'POST /fix': async ({ url, request, response }) => {
      const { id, choice } = await fieldsOf(request);
      const fix = this.#viewOf(url).fixOf(String(id), Number(choice));
      const made = fix !== null && isWritten(() => mend(this.#options.root, [fix]));
      sendJson(response, { made });
    },
    'POST /word': async ({ url, request, response }) => {
      const { id } = await fieldsOf(request);
      const word = this.#viewOf(url).wordOf(String(id));
      const made = word !== null && isWritten(() => addWord(this.#options.root, word));
      sendJson(response, { made });
    },
  };

  /** What is different from the last release, or why there is nothing to compare. */
  async #comparison(shown: Shown): Promise<string> {
    const { language } = this.#options;
    try {
      const { value, problems } = await this.#studio.compare(shown);
      return value ?? messagePage(problems.map(tellingIn(language)), language);
    } catch (error) {
      if (error instanceof CannotRun) return messagePage([error.textIn(language)], language);
      throw error;
    }
  }

  /** All checks run until they are done, or nobody waits for them any more. */
  async #checkAll(response: ServerResponse): Promise<void> {
    const { language } = this.#options;
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    beginEvents(response);
    const tell = (event: CheckingEvent) => response.write(written(event));
    const step: Progress['step'] = (label, count) =>
      tell({ kind: 'step', text: count ? `${label} ${count.done}/${count.total}` : label });
    try {
      const progress = { ...silent, step };
      const problems = await this.#studio.checkAll({ language, progress, signal: leaving.signal });
      tell({
        kind: 'checked',
        problems: problems.map((problem) => listedProblem(withoutMending(problem), language)),
      });
    } catch (error) {
      tell({ kind: 'failed', message: messageOf(error, language) });
    }
    response.end();
  }

  #viewOf(url: URL): View {
    return this.#views.of(shownOf(url.searchParams));
  }
}

/** Whether a file could be written: another program may have it open. */
function isWritten(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}

interface Asked {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Answer = (asked: Asked) => void | Promise<void>;
