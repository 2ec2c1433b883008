import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiagramCache, type DrawingInputs, drawingsFolder } from '../../src/diagram/cache.ts';
import { recipe } from '../../src/diagram/mermaid-tab.ts';
import { PALETTE } from '../../src/diagram/palette.ts';
import { SETTINGS } from '../../src/diagram/settings.ts';
import { testEachInput } from '../support/inputs.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let scratch: TemporaryWorkspace;
beforeEach(() => {
  scratch = new TemporaryWorkspace();
  vi.stubEnv('XDG_CACHE_HOME', scratch.path('cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  scratch[Symbol.dispose]();
});

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
    settings: { ...SETTINGS, fontSize: 1 },
    palette: { ...PALETTE, ink: '#123456' },
    oneFont: '*{}',
    flatten: 'function flatten() {}',
    draw: 'function draw() {}',
    fonts: '@font-face{src:url()}',
  });

  test('text', () => {
    const cache = new DiagramCache(INPUTS);
    cache.write('flowchart TD', '<svg/>');
    expect([cache.read('flowchart TD'), cache.read('flowchart LR')]).toEqual(['<svg/>', null]);
    expect(new DiagramCache({ ...INPUTS }).read('flowchart TD')).toBe('<svg/>');
  });

  test('Mermaid and program than these', () => {
    expect(recipe()).toMatchObject({
      mermaid: expect.stringMatching(/^\d+\.\d+\.\d+/),
      settings: SETTINGS,
      palette: PALETTE,
      oneFont: expect.stringContaining('IBM Plex Sans'),
      flatten: expect.stringContaining('function flatten'),
      draw: expect.stringContaining('mermaid.render'),
    });
  });
});
