import type { Wordings } from '../wording.ts';

/** By how many mm it is too large; 0 where it is not. */
export interface Excess {
  readonly high: number;
  readonly wide: number;
}

const tooLarge = ({ high, wide }: Excess): string =>
  [high > 0 && `${high} mm too high`, wide > 0 && `${wide} mm too wide`].filter(Boolean).join(' and ');

/** What became of the browser. */
export type BrowserFailure = 'crashed' | 'silent' | 'ended' | 'replaced' | 'refused';

const FAILED: Readonly<Record<BrowserFailure, string>> = {
  crashed: 'crashed',
  silent: 'did not answer in time',
  ended: 'ended',
  replaced: 'ended',
  refused: 'refused to print',
};

/** What shows when a page is laid out, printed or written. */
export const printing = {
  'cut-off': ({ high, wide }: Excess) => [
    `What stands on the page does not fit and would be cut off: it is ${tooLarge({ high, wide })}`,
    'Shorten the text or the name, or give it more room in the template.',
  ],
  'cut-off.sheet': ({
    paper,
    orientation,
    design,
    high,
    wide,
  }: {
    paper: string;
    orientation: string;
    design: string;
  } & Excess) => [
    `What stands on the sheet (${paper} ${orientation}, ${design}) does not fit and would be cut off: it is ${tooLarge({ high, wide })}`,
    'Shorten the text or the name, or give it more room in the template.',
  ],
  'low-contrast': ({ text, ratio, wanted }: { text: string; ratio: string; wanted: number }) => [
    `"${text}" has a contrast of ${ratio}:1, not ${wanted}:1 (WCAG 2.2, 1.4.6)`,
    'Choose a darker or a lighter colour in the style of the template.',
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
  'wide-table-in-print': ({ type }: { type: string }) => [
    `The table is wider than a page, also in type of ${type} pt and on a page on its side`,
    'Turn rows and columns, or make it several tables.',
  ],
  'small-text': ({ size, least }: { size: string; least: number }) => [
    `The smallest text of the drawing is of ${size} pt in print; under ${least} pt it is hard to read`,
    'Make two drawings of it, or let a diagram run the other way (TD, LR).',
  ],
  'undecodable-picture': () => [
    'The browser cannot show this picture to its end: its data is damaged',
    'Open it in a picture program and save it again, or take it from where it came from.',
  ],
  'blank-picture': () => [
    'The picture paints nothing on paper, so that its place is empty',
    'Look at its colours, its size and its styles for print, or take it out.',
  ],
  'wider-than-page': ({ text, percent }: { text: string; percent: string }) => [
    `"${text}" is wider than the page, so that all text would be printed at ${percent} % of its size`,
    'Make it narrower, or break it; where the style gives it its width, change that in the template.',
  ],
  'wider-than-page.something': ({ percent }: { percent: string }) => [
    `Something is wider than the page, so that all text would be printed at ${percent} % of its size`,
    'Make it narrower, or break it; where the style gives it its width, change that in the template.',
  ],
  'broken-manifest': ({ isBroken, count }: { isBroken: boolean; count: number }) => [
    `The list of what is in the output folder ${isBroken ? 'could not be read' : 'was gone'} and has been made anew: ${count === 1 ? '1 file' : `${count} files`} of earlier runs ${count === 1 ? 'is' : 'are'} in it`,
    'If a file is missing in it, build its document again. An edition that is not in content/ any more has to come from a copy.',
  ],
  'altered-output': () => [
    'Something other than kl-docs has changed this file since it was made: it has been made again',
  ],
  'altered-output.left': () => [
    'Something other than kl-docs has changed this file since it was made, and this run does not make it',
    'Build its document again. An edition that is not in content/ any more has to come from a copy.',
  ],
  'browser-failed': ({ path, failure }: { path: string; failure: BrowserFailure }) => [
    `The browser ${FAILED[failure]} three times when it made ${path}`,
    'Close other programs so that there is more memory, and run again. If the document is very large, give it more time with --timeout.',
  ],
  'unstable-page-numbers': ({ rounds }: { rounds: number }) => [
    `The page numbers still move after ${rounds} rounds`,
    'Shorten the contents list by some lines.',
  ],
  'lost-heading': ({ title }: { title: string }) => [
    `The heading "${title}" is not in the PDF`,
    'Does the template show all chapters?',
  ],
  'wrong-bookmark': ({ heading, bookmark }: { heading: string; bookmark: string }) => [
    `The bookmark of the heading "${heading}" is "${bookmark}" in the PDF`,
    'A heading has its number and its title in the order of the text, and the template adds nothing to it.',
  ],
  'wrong-bookmark.none': ({ heading }: { heading: string }) => [
    `The heading "${heading}" has no bookmark in the PDF`,
  ],
  'wrong-bookmark.no-heading': ({ bookmark }: { bookmark: string }) => [
    `The bookmark "${bookmark}" belongs to no heading of the PDF`,
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
  'heading-level-in-pdf': ({ text, level, above }: { text: string; level: number; above: number }) => [
    `The heading "${text}" of level ${level} follows one of level ${above} in the PDF (PDF/UA-1, 7.4.2)`,
    'Also in a quotation, a list or a box a heading is at most one level below the one before, or bold text.',
  ],
  'heading-level-in-pdf.first': ({ text, level }: { text: string; level: number }) => [
    `The heading "${text}" of level ${level} is the first in the PDF (PDF/UA-1, 7.4.2)`,
    'Also in a quotation, a list or a box a heading is at most one level below the one before, or bold text.',
  ],
  'irregular-table': ({ text, page }: { text: string; page: number }) => [
    `The rows of the table "${text}" on page ${page} have different numbers of columns in the PDF (PDF/UA-1, 7.2)`,
    'Give each row as many cells as the head, spans counted. Cells that are not seen on the page are not in it either.',
  ],
  'pdf-limit.text': ({ bytes, most }: { bytes: number; most: number }) => [
    `A text that stands for something, such as an alternative text, takes ${bytes} bytes of at most ${most} (PDF/A-2, 6.1.13)`,
    'Say in short what a picture shows, and write the rest into the text.',
  ],
  'pdf-limit.nesting': ({ depth, most }: { depth: number; most: number }) => [
    `Drawings stand ${depth} deep in each other, of at most ${most} (PDF/A-2, 6.1.13)`,
    'Ungroup the drawing, or nest fewer quotations and boxes.',
  ],
  'font-not-embedded': ({ name }: { name: string }) => [`The font ${name} is not embedded`],
  'foreign-font': ({ name }: { name: string }) => [
    `Some text is in ${name}, a font of this machine`,
    'On another machine it would look different: bring a font along (@import "fonts.css"), and name it in the styles.',
  ],
  'foreign-font.in-drawing': ({ target }: { target: string }) => [
    `The drawing "${target}" has text, which would be in a font of this machine`,
    'On another machine it would look different: turn its text into paths (in Inkscape: Path > Object to Path), and save it again.',
  ],
  'no-text': () => ['The PDF has no text at all', 'Run "kl-docs doctor": no font could be used.'],
  'no-text.empty-page': () => [
    'The printed page is empty: it shows no text and no picture',
    'Let the template show the chapters: {{#each chapters}}{{{html}}}{{/each}}. If it does, the machine has no font for a browser of your own: leave --browser and KL_DOCS_BROWSER out.',
  ],
  'not-tagged': () => ['The PDF has no tags'],
  'not-tagged.given': () => [
    'The PDF has no tags: a screen reader has to guess what stands in it',
    'Make it again with tags ("tagged PDF", "PDF/UA") in the program that it comes from.',
  ],
  'unreadable-pdf': () => [
    'The file cannot be read as a PDF',
    'Is it one, and whole? Encrypted files cannot be read.',
  ],
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
} satisfies Wordings;
