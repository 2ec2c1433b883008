import { describe, expect, test } from 'vitest';
import { PALETTE } from '../../src/chart/palette.ts';
import { Diagrams } from '../../src/drawing/diagrams.ts';
import { type DrawingInputs, drawings } from '../../src/drawing/kept-drawings.ts';
import { recipe } from '../../src/drawing/mermaid-tab.ts';
import { readDiagram } from '../../src/drawing/read-diagram.ts';
import { SETTINGS } from '../../src/drawing/settings.ts';
import { sha256 } from '../../src/files/hash.ts';
import { parseChapter } from '../../src/markdown/index.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { inlineStyles } from '../../src/template/stylesheet.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

useEmptyCache();

const INPUTS: DrawingInputs = { ...recipe(), fonts: sha256('@font-face{}'), text: 'flowchart TD' };

describe('a drawing is made again with another', () => {
  testEachInput<DrawingInputs>(nameOf, INPUTS, {
    mermaid: '1.0.0',
    oneFont: '*{}',
    draw: 'function draw() {}',
    fonts: sha256('@font-face{src:url()}'),
    text: 'flowchart LR',
  });

  test('text, in earnest', () => {
    drawings.write(INPUTS, '<svg/>');
    expect(drawings.read({ ...INPUTS })).toBe('<svg/>');
    expect(drawings.read({ ...INPUTS, text: 'flowchart LR' })).toBeNull();
  });

  test('font of the workspace', () => {
    using workspace = new TemporaryWorkspace({ 'assets/fonts.css': 'p { color: red }' });
    const undrawn = (): number => {
      const text = '# A\n\n```mermaid\nflowchart TD\n  accTitle: A\n  A --> B\n```\n';
      const { value: chapter, problems } = parseChapter({ file: 'a.md', text });
      if (chapter === null) throw new Error(JSON.stringify(problems));
      const files = new TemplateFiles(sourcesIn(workspace.root));
      const fonts = inlineStyles('fonts.css', ['assets'], files).value;
      expect(fonts).toContain('color: red');
      const { statements } = readDiagram('flowchart TD\n  accTitle: A\n  A --> B');
      drawings.write({ ...recipe(), fonts: sha256('p { color: blue }'), text: statements }, '<svg/>');
      const before = new Diagrams([chapter], files, { language: 'da', assumed: false }).undrawn;
      drawings.write({ ...recipe(), fonts: sha256(fonts), text: statements }, '<svg/>');
      return before - new Diagrams([chapter], files, { language: 'da', assumed: false }).undrawn;
    };
    // One was waiting, and then none.
    expect(undrawn()).toBe(1);
  });

  test('Mermaid, settings, colours and program than these', () => {
    const { mermaid, oneFont, draw } = recipe();
    expect(mermaid).toMatch(/^\d+\.\d+\.\d+/);
    expect(oneFont).toContain('IBM Plex Sans');
    for (const part of [
      'mermaid.render',
      'getBBox',
      PALETTE.accent,
      JSON.stringify(SETTINGS.gantt?.axisFormat),
    ])
      expect(draw).toContain(part);
  });
});
