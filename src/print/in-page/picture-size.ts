/** CSS px, or pixels of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much larger transforms and zoom make an element, along its own axes. */
export function scaleOf(element: Element): { x: number; y: number } {
  let matrix = new DOMMatrix();
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { transform, scale } = getComputedStyle(at);
    const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number);
    if (transform !== 'none') matrix = new DOMMatrix(transform).multiply(matrix);
    matrix = new DOMMatrix([x, 0, 0, y, 0, 0]).multiply(matrix);
  }
  const zoom = (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return { x: zoom * Math.hypot(matrix.a, matrix.b), y: zoom * Math.hypot(matrix.c, matrix.d) };
}

/** The box inside the border, and inside the padding where that is asked for. */
export function boxOf(element: Element, content: boolean): Size {
  const style = getComputedStyle(element);
  const border = style.boxSizing === 'border-box';
  const side = (name: string): number =>
    (border ? -pixels(style.getPropertyValue(`border-${name}-width`)) : 0) +
    pixels(style.getPropertyValue(`padding-${name}`)) * (content ? (border ? -1 : 0) : border ? 0 : 1);
  return {
    width: pixels(style.width) + side('left') + side('right'),
    height: pixels(style.height) + side('top') + side('bottom'),
  };
}

/** The size of a picture that keeps its shape in a box or over it. */
export function fitted(own: Size, box: Size, fit: string): Size {
  const x = box.width / own.width;
  const y = box.height / own.height;
  const factor = fit === 'cover' ? Math.max(x, y) : Math.min(x, y);
  const kept = fit === 'none' ? 1 : fit === 'scale-down' ? Math.min(1, factor) : factor;
  return { width: own.width * kept, height: own.height * kept };
}

/** The size that `background-size` gives a picture. */
export function backgroundSize(own: Size, box: Size, size: string): Size {
  const [first = 'auto', second = 'auto'] = size.split(' ');
  if (/cover|contain/.test(first)) return fitted(own, box, first);
  const width = lengthOf(first, box.width);
  const height = lengthOf(second, box.height);
  return {
    width: width ?? (height === null ? own.width : (height * own.width) / own.height),
    height: height ?? (width === null ? own.height : (width * own.height) / own.width),
  };
}

function lengthOf(size: string, whole: number): number | null {
  if (size === 'auto') return null;
  return size.endsWith('%') ? (pixels(size) / 100) * whole : pixels(size);
}

const pixels = (value: string): number => Number.parseFloat(value) || 0;
