import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { DiagramCache, type DrawingInputs, drawingsFolder } from '../../src/drawing/cache.ts';
import { Diagrams } from '../../src/drawing/diagrams.ts';
import { recipe } from '../../src/drawing/mermaid-tab.ts';
import { PALETTE } from '../../src/drawing/palette.ts';
import { readDiagram } from '../../src/drawing/read-diagram.ts';
import { SETTINGS } from '../../src/drawing/settings.ts';
import { parseChapter } from '../../src/markdown/index.ts';
import { inlineStyles } from '../../src/template/stylesheet.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

useEmptyCache();

const INPUTS: DrawingInputs = { ...recipe(), fonts: '@font-face{}' };

describe('a drawing is made again with another', () => {
  /** The name of what is kept. */
  const nameOf = (inputs: DrawingInputs): string[] => {
    using folder = new TemporaryWorkspace();
    vi.stubEnv('XDG_CACHE_HOME', folder.root);
    new DiagramCache(inputs).write('flowchart TD', '<svg/>');
    return readdirSync(drawingsFolder());
  };
  testEachInput<DrawingInputs>(nameOf, INPUTS, {
    mermaid: '1.0.0',
    oneFont: '*{}',
    draw: 'function draw() {}',
    fonts: '@font-face{src:url()}',
  });

  test('text', () => {
    const cache = new DiagramCache(INPUTS);
    cache.write('flowchart TD', '<svg/>');
    expect([cache.read('flowchart TD'), cache.read('flowchart LR')]).toEqual(['<svg/>', null]);
    expect(new DiagramCache({ ...INPUTS }).read('flowchart TD')).toBe('<svg/>');
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
      new DiagramCache({ ...recipe(), fonts: 'p { color: blue }' }).write(statements, '<svg/>');
      const before = new Diagrams([chapter], files).undrawn;
      new DiagramCache({ ...recipe(), fonts }).write(statements, '<svg/>');
      return before - new Diagrams([chapter], files).undrawn;
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
