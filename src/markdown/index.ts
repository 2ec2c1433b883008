export { readChapter } from './kept-chapters.ts';
export { parseChapter } from './parse.ts';
export { renderDocument } from './render.ts';
