import type { Role } from './palette.ts';

/** A drawing without style sheets, or the name of what it has that a page cannot show. */
export type Flattened = { readonly svg: string } | { readonly unusable: string };

/**
 * Runs in the tab: makes a drawing plain. Every computed style becomes an attribute, every colour one of the palette, and
 * what is not seen goes. What is left needs no style sheet, so it reads the same in every page and in print.
 */
export function flatten(drawing: SVGSVGElement, palette: Readonly<Record<Role, string>>): Flattened {
  const INHERITED = [
    ...[
      'fill',
      'fill-opacity',
      'stroke',
      'stroke-opacity',
      'stroke-width',
      'stroke-dasharray',
      'stroke-linecap',
    ],
    ...['stroke-linejoin', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline'],
  ];
  const INITIAL: Readonly<Record<string, string>> = { opacity: '1', 'text-decoration-line': 'none' };
  const GEOMETRY = new Set([
    ...[
      'x',
      'y',
      'x1',
      'y1',
      'x2',
      'y2',
      'dx',
      'dy',
      'cx',
      'cy',
      'r',
      'rx',
      'ry',
      'width',
      'height',
      'd',
      'points',
    ],
    ...['transform', 'viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient', 'id'],
    ...['marker-start', 'marker-mid', 'marker-end', 'clip-path', 'preserveAspectRatio', 'xml:space'],
  ]);
  const KEPT = new Set([
    'g',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'text',
    'tspan',
    'marker',
    'defs',
  ]);
  const EMPTY_WITHOUT_CHILDREN = new Set(['g', 'defs', 'text', 'tspan']);
  const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
  const DROPPED = new Set([
    'style',
    'title',
    'desc',
    'metadata',
    'script',
    'symbol',
    'filter',
    'linearGradient',
  ]);
  let unusable: string | undefined;

  const two = (value: string): string =>
    value.replace(/-?\d*\.\d+(?:e-?\d+)?/gi, (number) => String(Number(Number(number).toFixed(2)) || 0));

  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const roles = Object.entries(palette).map(([role, hex]) => ({
    role,
    hex,
    rgb: [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
  }));

  /** The nearest of the palette's colours, seen on white paper; `none` for what cannot be seen. */
  function paint(colour: string): string {
    if (!/^rgba?\(/.test(colour)) return /^(?:none|context-)/.test(colour) ? colour : 'none';
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(colour);
    if (alpha === 0) return 'none';
    const seen = [red, green, blue].map((channel) => channel * alpha + 255 * (1 - alpha));
    const far = (rgb: readonly number[]) =>
      seen.reduce((sum, channel, at) => sum + (channel - (rgb[at] ?? 0)) ** 2, 0);
    const [best] = roles.toSorted((a, b) => far(a.rgb) - far(b.rgb));
    return best === undefined ? colour : `var(--figure-${best.role}, ${best.hex})`;
  }

  function styleOf(style: CSSStyleDeclaration, property: string): string {
    const value = style.getPropertyValue(property);
    if (property === 'fill' || property === 'stroke') return paint(value);
    if (property === 'stroke-dasharray') {
      const [dash = 0, gap = dash] = (value.match(/[\d.]+/g) ?? []).map(Number);
      return dash > 0 && gap > 0 ? value.replaceAll('px', '') : 'none';
    }
    return two(value.replace(/(\d)px\b/g, '$1'));
  }

  function copy(source: Element, above: CSSStyleDeclaration): Element[] {
    const name = source.localName;
    if (name === 'foreignObject' || name === 'image' || name === 'use') {
      unusable ??= name;
      return [];
    }
    if (DROPPED.has(name)) return [];
    const style = getComputedStyle(source);
    if (style.display === 'none' || style.visibility === 'hidden') return [];
    if (!KEPT.has(name)) return [...source.children].flatMap((child) => copy(child, above));
    if (SHAPES.has(name) && styleOf(style, 'fill') === 'none' && !stroked(style) && !hasMarker(source))
      return [];
    if (name === 'rect' && !(Number.parseFloat(style.width) > 0)) return [];
    const target = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const { name: attribute, value } of source.attributes) {
      if (GEOMETRY.has(attribute)) target.setAttribute(attribute, attribute === 'id' ? value : two(value));
    }
    // Style sheets may change these too.
    for (const property of name === 'circle' ? ['r'] : name === 'rect' ? ['rx', 'ry'] : []) {
      const value = styleOf(style, property);
      if (/^[\d.]+$/.test(value) && value !== '0') target.setAttribute(property, value);
    }
    for (const property of INHERITED) {
      const value = styleOf(style, property);
      if (value !== styleOf(above, property)) target.setAttribute(property, value);
    }
    for (const [property, initial] of Object.entries(INITIAL)) {
      const value = style.getPropertyValue(property);
      if (value !== initial) target.setAttribute(property.replace('-line', ''), value);
    }
    for (const child of source.childNodes) {
      if (child instanceof Element) target.append(...copy(child, style));
      else if (child.nodeType === Node.TEXT_NODE && (name === 'text' || name === 'tspan'))
        target.append(child.textContent ?? '');
    }
    if (
      EMPTY_WITHOUT_CHILDREN.has(name) &&
      (target.textContent ?? '').trim() === '' &&
      target.children.length === 0
    )
      return [];
    return [target];
  }

  const stroked = (style: CSSStyleDeclaration): boolean =>
    styleOf(style, 'stroke') !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
  const hasMarker = (element: Element): boolean =>
    ['marker-start', 'marker-mid', 'marker-end'].some((attribute) => element.hasAttribute(attribute));

  /** Ids are there for markers and clips only; a marker that no line bears is not needed. */
  function prune(root: Element): void {
    const used = new Set([...root.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    for (const element of root.querySelectorAll('[id]')) {
      if (used.has(element.id)) continue;
      if (element.localName === 'marker' || element.localName === 'clipPath') element.remove();
      else element.removeAttribute('id');
    }
    for (const defs of root.querySelectorAll('defs')) if (defs.children.length === 0) defs.remove();
  }

  /** Exactly as large as what is drawn, with room for lines and arrow heads. */
  function crop(root: SVGSVGElement): void {
    document.body.replaceChildren(root);
    // Lifelines without a box at their foot are drawn to 2000: they end with the last message.
    const endless = [...root.querySelectorAll('line')].filter((line) => line.y2.baseVal.value === 2000);
    for (const line of endless) line.setAttribute('y2', line.getAttribute('y1') ?? '');
    const end = root.getBBox().y + root.getBBox().height + 10;
    for (const line of endless) line.setAttribute('y2', two(String(end)));
    const { x, y, width, height } = root.getBBox();
    const margin = 4;
    const left = Math.floor(x) - margin;
    const top = Math.floor(y) - margin;
    const size = [Math.ceil(x + width) + margin - left, Math.ceil(y + height) + margin - top];
    root.setAttribute('width', String(size[0]));
    root.setAttribute('height', String(size[1]));
    root.setAttribute('viewBox', [left, top, ...size].join(' '));
  }

  /** Mermaid 12 sets a state's name at the left of its box where it is no HTML. */
  function centreStates(): void {
    for (const label of drawing.querySelectorAll<SVGGElement>('.statediagram-state > .label')) {
      const [text, ...more] = label.querySelectorAll('text');
      const shift = label.transform.baseVal[0]?.matrix;
      if (text === undefined || more.length > 0 || shift === undefined) continue;
      const { x, width } = text.getBBox();
      label.setAttribute('transform', `translate(${-x - width / 2}, ${shift.f})`);
    }
  }

  /** The text of a message that crosses lifelines gets the ground that it stands on, so that no line runs through it. */
  function underlayMessages(): void {
    const lifelines = [...drawing.querySelectorAll<SVGLineElement>('.actor-line')].map(
      (line) => line.x1.baseVal.value,
    );
    const fields = [...drawing.querySelectorAll<SVGRectElement>('rect.rect')].map((field) => field.getBBox());
    for (const text of drawing.querySelectorAll<SVGTextElement>('text.messageText')) {
      const { x, y, width, height } = text.getBBox();
      if (!lifelines.some((at) => at > x - 2 && at < x + width + 2)) continue;
      const inField = fields.some(
        (field) => x > field.x && x < field.x + field.width && y > field.y && y < field.y + field.height,
      );
      const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      for (const [name, value] of Object.entries({ x: x - 4, y, width: width + 8, height }))
        ground.setAttribute(name, String(value));
      ground.setAttribute('style', `stroke: none; fill: ${inField ? palette.soft : palette.paper}`);
      text.before(ground);
    }
  }

  /** A field (`rect`) holds the boxes of all participants that it reaches; the note in it that stands first is its name. */
  function widenFields(): void {
    const actors = [...drawing.querySelectorAll<SVGRectElement>('rect.actor')].map((actor) =>
      actor.getBBox(),
    );
    for (const field of drawing.querySelectorAll<SVGRectElement>('rect.rect')) {
      const { x, y, width, height } = field.getBBox();
      const within = actors.filter(
        (actor) => actor.x + actor.width / 2 > x && actor.x + actor.width / 2 < x + width,
      );
      const left = Math.min(x, ...within.map((actor) => actor.x - 8));
      const right = Math.max(x + width, ...within.map((actor) => actor.x + actor.width + 8));
      field.setAttribute('x', String(left));
      field.setAttribute('width', String(right - left));
      for (const text of drawing.querySelectorAll<SVGTextElement>('text.noteText')) {
        const box = text.getBBox();
        if (box.y < y || box.y > y + 32 || box.y + box.height > y + height) continue;
        for (const each of [text, ...text.querySelectorAll('tspan')])
          each.setAttribute('style', `fill: ${palette.accent}; font-weight: 600`);
      }
    }
  }

  /** Lines of a label stand 1.1 em apart, which is tight; its box has room for more. */
  function loosenLines(): void {
    for (const text of drawing.querySelectorAll<SVGTextElement>('.node > rect ~ .label text')) {
      const lines = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan[y$="em"]')];
      const middle = (lines.length - 1) / 2;
      for (const [index, line] of lines.entries()) {
        const y = Number.parseFloat(line.getAttribute('y') ?? '') + 0.25 * (index - middle);
        line.setAttribute('y', `${y.toFixed(3)}em`);
      }
    }
  }

  centreStates();
  widenFields();
  underlayMessages();
  loosenLines();
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const base = getComputedStyle(drawing);
  root.setAttribute('font-family', 'IBM Plex Sans, sans-serif');
  for (const property of INHERITED) root.setAttribute(property, styleOf(base, property));
  root.append(...[...drawing.children].flatMap((child) => copy(child, base)));
  if (unusable !== undefined) return { unusable };
  prune(root);
  crop(root);
  return { svg: root.outerHTML };
}
