import { expect, test } from 'vitest';
import { divide } from '../../src/import/chapters.ts';
import { importHtml } from '../../src/import/html-text.ts';
import { TemporaryFolder } from '../support/workspace.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function imported(html: string | Buffer, file = 'side.html') {
  const { text, language } = importHtml(Buffer.from(html), 'side.html', file, 'da');
  const { chapters, findings } = divide(text, text.title ?? 'Side');
  return {
    text,
    language,
    markdown: chapters.map((chapter) => chapter.text).join('\n'),
    told: [...text.findings, ...findings].map(({ key, what, count }) => `${key} ${what || count}`),
  };
}

test('a page becomes chapters: title, headings with ids, links to them, lists and marks', () => {
  const { text, markdown, told } = imported(
    `<!doctype html><html lang="da"><head><title> Min side </title><style>p { color: red }</style></head><body>
<h1>Om</h1><p>Det er <b>fed </b><i>tekst</i>, H<sub>2</sub>O og {{ikke}}. Se <a href="#frist">fristen</a>, <a href="#væk">intet</a> og <a href="https://www.kl.dk">KL</a>.</p>
<ul><li><p>a</p><ol><li>b</li></ol></li><li>c</li></ul>
<h1 id="frist">Frist</h1><h2>Mere <em>om</em> den</h2><script>alert(1)</script></body></html>`,
  );
  expect(text.title).toBe('Min side');
  expect(markdown).toBe(
    [
      '# Om {#om}',
      'Det er **fed** *tekst*, H<sub>2</sub>O og \\{\\{ikke}}. Se [fristen](#frist), intet og [KL](https://www.kl.dk).',
      '- a\n  1. b\n- c\n',
      '# Frist {#frist}',
      '## Mere *om* den {#mere-om-den}\n',
    ]
      .join('\n\n')
      .replace('- c\n\n\n', '- c\n\n'),
  );
  expect(told).toEqual(['import-lost.link #væk']);
});

test('tables are those of Markdown, or HTML without its look', () => {
  const { markdown, told } = imported(
    `<h1>Om</h1><table class="x"><tr><th>Rolle</th><th>Opgave</th></tr><tr><td>Leder</td><td>a|b</td></tr></table>
<table border=1 onclick="x()"><tr><td rowspan=2><p>A {{b}}</p></td><td>b</td></tr><tr><td style="color:red">c</td></tr></table>
<table><tr><td>Husk</td></tr></table>`,
  );
  expect(markdown).toBe(
    `# Om {#om}

| Rolle | Opgave |
| - | - |
| Leder | a\\|b |

<table>
<tbody>
<tr>
<th rowspan="2" scope="row">A &#123;&#123;b&#125;&#125;</th>
<td>b</td>
</tr>
<tr>
<td>c</td>
</tr>
</tbody>
</table>

Husk
`,
  );
  expect(told).toEqual(['import-changed.no-head 1', 'import-changed.text-box Husk']);
});

test('pictures are taken from its own folder only, and what is no text is told', () => {
  using folder = new TemporaryFolder({ 'side/billede.png': PNG, 'hemmelig.png': PNG });
  const data = `data:image/png;base64,${Buffer.concat([PNG, PNG]).toString('base64')}`;
  const { text, markdown, told } = imported(
    `<h1>Om</h1><p><img src="billede.png" alt="Et hus"> <img src="../hemmelig.png" alt="Ude"> <img src="${data}"> <img src="https://www.kl.dk/a.png" alt="KL"></p><iframe src="https://www.kl.dk"></iframe><!-- husk mig --><!--[if mso]>x<![endif]-->`,
    folder.path('side/side.html'),
  );
  expect(markdown).toContain('![Et hus](billeder/et-hus.png)');
  expect(markdown).toContain('![](billeder/billede.png)');
  expect(markdown).toContain('![KL](https://www.kl.dk/a.png)');
  expect(text.pictures.map(({ path }) => path)).toEqual(['billeder/et-hus.png', 'billeder/billede.png']);
  expect(told).toEqual([
    'import-lost.picture Ude',
    'import-suggestion.alternative billeder/billede.png',
    'import-lost.html <iframe> https://www.kl.dk',
    'import-lost.html husk mig',
  ]);
});

test('a page in another encoding is read as it says', () => {
  const html = Buffer.from(
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><h1>Før</h1>',
    'latin1',
  );
  expect(imported(html).markdown).toBe('# Før {#foer}\n');
});

test('the paragraphs that Word writes for items are lists', () => {
  const item = (level: number, sign: string, text: string): string =>
    `<p class=MsoListParagraph style='margin-left:1cm;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;
  const { markdown, told } = imported(
    `<h1>Om</h1>${item(1, '·', 'a')}${item(2, '1.', 'b <b>fed</b>')}${item(2, '2.', 'c')}${item(1, '·', 'd')}<p>e</p>`,
  );
  expect(markdown).toBe('# Om {#om}\n\n- a\n  1. b **fed**\n  2. c\n- d\n\ne\n');
  expect(told).toEqual([]);
});
