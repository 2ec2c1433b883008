import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Look, ShownPicture } from '../blocks/model.ts';
import { noteName, targetName } from './names.ts';
import { rasterOf, sizeOf } from './pictures.ts';
import { MONO, spellingLanguage } from './styles.ts';

/** What runs need of the document around them. */
export interface RunContext {
  /** The ids that have a bookmark, so that a link can lead there. */
  readonly ids: ReadonlySet<string>;
  /** The drawings as pictures, by their markup. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  /** The largest width of a picture, in px. */
  readonly room: number;
}

/** The runs of a paragraph. */
export function runsOf(inlines: readonly Inline[], context: RunContext): ParagraphChild[] {
  return inlines.map((inline): ParagraphChild => {
    switch (inline.kind) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'note':
        return inline.isAgain
          ? new InternalHyperlink({ anchor: noteName(inline.number), children: [noteAgain(inline.number)] })
          : new FootnoteReferenceRun(inline.number);
      case 'picture':
        return pictureRun(inline.picture, context);
      default:
        return linked(inline, context);
    }
  });
}

function linked(
  { text, look, target }: Extract<Inline, { kind: 'text' }>,
  { ids }: RunContext,
): ParagraphChild {
  const run = new TextRun({
    text,
    ...propertiesOf(look),
    ...(target && leads(target, ids) && { style: 'Hyperlink' }),
  });
  if (target === null || !leads(target, ids)) return run;
  return 'address' in target
    ? new ExternalHyperlink({ link: target.address, children: [run] })
    : new InternalHyperlink({ anchor: targetName(target.id), children: [run] });
}

const leads = (
  target: NonNullable<Extract<Inline, { kind: 'text' }>['target']>,
  ids: ReadonlySet<string>,
): boolean => ('address' in target ? /^(?:https?|mailto|tel):/i.test(target.address) : ids.has(target.id));

function propertiesOf({
  bold,
  italic,
  code,
  struck,
  underlined,
  marked,
  small,
  raised,
  lang,
}: Look): IRunOptions {
  return {
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(code && { font: MONO, size: 19, noProof: true }),
    ...(struck && { strike: struck }),
    ...(underlined && { underline: {} }),
    ...(marked && { shading: { fill: 'FFEECC' } }),
    ...(small && { size: 18 }),
    ...(raised === 'super' && { superScript: true }),
    ...(raised === 'sub' && { subScript: true }),
    ...(lang !== undefined && { language: { value: spellingLanguage(lang) } }),
  };
}

/** Where a note is referred to again, its number leads to where it was first. */
const noteAgain = (number: number): TextRun => new TextRun({ text: String(number), superScript: true });

/** A picture, or what is heard in its place where a word processor could not show it. */
function pictureRun(picture: ShownPicture, { drawn, room }: RunContext): ParagraphChild {
  const { alternativeText, source, kind } = picture;
  const transformation = sizeOf(picture, room);
  const altText = { name: '', description: alternativeText };
  const raster = rasterOf(kind === 'svg' ? (drawn.get(source) ?? null) : source);
  if (raster === null) return new TextRun({ text: `[${alternativeText}]`, italics: true });
  return new ImageRun({ ...raster, transformation, altText });
}
