import { fromHtml } from 'hast-util-from-html';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { walkElements } from '../../src/markdown/walk.ts';
import { dangers } from '../support/dangers.ts';
import { render } from './markdown-to-html.ts';

const picture = (url: string) =>
  ({ kind: 'raster', url: `data:image/png,${encodeURIComponent(url)}`, width: 1, height: 1 }) as const;

/** What another program that turns Markdown into HTML makes of a text, raw HTML included: what there is to guard against. */
const unguarded = (markdown: string): string =>
  String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeRaw)
      .use(rehypeStringify)
      .processSync(markdown),
  );

/** Dangerous where nobody takes care. */
const MARKDOWN = [
  'x <script src="//example.org/x.js"></script> y',
  '<script>alert(1)</script>',
  '<ScRiPt\n>alert(1)</sCrIpT\n>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<p style="background:url(https://example.org/x.png)">x</p>',
  '<style>body{background:url(https://example.org/x.png)}</style>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<area href="javascript:alert(1)"><map name=x></map>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#x6A;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:alert(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](x.png "\\" onerror=\\"alert(1)")',
  '![x" onerror="alert(1)](x.png)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x"></object><embed src="x">',
  '<form action="https://example.org"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org"><link rel=stylesheet href=//example.org>',
  '<details ontoggle=alert(1) open>x</details>',
  '<video src=x onerror=alert(1)></video>',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '<?x ><script>alert(1)</script>?>',
  ':::note[<img src=x onerror=alert(1)>]{id="x\\" onclick=\\"alert(1)"}\nx\n:::',
  ':::open[x]{#x owner="<script>alert(1)</script>"}\nx\n:::',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n| - |\n| <b onclick=x>y</b> |',
  'Term <script>x</script>\n: <img src=x onerror=x>',
];

/** Harmless as plain Markdown, and to remain so: no syntax of ours may wake it. */
const ASLEEP = [
  'x <script src=//example.org/x.js></script> y',
  '<img/src="x"/onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<plaintext><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp>',
  '## x {#"onload="alert(1)}',
  ':::lang{lang="en\\" onclick=\\"x"}\nx\n:::',
  '```"><script>alert(1)</script>\nx\n```',
  '```html\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  'x[^"><script>]\n\n[^"><script>]: y',
];

describe('what an author writes', () => {
  test.each(MARKDOWN)('would be dangerous: %j', (markdown) => {
    expect(dangers(unguarded(markdown))).not.toEqual([]);
  });

  test.each([...MARKDOWN, ...ASLEEP])('%j', (markdown) => {
    for (const format of ['html', 'pdf'] as const) {
      const { html } = render({ 'a.md': `# Titel\n\n${markdown}\n` }, { format, picture });
      expect(html).toMatch(/^(?:<div class="heading-row heading-1">)?<h1 id="titel">/);
      expect(dangers(html)).toEqual([]);
    }
  });

  test('the check sees what is dangerous', () => {
    const page = `<script></script><a href="java\tscript:x">x</a><p onclick=x style="background:url(x)"></p><svg><style>a{}</style></svg>`;
    expect(dangers(page)).toEqual([
      '<script>',
      'href=java\tscript:x',
      'onClick',
      'style=background:url(x)',
      'style=background:url(x)',
      'style for the whole page: a{}',
    ]);
  });
});

