import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request larger than this is none of ours, in bytes. */
const LARGEST = 10_000;

export const HTML = 'text/html; charset=utf-8';

/** Answers with what there is, or that there is none. */
export function sendFound(
  response: ServerResponse,
  type: string,
  content: string | Buffer | null,
  policy?: string,
): void {
  if (policy !== undefined) response.setHeader('content-security-policy', policy);
  if (content === null) send(response, 404, 'text/plain', 'Not found');
  else send(response, 200, type, content);
}

export function sendJson(response: ServerResponse, content: object): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(content));
}

export function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(content);
}

/** Begins to tell what happens, one event after the other. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
}

/** An event as it is sent. */
export const written = (event: object): string => `data: ${JSON.stringify(event)}\n\n`;

/** The fields of a request that was sent as JSON; none of another. */
export async function fieldsOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LARGEST) return {};
  }
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}
