import { attributeValue, INHERITED, INITIAL, rounded } from './style.ts';

export const NAMESPACE = 'http://www.w3.org/2000/svg';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const SHAPES = words('path rect circle ellipse line polyline polygon');
/** Where they hold nothing, they are nothing. */
const HOLDERS = words('g defs text tspan');
/** A drawing cannot have these: each is copied bare, so that it is found. */
const UNUSABLE = words('foreignObject image use');
const KEPT = new Set([...SHAPES, ...HOLDERS, ...UNUSABLE, 'marker']);
const DROPPED = words('style title desc metadata script symbol filter linearGradient');
const GEOMETRY = new Set([
  ...words('x y x1 y1 x2 y2 dx dy cx cy r rx ry width height d points transform viewBox preserveAspectRatio'),
  ...words('refX refY markerWidth markerHeight markerUnits orient marker-start marker-mid marker-end'),
  ...words('id clip-path xml:space'),
]);
const MARKERS = ['marker-start', 'marker-mid', 'marker-end'];

/** An element with all that is seen in it, its styles as attributes; nothing for what is not seen, its children for what is not known. */
export function plainCopy(source: Element, above: CSSStyleDeclaration): Element[] {
  const name = source.localName;
  if (UNUSABLE.has(name)) return [document.createElementNS(NAMESPACE, name)];
  if (DROPPED.has(name)) return [];
  const style = getComputedStyle(source);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  if (!KEPT.has(name)) return [...source.children].flatMap((child) => plainCopy(child, above));
  if (isBlank(source, style)) return [];
  const target = document.createElementNS(NAMESPACE, name);
  copyGeometry(source, style, target);
  copyStyle(style, above, target);
  copyContent(source, style, target);
  return HOLDERS.has(name) && isEmpty(target) ? [] : [target];
}

/** Whether it is a shape that shows nothing. */
function isBlank(source: Element, style: CSSStyleDeclaration): boolean {
  if (source.localName === 'rect' && !(Number.parseFloat(style.width) > 0)) return true;
  const stroked = attributeValue(style, 'stroke') !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
  const marked = MARKERS.some((attribute) => source.hasAttribute(attribute));
  return SHAPES.has(source.localName) && attributeValue(style, 'fill') === 'none' && !stroked && !marked;
}

function copyGeometry(source: Element, style: CSSStyleDeclaration, target: Element): void {
  for (const { name, value } of source.attributes) {
    if (GEOMETRY.has(name)) target.setAttribute(name, name === 'id' ? value : rounded(value));
  }
  // Style sheets may change these too.
  const radii = source.localName === 'circle' ? ['r'] : source.localName === 'rect' ? ['rx', 'ry'] : [];
  for (const property of radii) {
    const value = attributeValue(style, property);
    if (/^[\d.]+$/.test(value) && value !== '0') target.setAttribute(property, value);
  }
}

/** As attributes, where it is not what comes from the element above. */
function copyStyle(style: CSSStyleDeclaration, above: CSSStyleDeclaration, target: Element): void {
  for (const property of INHERITED) {
    const value = attributeValue(style, property);
    if (value !== attributeValue(above, property)) target.setAttribute(property, value);
  }
  for (const [property, initial] of Object.entries(INITIAL)) {
    const value = style.getPropertyValue(property);
    if (value !== initial) target.setAttribute(property.replace('-line', ''), value);
  }
}

function copyContent(source: Element, style: CSSStyleDeclaration, target: Element): void {
  const holdsText = source.localName === 'text' || source.localName === 'tspan';
  for (const child of source.childNodes) {
    if (child instanceof Element) target.append(...plainCopy(child, style));
    else if (holdsText && child.nodeType === Node.TEXT_NODE) target.append(child.textContent ?? '');
  }
}

const isEmpty = (element: Element): boolean =>
  (element.textContent ?? '').trim() === '' && element.children.length === 0;