/** Dangerous where a drawing is put into a page as it is. */
const SVG = [
  '<script>alert(1)</script>',
  '<script xlink:href="https://example.org/x.js"/>',
  '<style>a{}</style><style><![CDATA[</style><img src=x onerror=alert(1)>]]></style>',
  '<style>a{fill:red}&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;</style>',
  '<style>@import "https://example.org/x.css";</style>',
  '<style>@imp\\6frt "https://example.org/x.css";</style>',
  '<style>a{background:u\\72l(https://example.org)}</style>',
  '<style>a{background:url(https://example.org)}</style>',
  '<style>a{background:url( "//example.org" )}</style>',
  '<style>a{background:image-set("https://example.org" 1x)}</style>',
  '<style>@font-face{font-family:x;src:url(https://example.org)}</style>',
  '<style>} body{display:none} a{</style>',
  '<style>a{content:"{"} } body{color:red</style>',
  '<style>/* { */ } body{color:red} x{ /* } */</style>',
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>',
  '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
  '<use href="https://example.org/x.svg#a"/><use xlink:href="data:image/svg+xml,x#a"/>',
  '<image href="https://example.org/x.png"/><image xlink:href="x.png"/>',
  '<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>',
  '<rect fill="url(https://example.org/x.svg#a)"/><rect fill="url(\'https://example.org\')"/>',
  '<rect style="fill:url(https://example.org)"/><rect style="fill:u\\rl(https://example.org)"/>',
  '<rect onclick="alert(1)" onmouseover="alert(1)"/>',
  '<filter><feImage href="https://example.org/x.png"/></filter>',
  '<title><style></title><img src=x onerror=alert(1)></style></title>',
  '<desc><img src=x onerror=alert(1)></desc>',
  '<p><img src=x onerror=alert(1)></p>',
  '<switch><foreignObject><script>x</script></foreignObject></switch>',
];

/** Harmless in HTML, and to remain so. */
const ASLEEP_SVG = [
  '<text><![CDATA[<script>alert(1)</script>]]></text>',
  '<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>',
  '<handler type="text/javascript">alert(1)</handler><listener event="load"/>',
];

describe('what a drawing holds', () => {
  test.each(SVG)('would be dangerous: %j', (content) => {
    expect(dangers(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)).not.toEqual([]);
  });

  test.each([...SVG, ...ASLEEP_SVG])('%j', (content) => {
    const markup = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)">${content}</svg>`;
    const { html } = render(
      { 'a.md': '# Titel\n\n![En tegning](a.svg)\n' },
      { picture: () => ({ kind: 'svg', markup }) },
    );
    expect(dangers(html)).toEqual([]);
    expect(html).toContain('role="img" aria-label="En tegning"');
  });

  test('an entity that grows is not expanded', () => {
    const markup = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg><text>&b;</text></svg>`;
    const { html } = render(
      { 'a.md': '# Titel\n\n![x](a.svg)\n' },
      { picture: () => ({ kind: 'svg', markup }) },
    );
    expect(html).toContain('<text>');
    expect(html).not.toContain('aaaaaaaaaa');
  });
});

describe('the values of variables', () => {
  const VALUES = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '[x](javascript:alert(1))',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '--> <script>alert(1)</script>',
    '\n\n# Overskrift\n\n:::note\n',
  ];
  test.each(VALUES)('%j comes out as text', (value) => {
    const markdown = `# {{v}} x

Text {{v}}, [link {{v}}](https://example.org/{{v}} "{{v}}").

![{{v}}]({{v}}.png "{{v}}")

<p title="{{v}}" lang='{{v}}'>{{v}}</p> <b class={{v}}>x</b> <!-- {{v}} -->

:::open[{{v}}]{#a owner="{{v}}"}
x
:::
`;
    const { html, chapters } = render({ 'a.md': markdown }, { variables: { v: value }, picture });
    expect(dangers(html)).toEqual([]);
    expect(chapters[0]?.title).toContain(value.replace(/\s+/g, ' ').trim());
    const tree = fromHtml(html, { fragment: true });
    const headings: string[] = [];
    walkElements(tree, ({ tagName }) => {
      if (/^h\d$/.test(tagName)) headings.push(tagName);
      return undefined;
    });
    expect(headings).toEqual(['h1']);
  });

  test('a value cannot make a link that is not allowed', () => {
    const { html, problems } = render(
      { 'a.md': '# Titel\n\n[x]({{v}})\n' },
      { variables: { v: 'javascript:alert(1)' } },
    );
    expect(dangers(html)).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toEqual(['unsafe-link']);
  });
});
