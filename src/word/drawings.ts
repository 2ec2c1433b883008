import { branchOf, type ReadBlocks, type Source } from './source.ts';
import type { EmbeddedObject, InContext, Inline, Picture } from './types.ts';
import { childOf, elementsOf, findIn, textIn, type XmlElement } from './xml.ts';

/** English Metric Units and points in a millimetre. */
const EMU = 36_000;
const POINT = 25.4 / 72;

/** What is known of a picture or an object from the element around it. */
interface Frame {
  readonly alternative: string | null;
  readonly isDecorative: boolean;
  readonly width: number | null;
  readonly height: number | null;
}

interface Around {
  readonly source: Source;
  readonly context: InContext;
  readonly readBlocks: ReadBlocks;
}

/** The pictures, text boxes and objects of `w:drawing` (DrawingML, 20.4). */
export function readDrawing(drawing: XmlElement, around: Around): Inline[] {
  return elementsOf(drawing).flatMap((placed) => {
    const properties = childOf(placed, 'wp:docPr');
    const { cx, cy } = childOf(placed, 'wp:extent')?.attributes ?? {};
    const frame: Frame = {
      alternative: written(properties?.attributes['descr']) ?? written(properties?.attributes['title']),
      isDecorative: findIn(properties ?? placed, 'adec:decorative')?.attributes['val'] === '1',
      width: positive(Number(cx) / EMU),
      height: positive(Number(cy) / EMU),
    };
    const data = childOf(childOf(placed, 'a:graphic'), 'a:graphicData');
    if (data === undefined) return [];
    const found = shapesIn(data, frame, around);
    if (found.length > 0) return found;
    const uri = data.attributes['uri'] ?? '';
    const what = /chart/i.test(uri) ? 'chart' : /diagram/i.test(uri) ? 'diagram' : 'shape';
    return [objectOf(what, '', frame.alternative, around)];
  });
}

/** Pictures and text boxes in a shape, a group or a canvas, in their order. */
function shapesIn(element: XmlElement, frame: Frame, around: Around): Inline[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'pic:pic') return [pictureOf(child, frame, around)];
    if (child.name === 'w:txbxContent')
      return [{ kind: 'text-box', blocks: around.readBlocks(child), ...around.context }];
    if (child.name === 'mc:AlternateContent') {
      const branch = branchOf(child);
      return branch === undefined ? [] : shapesIn(branch, frame, around);
    }
    return shapesIn(child, frame, around);
  });
}

function pictureOf(picture: XmlElement, frame: Frame, { source, context }: Around): Picture {
  const blip = findIn(picture, 'a:blip');
  const vector = blip === undefined ? undefined : findIn(blip, 'asvg:svgBlip');
  const own = findIn(picture, 'pic:cNvPr')?.attributes;
  return {
    kind: 'picture',
    ...targetOf(blip?.attributes['r:embed'] ?? blip?.attributes['r:link'], source),
    vector: targetOf(vector?.attributes['r:embed'], source).part,
    ...frame,
    alternative: frame.alternative ?? written(own?.['descr']),
    ...context,
  };
}

/** The same in the older form, VML (ECMA-376-4, 19): `w:pict` and `w:object`. */
export function readVml(element: XmlElement, around: Around): Inline[] {
  const { source, context } = around;
  const ole = findIn(element, 'o:OLEObject')?.attributes['ProgID'];
  const found: Inline[] = [];
  const visit = (shape: XmlElement, parent: XmlElement): void => {
    const { attributes } = shape;
    if (shape.name === 'v:imagedata') {
      const id = attributes['r:id'] ?? attributes['r:pict'] ?? attributes['o:relid'];
      found.push({
        kind: 'picture',
        ...targetOf(id, source),
        vector: null,
        alternative: written(parent.attributes['alt']) ?? written(attributes['o:title']),
        isDecorative: false,
        width: styledLength(parent.attributes['style'], 'width'),
        height: styledLength(parent.attributes['style'], 'height'),
        ...context,
      });
    } else if (shape.name === 'w:txbxContent') {
      found.push({ kind: 'text-box', blocks: around.readBlocks(shape), ...context });
    } else if (['t', 'true', '1'].includes(attributes['o:hr'] ?? '')) {
      found.push(objectOf('rule', '', null, around));
    } else if (shape.name === 'v:textpath' && written(attributes['string']) !== null) {
      // Word's art; a watermark is one in a header.
      found.push(objectOf('shape', attributes['string'] ?? '', null, around));
    } else for (const child of elementsOf(shape)) visit(child, shape);
  };
  visit(element, element);
  if (ole !== undefined)
    found.push(objectOf(/equation/i.test(ole) ? 'equation' : 'embedded', ole, null, around));
  const shape = elementsOf(element).find(({ name }) => name.startsWith('v:') && name !== 'v:shapetype');
  if (found.length > 0 || shape === undefined) return found;
  return [objectOf('shape', '', written(shape.attributes['alt']), around)];
}

/** A formula in Word's own form (22.1): its letters and figures, one after the other. */
export const readEquation = (element: XmlElement, around: Around): EmbeddedObject =>
  objectOf('equation', textIn(element), null, around);

export function objectOf(
  what: EmbeddedObject['what'],
  text: string,
  alternative: string | null,
  { context }: Pick<Around, 'context'>,
): EmbeddedObject {
  return { kind: 'object', what, text, alternative, ...context };
}

function targetOf(id: string | undefined, { relationships }: Source): Pick<Picture, 'part' | 'address'> {
  const found = id === undefined ? undefined : relationships.get(id);
  if (found === undefined) return { part: null, address: null };
  return found.isExternal ? { part: null, address: found.target } : { part: found.target, address: null };
}

/** A length in a style attribute, in millimetres. */
function styledLength(style: string | undefined, name: string): number | null {
  const [, number, unit = 'pt'] =
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)\\s*(pt|in|mm|cm|px)?`).exec(style ?? '') ?? [];
  const sizes: Readonly<Record<string, number>> = { pt: POINT, in: 25.4, mm: 1, cm: 10, px: 25.4 / 96 };
  return positive(Number(number) * (sizes[unit] ?? POINT));
}

const positive = (number: number): number | null => (number > 0 && Number.isFinite(number) ? number : null);

function written(text: string | undefined): string | null {
  const tidy = (text ?? '').replace(/\s+/g, ' ').trim();
  return tidy === '' ? null : tidy;
}
