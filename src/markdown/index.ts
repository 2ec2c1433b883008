export { parseChapter } from './parse.ts';
export { renderDocument } from './render.ts';
export type {
  Captioned,
  Chapter,
  ChapterSource,
  Format,
  FrontMatter,
  Heading,
  Language,
  OpenPoint,
  ParsedChapter,
  Picture,
  RenderedDocument,
  RenderOptions,
} from './types.ts';
