import { escapeMarkup } from '../pdf-to-svg/markup.ts';
import type { Text } from '../report/words/said.ts';

/** A page that says why there is none. */
export function messagePage(texts: readonly Text[], language: string): string {
  const said = texts.map(({ message, hint }) => {
    const advice = hint === undefined ? '' : `<p>${escapeMarkup(hint)}</p>`;
    return `<p><strong>${escapeMarkup(message)}.</strong></p>${advice}`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>kl-docs</title>
<style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{max-width:40rem;margin:2rem}</style></head>
<body>${said.join('\n')}</body>
</html>
`;
}
