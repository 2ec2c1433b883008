import { describe, expect, test } from 'vitest';
import { completePage, facesLacking, mayLackGlyphs } from '../../src/fonts/complete-page.ts';
import { fallbackFor } from '../../src/fonts/fallback-fonts.ts';
import { defaultFonts, fontNames, pageFaces } from '../../src/fonts/page-faces.ts';
import { face, MONO_WOFF2, PLEX_WOFF2 } from './fonts.ts';

const STYLES = [
  face('font-family: "Plex"; font-weight: 400', PLEX_WOFF2),
  face('font-family: "Plex"; font-weight: 600', PLEX_WOFF2),
  face('font-family: "Mono"', MONO_WOFF2),
].join('\n');

const page = (body: string, styles = STYLES): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Prøve</title><style>${styles}\n</style></head><body>${body}</body></html>`;

/** The faces that were added, as `family weight: range`. */
function added(body: string, styles = STYLES): string[] {
  const { html } = completePage(page(body, styles));
  const count = pageFaces(page('', styles)).length;
  return pageFaces(html)
    .slice(count)
    .map(({ family, weight, name, characters }) => {
      const text = [...characters].map((code) => String.fromCodePoint(code)).join('');
      return `${family} ${weight} ${name}: ${text}`;
    });
}

test('a text that speaks of @font-face is not taken for the style that has the fonts', () => {
  const text = '<p>✗ <code>&lt;style&gt; @font-face …</code></p>';
  expect(added(text)).toEqual(added('<p>✗ …</p>'));
  expect(added(text)).not.toEqual([]);
  expect(completePage(page(text)).html.endsWith(`</style></head><body>${text}</body></html>`)).toBe(true);
});

describe('a page stays as it is, byte by byte', () => {
  test.each([
    ['when its fonts have everything', '<p>Blåbærgrød »koster« 3 € – ↑</p>'],
    [
      'when a character is in an attribute, a script, a comment or the title only',
      '<p title="✗"></p><img alt="☐"><script>"①"</script><!-- ⌘ --><svg><title>★</title></svg>',
    ],
    [
      'when it is not seen: soft hyphens, joiners, spaces',
      '<p>tele\u00adfon a\u200db a\u2060b 1\u202f000 a\u2003b \ufeff✓</p>'.replace('✓', ''),
    ],
    ['when the browser composes letter and mark', '<p>a\u030a e\u0301</p>'],
  ])('%s', (_name, body) => {
    expect(completePage(page(body))).toEqual({ html: page(body), missing: [] });
  });

  test('when no font has it', () => {
    expect(completePage(page('<p>\u{f0b7} 中</p>')).html).toBe(page('<p>\u{f0b7} 中</p>'));
  });

  test('without fonts of its own', () => {
    expect(completePage(page('<p>✗ 中</p>', 'body { font-family: serif }'))).toEqual({
      html: page('<p>✗ 中</p>', 'body { font-family: serif }'),
      missing: [],
    });
  });
});

describe('a page gets what its fonts lack', () => {
  test('in every family and weight that text is set in, and nothing more', () => {
    expect(added('<p>Ja ✗ ①</p>')).toEqual([
      '"Plex" 400 NotoSansSymbols2-Regular: ✗',
      '"Plex" 400 NotoSansSymbols-Regular: ①',
      '"Plex" 600 NotoSansSymbols2-Regular: ✗',
      '"Plex" 600 NotoSansSymbols-Regular: ①',
      '"Mono" normal DejaVuSansMono: ✗',
      '"Mono" normal NotoSansSymbols-Regular: ①',
    ]);
  });

  test.each([
    [
      'in its own typeface',
      'Ω Ж ł',
      ['IBMPlexSans-Regular: Ω', 'IBMPlexSans-Regular: Ж', 'IBMPlexSans-Regular: ł'],
    ],
    ['the hyphens that Word writes', 'a\u2011b\u2010c', ['IBMPlexSans-Regular: \u2010\u2011']],
    ['mathematics', '≤ ⇒', ['NotoSansMath-Regular: ≤⇒']],
    ['what people write', '‰ ₂ ⅓', ['DejaVuSans: ‰₂⅓']],
    ['emoji', '😀 👍', ['NotoEmoji-Regular: 👍😀']],
    ['the emoji of a sequence in one font', '👩\u200d⚕\ufe0f', ['NotoEmoji-Regular: ⚕👩']],
    ['and a sign alone where signs are', '⚕', ['NotoSansSymbols-Regular: ⚕']],
    ['Hebrew', 'שלום', ['NotoSansHebrew-Regular: םולש']],
    ['as a number', '&#x2717; &#10007;', ['NotoSansSymbols2-Regular: ✗']],
    ['as a name', 'a &amp; b &check; &nbsp;', ['NotoSansSymbols2-Regular: ✓']],
  ])('%s', (_name, text, expected) => {
    const one = face('font-family: "Plex"; font-weight: 400', PLEX_WOFF2);
    const got = added(`<p>${text}</p>`, one).map((line) => line.replace('"Plex" 400 ', ''));
    expect(got.map((line) => [...line].sort().join(''))).toEqual(
      expected.map((line) => [...line].sort().join('')),
    );
  });

  test('that asks for no colour: else a browser takes a font of the machine for it', () => {
    for (const text of ['⚠\ufe0f', '❤\ufe0f\u200d🔥', '1\ufe0f\u20e3', 'a\ufe0f'])
      expect(completePage(page(`<p>${text}</p>`))).toEqual(
        completePage(page(`<p>${text.replaceAll('\ufe0f', '')}</p>`)),
      );
    expect(added('<p>⚠\ufe0f</p>')).toEqual(added('<p>⚠</p>'));
    expect(added('<p>⚠</p>').length).toBeGreaterThan(0);
  });

  test('that a style writes', () => {
    const styles = `${face('font-family: Plex', PLEX_WOFF2)} li::marker { content: "\\2717 " } p { content: "①" }`;
    expect(added('<p>Ja</p>', styles)).toEqual([
      'Plex normal NotoSansSymbols-Regular: ①',
      'Plex normal NotoSansSymbols2-Regular: ✗',
    ]);
  });

  test('unless another family without letters has it', () => {
    const { html } = completePage(page('<p>✗</p>'));
    const signs = /@font-face\{[^}]*U\+2717\}/.exec(html)?.[0].replace('"Plex"', '"Signs"') ?? '';
    expect(signs).toContain('"Signs"');
    expect(added('<p>✗</p>', `${STYLES}${signs}`)).toEqual([]);
    // Within its range only.
    expect(added('<p>✗</p>', `${STYLES}${signs.replace('U+2717', 'U+2718-2719')}`)).toHaveLength(3);
  });
});

test('what no font has is missing, once, and only where it is seen', () => {
  const { missing } = completePage(page('<p title="國">中 文 中 \u{f0b7} q\u030a مرحبا</p>'));
  expect(missing).toEqual(['中', '文', '\u{f0b7}', '\u030a', 'م', 'ر', 'ح', 'ب', 'ا']);
});

test('the fallback fonts are there in every weight and style', () => {
  const ways = [300, 400, 600, 700, 900].flatMap((weight) =>
    [false, true].flatMap((italic) => [false, true].map((fixedPitch) => ({ weight, italic, fixedPitch }))),
  );
  // What none of them has is looked for in all.
  for (const way of ways) expect(fallbackFor(0x4e2d, way, true)).toBeUndefined();
  for (const way of ways) expect(fallbackFor(0x5d0, way, true)).toBeDefined();
});

test('a text may lack glyphs where no fallback font has them', () => {
  expect(mayLackGlyphs('Blåbærgrød ✗ ① 😀 Ω Ж שלום tele\u00adfon a\u2011b')).toBe(false);
  expect(mayLackGlyphs('Ja 中')).toBe(true);
});

test('text whose font no style names is set in those of the page', () => {
  expect(defaultFonts(page(''))).toBe(
    ':where(html){font-family:"Plex"}:where(code,kbd,pre,samp){font-family:"Mono"}',
  );
  expect(defaultFonts(page('', face('font-family: Plex', PLEX_WOFF2)))).toBe(
    ':where(html){font-family:Plex}:where(code,kbd,pre,samp){font-family:Plex}',
  );
  expect(defaultFonts(page('', 'p { color: red }'))).toBe('');
});

test('the names of the fonts of a page are those that a PDF has', () => {
  expect([...fontNames(page(''))]).toEqual(['IBMPlexSans-Regular', 'IBMPlexMono-Regular']);
});

test('the faces for a text alone', () => {
  const styles = face('font-family: Plex', PLEX_WOFF2);
  expect(facesLacking(styles, 'A[Start]')).toBe('');
  expect(facesLacking(styles, 'A[Start ✓]')).toMatch(
    /^@font-face\{font-family:Plex;.*unicode-range:U\+2713\}$/,
  );
});

test('a long text takes time by its length', () => {
  const text = 'Blåbærgrød med ✓ og ‑ i et afsnit. '.repeat(150_000);
  expect(mayLackGlyphs(text)).toBe(false);
  expect(completePage(page(`<p>${text}</p>`)).missing).toEqual([]);
});
