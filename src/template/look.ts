import { h } from 'hastscript';
import type { Document } from '../document/document.ts';
import { write } from '../markdown/stringify.ts';
import { inlineSvg } from '../markdown/svg/svg.ts';
import type { Picture } from '../markdown/types.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { colourRule, fieldColour } from './colours.ts';
import { pictureReader } from './picture.ts';
import { pictureSource } from './picture-source.ts';

/** How a document looks as its office's, ready to stand in a page; null for what neither it nor the workspace says. */
export interface LookView {
  /** The picture of the cover as an element: decoration, which is not heard. */
  readonly cover: string | null;
  readonly logo: { readonly src: string; readonly alt: string } | null;
  /** A rule that sets the colours. */
  readonly css: string | null;
  /** What browsers show around the page. */
  readonly themeColour: string | null;
}

/** Reads how a document looks: what it says itself goes before what the workspace says. What is wrong with a picture is told, and it is left out. */
export function readLook(workspace: Workspace, document: Document): Outcome<LookView> {
  return collecting((diagnostics) => {
    const read = pictureReader(workspace.files);
    const picture = (file: string, place: Place) => diagnostics.take(read(file, place))?.picture ?? null;
    const said = <Key extends 'coverPicture' | 'logo' | 'colour'>(key: Key) => {
      const own = document.config[key];
      return own === null
        ? { value: workspace.config[key], place: workspace.placeOf([key]) }
        : { value: own, place: document.placeOf([key]) };
    };
    const cover = said('coverPicture');
    const logo = said('logo');
    const { value: colour } = said('colour');
    const coverPicture = cover.value ? picture(cover.value, cover.place) : null;
    return {
      cover: coverPicture && coverElement(coverPicture, cover.place, diagnostics),
      logo: logo.value
        ? markOf(logo.value, picture(logo.value.file, logo.place), logo.place, diagnostics)
        : null,
      css: colour && colourRule(colour),
      themeColour: colour && fieldColour(colour),
    };
  });
}

function markOf(
  { file, alt }: { readonly file: string; readonly alt: string },
  picture: Picture | null,
  place: Place,
  diagnostics: Diagnostics,
): LookView['logo'] {
  return picture && { src: pictureSource(picture, file, place, diagnostics), alt };
}

/** A drawing takes part in the page's colours. */
function coverElement(picture: Picture, place: Place, diagnostics: Diagnostics): string {
  if (picture.kind === 'raster') return write([h('img', { src: picture.url, alt: '' })]);
  const none = { prefix: 'cover', alt: '', id: undefined, size: {}, source: undefined };
  return write([inlineSvg(picture.markup, { ...none, place, diagnostics })]);
}
