import type { Mermaid } from 'mermaid';
import { SETTINGS } from '../settings.ts';
import type { MermaidError } from '../syntax-problem.ts';
import { flatten } from './flatten.ts';
import { readError } from './read-error.ts';

/** A drawing without style sheets, a mistake in the text, or the name of what it has that a page cannot show. */
export type DrawnInPage =
  | { readonly svg: string }
  | { readonly error: MermaidError }
  | { readonly unusable: string };

/** Draws a text with the Mermaid that the page has. */
export async function draw(text: string): Promise<DrawnInPage> {
  const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
  const stage = document.createElement('div');
  try {
    mermaid.initialize(SETTINGS);
    stage.innerHTML = (await mermaid.render('diagram', text)).svg;
  } catch (error) {
    return { error: readError(error) };
  }
  document.body.replaceChildren(stage);
  const drawing = stage.querySelector('svg');
  return drawing === null ? { unusable: 'no drawing' } : flatten(drawing);
}
