import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { tagTree } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

test('a table with an empty head has no head row, and its first cells name their rows', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': '# Kort\n\n| | |\n|:--|:--|\n| **Tilstand** | Gælder |\n| **Erstatter** | – |\n',
  });
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
  expect(diagnostics).toEqual([]);
  const bytes = readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
  expect(tagTree(bytes).replace(/^[\s\S]*(?=\n {2}Table)/, '')).toMatchInlineSnapshot(`
    "
      Table
        TR
          TH #node00000001 Scope=Row
            Strong
              "Tilstand"
          TD Headers=[#node00000001]
            "Gælder"
        TR
          TH #node00000002 Scope=Row
            Strong
              "Erstatter"
          TD Headers=[#node00000002]
            "–"
    "
  `);
  expect(brokenRules(bytes)).toEqual([]);
});
