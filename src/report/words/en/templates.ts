import type { MeantPath } from '../meant-path.ts';
import type { Wordings } from '../wording.ts';
import { didYouMean, meantInstead, type NotKnown, thereAre } from './phrases.ts';

const UNEXPECTED: Readonly<Record<string, string>> = {
  EOF: 'the template ends too early',
  INVALID: 'a character that cannot stand here',
};

/** What is wrong with templates, and with the pictures that they put into a page. */
export const templates = {
  'missing-template': ({ name, known, near }: NotKnown) => [
    `There is no template "${name}"`,
    `${didYouMean(near) ?? thereAre(known)} Or add a folder templates/${name}/ with a page.hbs.`,
  ],
  'missing-template.format': ({ name, format }: { name: string; format: string }) => [
    `The template "${name}" has nothing for ${format}`,
    `Add templates/${name}/${format}.hbs or templates/${name}/page.hbs.`,
  ],
  'template-syntax': ({ reason, got }: { reason: string; got?: string | undefined }) => [
    `The template has a syntax error: ${got === undefined ? reason : (UNEXPECTED[got] ?? `unexpected ${got.toLowerCase().replaceAll('_', ' ')}`)}`,
    'Each {{#if}}, {{#each}} and {{#with}} needs its {{/…}}, each {{ its }}.',
  ],
  'unknown-name': ({ name, known, near }: NotKnown) => [
    `The template uses "${name}", which the page does not have`,
    didYouMean(near) ?? `The page has: ${known.join(', ')}.`,
  ],
  'unknown-name.helper': ({ name, known, near }: NotKnown) => [
    `There is no helper "${name}"`,
    didYouMean(near) ?? `The page has: ${known.join(', ')}.`,
  ],
  'picture-without-path.remote': ({ target }: { target: string }) => [
    `The picture "${target}" is on another machine`,
    'Save it beside the chapter and name it there.',
  ],
  'outside-workspace.picture': ({ target }: { target: string }) => [
    `The picture "${target}" leads out of the workspace`,
    'Copy the picture into the workspace.',
  ],
  'missing-picture': ({ target, file, meant }: { target: string; file: string; meant: MeantPath }) => [
    `The picture "${target}" does not exist`,
    meantInstead(meant) ?? `Add the picture as ${file}.`,
  ],
  'unknown-picture': ({ target }: { target: string }) => [
    `"${target}" is no picture that a page can show`,
    'Use SVG, PNG, JPEG, WebP, AVIF or GIF.',
  ],
  'unknown-picture.kind': ({ target, kind }: { target: string; kind: string }) => [
    `"${target}" is a ${kind} file, which a page cannot show`,
    'Save it as PNG or JPEG in a picture program: another name is not enough.',
  ],
  'picture-too-large': ({ target, width, height }: { target: string; width: number; height: number }) => [
    `The picture "${target}" has ${width} × ${height} pixels; up to 100 million in all are shown`,
    'Make it smaller in a picture program: 4,000 pixels across are enough for a page.',
  ],
  'broken-picture': ({ target }: { target: string }) => [
    `The picture "${target}" cannot be read`,
    'Open it in a picture program and save it again.',
  ],
  'broken-picture.cmyk': ({ target }: { target: string }) => [
    `The picture "${target}" has colours for ink (CMYK), and does not say how they are meant`,
    'Save it with colours for screens (RGB) in a picture program.',
  ],
} satisfies Wordings;
