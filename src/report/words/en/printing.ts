import type { Wordings } from '../wording.ts';

/** What shows when a page is laid out, printed or written. */
export const printing = {
  'cut-off': () => [
    'What stands on the page does not fit and would be cut off',
    'Shorten the text or the name, or give it more room in the template.',
  ],
  'cut-off.sheet': ({
    paper,
    orientation,
    design,
  }: {
    paper: string;
    orientation: string;
    design: string;
  }) => [
    `What stands on the sheet (${paper} ${orientation}, ${design}) does not fit and would be cut off`,
    'Shorten the text or the name, or give it more room in the template.',
  ],
  'low-contrast': ({ text, ratio, wanted }: { text: string; ratio: string; wanted: number }) => [
    `"${text}" has a contrast of ${ratio}:1, not ${wanted}:1 (WCAG 2.2, 1.4.6)`,
    'Choose a darker or a lighter colour in the style of the template.',
  ],
  'large-picture.scaled': ({
    alternativeText,
    megapixels,
    width,
    height,
    most,
  }: {
    alternativeText: string;
    megapixels: number;
    width: number;
    height: number;
    most: number;
  }) => [
    `The picture "${alternativeText}" of ${megapixels} megapixels (${width} × ${height}) is scaled down for print`,
    `Save it with at most ${most} megapixels. "kl-docs check" says where it stands.`,
  ],
  'low-resolution': ({
    name,
    dpi,
    wanted,
    width,
    paper,
    needed,
  }: {
    name: string;
    dpi: number;
    wanted: number;
    width: number;
    paper: number;
    needed: number;
  }) => [
    `The picture "${name}" has ${dpi} dots to an inch on paper, a print shop wants ${wanted}`,
    `It is ${width} px wide; at ${paper} mm it needs ${needed}. Use a larger one, or a drawing (SVG).`,
  ],
  'unstable-page-numbers': ({ rounds }: { rounds: number }) => [
    `The page numbers still move after ${rounds} rounds`,
    'Shorten the contents list by some lines.',
  ],
  'lost-heading': ({ title }: { title: string }) => [
    `The heading "${title}" is not in the PDF`,
    'Does the template show all chapters?',
  ],
  'lost-figure': ({ title }: { title: string }) => [
    `The figure "${title}" is not in the PDF with its alternative text`,
    'Does the template show all chapters, and no style hide its picture?',
  ],
  'wrong-page-count': ({ pages, wanted }: { pages: number; wanted: number }) => [
    `The PDF has ${pages} pages, and is laid out on ${wanted}`,
    'What does not fit runs on: shorten the text, or give it more room in the template.',
  ],
  'wrong-page-number': ({ id, page, real }: { id: string; page: number; real?: number | undefined }) => [
    `The contents say page ${page} for "${id}", which is on page ${real ?? '?'}`,
  ],
  'font-not-embedded': ({ name }: { name: string }) => [`The font ${name} is not embedded`],
  'no-text': () => ['The PDF has no text at all', 'Run "kl-docs doctor": no font could be used.'],
  'not-tagged': () => ['The PDF has no tags'],
  'wrong-language': ({ language, wanted }: { language?: string | null | undefined; wanted: string }) => [
    `The PDF's language is ${language ?? 'not set'}, not ${wanted}`,
    'Does the template have <html lang="{{language}}">?',
  ],
  'no-title': () => ['The PDF has no title', 'Does the template have a <title>?'],
  'missing-glyph': ({ page, text }: { page: number; text: string }) => [
    `A character on page ${page} has no picture in the fonts: "${text}"`,
    'Write it another way, or add a font that has it.',
  ],
  'untagged-text': ({ page, text }: { page: number; text: string }) => [
    `"${text}" on page ${page} is read by no screen reader`,
    'Text that CSS generates is not tagged: write it in the template.',
  ],
  'overview-too-large': ({ sheets, most }: { sheets: number; most: number }) => [
    `An overview of ${sheets} sheets is too large`,
    `Choose at most ${most} at once, by name or by a value.`,
  ],
  'released-edition': ({ document, version, path }: { document: string; version: string; path: string }) => [
    `"${document}" ${version} is released, and ${path} would become another file`,
    'Give the changed document the next version. To make the released one anew, take its files out of the output folder first.',
  ],
} satisfies Wordings;
