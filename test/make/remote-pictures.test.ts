import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

test('a picture of the web stops no build, also not in a figure', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': `# Kort

![Et kort](https://example.org/kort.png) [![Grøn](https://example.org/status.svg)](https://kl.dk)

:::figure[Figuren]{#fig}
![En figur](https://example.org/figur.png)
:::
`,
  });
  const { diagnostics, ok } = await build({ cwd: workspace.root });
  expect(ok).toBe(true);
  expect(diagnostics.map(({ rule, severity, place }) => [rule, severity, place?.line])).toEqual([
    ['remote-picture', 'warning', 3],
    ['remote-picture', 'warning', 3],
    ['remote-picture', 'warning', 6],
  ]);
  const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
  expect(html).toContain('Et kort (<a href="https://example.org/kort.png">https://example.org/kort.png</a>)');
  expect(html).toContain('<a href="https://kl.dk">Grøn</a>');
  expect(html).not.toContain('<img');
  expect(inspectPdf(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'))).figures).toEqual([]);
});
