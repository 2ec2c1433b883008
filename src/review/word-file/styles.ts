import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { BoxLook } from '../blocks/model.ts';

const SANS = 'IBM Plex Sans';
export const MONO = 'IBM Plex Mono';
/** Lines are as high as their letters ask for, which not all programs take for granted. */
const AUTO = LineRuleType.AUTO;
const INK = '1A1A1A';
const INK_SOFT = '454545';

/** The colours of boxes, as assets/tokens.css has them in light. */
const BOXES: Readonly<Record<BoxLook, { readonly fill: string; readonly line: string }>> = {
  note: { fill: 'E2F2FB', line: '004D99' },
  tip: { fill: 'DDF7CE', line: '358000' },
  warning: { fill: 'FFEECC', line: '8A5A00' },
  open: { fill: 'F5F5F5', line: '7C8EA3' },
  panel: { fill: 'F5F5F5', line: '8E8E8E' },
};

/** What a paragraph in a box has around it. */
export function boxFrame(look: BoxLook) {
  const { fill, line } = BOXES[look];
  const dash = look === 'open' ? BorderStyle.DASHED : BorderStyle.SINGLE;
  return {
    shading: { fill },
    border: { left: { style: dash, size: 24, color: line, space: 8 } },
  };
}

/** Half points, and twips before and after. */
const HEADINGS = [
  { size: 36, before: 480, after: 160 },
  { size: 28, before: 360, after: 120 },
  { size: 24, before: 280, after: 100 },
  { size: 22, before: 240, after: 80 },
  { size: 22, before: 200, after: 80 },
  { size: 21, before: 200, after: 80 },
] as const;

/** BCP 47 for the word processor's spelling. */
export const spellingLanguage = (language: string): string =>
  ({ da: 'da-DK', en: 'en-GB' })[language] ?? language;

/** Real styles, by the names that word processors know, so that headings are navigated by and can be restyled. */
export function stylesOf(language: string, accent: string): IStylesOptions {
  const heading = ({ size, before, after }: (typeof HEADINGS)[number]) => ({
    run: { font: SANS, size, bold: true, color: size >= 24 ? accent : INK },
    paragraph: { spacing: { before, after, line: 252, lineRule: AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, color: INK, language: { value: spellingLanguage(language) } },
        paragraph: { spacing: { after: 120, line: 288, lineRule: AUTO } },
      },
      title: {
        run: { font: SANS, size: 56, bold: true, color: accent },
        paragraph: { spacing: { before: 2400, after: 240, line: 252, lineRule: AUTO } },
      },
      heading1: heading(HEADINGS[0]),
      heading2: heading(HEADINGS[1]),
      heading3: heading(HEADINGS[2]),
      heading4: heading(HEADINGS[3]),
      heading5: heading(HEADINGS[4]),
      heading6: heading(HEADINGS[5]),
      caption: {
        run: { font: SANS, size: 19, bold: true, color: INK_SOFT },
        paragraph: { spacing: { before: 160, after: 80 } },
      },
      hyperlink: { run: { color: accent, underline: {} } },
      footnoteText: {
        run: { font: SANS, size: 18 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: AUTO } },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, color: INK_SOFT },
        paragraph: { spacing: { after: 360 } },
      },
      {
        id: 'Facts',
        name: 'Facts',
        basedOn: 'Normal',
        run: { color: INK_SOFT },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'BoxTitle',
        name: 'Box Title',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 0 }, keepNext: true },
      },
      {
        id: 'Term',
        name: 'Term',
        basedOn: 'Normal',
        next: 'Definition',
        run: { bold: true },
        paragraph: { spacing: { before: 120, after: 0 }, keepNext: true },
      },
      { id: 'Definition', name: 'Definition', basedOn: 'Normal', paragraph: { indent: { left: 397 } } },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { color: INK_SOFT },
        paragraph: { indent: { left: 567, right: 567 } },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: MONO, size: 17, noProof: true },
        paragraph: {
          shading: { fill: 'F5F5F5' },
          spacing: { before: 120, after: 160, line: 252, lineRule: AUTO },
        },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 18, color: INK_SOFT },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 40, line: 252, lineRule: AUTO } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        run: { bold: true },
      },
    ],
  };
}
