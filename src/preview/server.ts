import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addWord } from '../check/add-word.ts';
import { mend } from '../check/mend.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { linesIn, type MessageLanguage, say } from '../report/words/said.ts';
import { Guard } from './guard.ts';
import { startWorkbench } from './in-page/workbench.ts';
import { openInEditor } from './open-in-editor.ts';
import { shell } from './shell.ts';
import { shownOf } from './shown.ts';
import type { Studio } from './studio.ts';
import { View } from './view.ts';
import { Watcher } from './watcher.ts';

interface PreviewOptions {
  readonly root: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether it looks for changes again and again instead of being told. */
  readonly poll: boolean;
  readonly language: MessageLanguage;
}

/** A request larger than this is none of ours, in bytes. */
const LARGEST = 10_000;
const HTML = 'text/html; charset=utf-8';
/**
 * A page of the workspace is looked at, and does nothing: whoever made its templates gets no hold of this server by it, also where it is opened by itself
 * (CSP level 3, sandbox).
 */
const INERT =
  "sandbox allow-same-origin allow-popups; default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";
const JSON_TYPE = 'application/json; charset=utf-8';

/** The page in the author's browser, and what it asks for. It listens on this machine only. */
export class PreviewServer implements AsyncDisposable {
  readonly #studio: Studio;
  readonly #options: PreviewOptions;
  readonly #views = new Map<string, View>();
  readonly #watcher: Watcher;
  readonly #server: Server;
  #guard = new Guard('', 0);

  constructor(studio: Studio, options: PreviewOptions) {
    this.#studio = studio;
    this.#options = options;
    this.#watcher = new Watcher(() => this.#refresh(), options.poll);
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
    for (const view of this.#views.values()) view.close();
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
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      this.#viewOf(url).join(response);
    },
    'GET /page': ({ url, response }) => sendFound(response, HTML, this.#viewOf(url).html, INERT),
    'GET /pdf': ({ url, response }) => {
      const { pdf } = this.#viewOf(url);
      sendFound(response, 'application/pdf', pdf && Buffer.from(pdf.bytes));
    },
    'GET /sheet': ({ url, response }) => {
      const page = Number(url.searchParams.get('page'));
      sendFound(response, 'image/svg+xml', this.#viewOf(url).pdf?.svg(page) ?? null, INERT);
    },
    'POST /open': async ({ request, response }) => {
      const { file, line, column } = fieldsOf(await bodyOf(request));
      const place = { file: String(file), line: Number(line) || 1, column: Number(column) || 1 };
      const opened = await openInEditor(this.#options.root, place);
      send(response, 200, JSON_TYPE, JSON.stringify({ opened }));
    },
    'POST /place': async ({ url, request, response }) => {
      const { page, x, y } = fieldsOf(await bodyOf(request));
      const point = { page: Number(page), x: Number(x), y: Number(y) };
      send(response, 200, JSON_TYPE, JSON.stringify({ place: this.#viewOf(url).writtenAt(point) }));
    },
    'POST /goto': ({ url, response }) => {
      const { searchParams: asked } = url;
      for (const view of this.#views.values())
        view.goTo(asked.get('file') ?? '', Number(asked.get('line')) || 1);
      send(response, 200, JSON_TYPE, '{}');
    },
    // Writes into the author's file what the list of problems has proposed.
    'POST /fix': async ({ url, request, response }) => {
      const { id, choice } = fieldsOf(await bodyOf(request));
      const fix = this.#viewOf(url).fixOf(String(id), Number(choice));
      const made = fix !== null && written(() => mend(this.#options.root, [fix]));
      send(response, 200, JSON_TYPE, JSON.stringify({ made }));
    },
    'POST /word': async ({ url, request, response }) => {
      const { id } = fieldsOf(await bodyOf(request));
      const word = this.#viewOf(url).wordOf(String(id));
      const made = word !== null && written(() => addWord(this.#options.root, word));
      send(response, 200, JSON_TYPE, JSON.stringify({ made }));
    },
  };

  #viewOf(url: URL): View {
    const shown = shownOf(url.searchParams);
    const key = JSON.stringify(shown);
    const known =
      this.#views.get(key) ?? new View(this.#studio, shown, this.#options.language, () => this.#watch());
    this.#views.set(key, known);
    return known;
  }

  /** What nobody looks at any more is forgotten. */
  #refresh(): void {
    for (const [key, view] of this.#views)
      if (view.isLookedAt) view.refresh();
      else this.#views.delete(key);
  }

  #watch(): void {
    const read = [...this.#views.values()].filter(({ isLookedAt }) => isLookedAt).map((view) => view.read);
    this.#watcher.watch({
      files: read.flatMap(({ files }) => files),
      folders: read.flatMap(({ folders }) => folders),
    });
  }
}

/** Whether a file could be written: another program may have it open. */
function written(write: () => void): boolean {
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

function sendFound(
  response: ServerResponse,
  type: string,
  content: string | Buffer | null,
  policy?: string,
): void {
  if (policy !== undefined) response.setHeader('content-security-policy', policy);
  if (content === null) send(response, 404, 'text/plain', 'Not found');
  else send(response, 200, type, content);
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(content);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LARGEST) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : {};
