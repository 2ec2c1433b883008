/** An area that painting is limited to, inside all those around it. */
export interface Clip {
  readonly id: string;
  readonly parent: Clip | null;
}

/**
 * What is painted one over the other, in groups by what it is clipped to. Groups are nested, since a clip path that is
 * clipped itself is not understood everywhere.
 */
export class Layer {
  readonly #parts: string[] = [];
  #open: readonly Clip[] = [];

  add(clip: Clip | null, markup: string): void {
    const wanted = chain(clip);
    let shared = 0;
    while (shared < wanted.length && this.#open[shared]?.id === wanted[shared]?.id) shared++;
    for (let i = this.#open.length; i > shared; i--) this.#parts.push('</g>');
    for (const { id } of wanted.slice(shared)) this.#parts.push(`<g clip-path="url(#${id})">`);
    this.#open = wanted;
    this.#parts.push(markup);
  }

  toString(): string {
    return [...this.#parts, ...this.#open.map(() => '</g>')].join('\n');
  }
}

function chain(clip: Clip | null): Clip[] {
  const clips: Clip[] = [];
  for (let at = clip; at; at = at.parent) clips.unshift(at);
  return clips;
}

/** The markup in groups of its own. */
export function clipped(clip: Clip | null, markup: string): string {
  const layer = new Layer();
  layer.add(clip, markup);
  return `${layer}`;
}
