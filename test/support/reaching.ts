import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** HTML that makes a browser ask for an address, by what asks. The refresh leads the page itself away, so that it stands alone. */
export const REACHING: Readonly<Record<string, (address: string) => string>> = {
  img: (to) => `<img alt="" src="${to}"><picture><source srcset="${to}-source"><img alt=""></picture>`,
  stylesheet: (to) => `<link rel="stylesheet" href="${to}">`,
  import: (to) => `<style>@import "${to}";</style>`,
  background: (to) => `<p style="background: url(${to})">A</p>`,
  content: (to) => `<p style="content: url(${to})">A</p>`,
  'image-set': (to) => `<p style='background: image-set("${to}" 1x)'>A</p>`,
  mask: (to) => `<p style="mask: url(${to})">A</p>`,
  font: (to) => `<style>@font-face { font-family: F; src: url(${to}) } p { font-family: F }</style><p>A</p>`,
  iframe: (to) => `<iframe src="${to}"></iframe>`,
  srcdoc: (to) => `<iframe srcdoc="<img alt='' src='${to}'>"></iframe>`,
  object: (to) => `<object data="${to}"></object>`,
  embed: (to) => `<embed src="${to}">`,
  script: (to) => `<script src="${to}"></script>`,
  fetch: (to) => `<script>fetch("${to}").catch(() => {})</script>`,
  handler: (to) => `<img alt="" src="data:," onerror="new Image().src = '${to}'">`,
  form: (to) =>
    `<iframe name="${to}"></iframe><form target="${to}" action="${to}"></form><script>document.currentScript.previousElementSibling.submit()</script>`,
  'svg-image': (to) => `<svg><image href="${to}" width="9" height="9"/></svg>`,
  'svg-use': (to) => `<svg><use href="${to}#a"/></svg>`,
  'svg-fe-image': (to) =>
    `<svg><filter id="f"><feImage href="${to}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  'svg-style': (to) => `<svg><style>rect { fill: url(${to}#a) }</style><rect width="9" height="9"/></svg>`,
  video: (to) => `<video src="${to}" poster="${to}-poster"></video>`,
  audio: (to) => `<audio src="${to}" preload="auto"></audio>`,
  preload: (to) => `<link rel="preload" as="image" href="${to}">`,
  prefetch: (to) => `<link rel="prefetch" href="${to}">`,
  preconnect: (to) => `<link rel="preconnect" href="${to}"><link rel="dns-prefetch" href="${to}">`,
  table: (to) => `<table background="${to}"><tr><td>A</table>`,
  input: (to) => `<input type="image" alt="" src="${to}">`,
  refresh: (to) => `<meta http-equiv="refresh" content="0;url=${to}">`,
};

/** All of it but what leads the page away. */
export const reaching = (address: string): string =>
  Object.entries(REACHING)
    .map(([kind, make]) => (kind === 'refresh' ? '' : make(`${address}/${kind}`)))
    .join('\n');

/** A server on this machine for all tests of a file, which counts the connections that are made to it. */
export function listenOnThisMachine() {
  const listener = { origin: '', connections: 0 };
  const server = http.createServer((_, response) => response.end());
  server.on('connection', () => {
    listener.connections += 1;
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    listener.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return listener;
}
