export { parseChapter } from './parse.ts';
export { renderDocument } from './render.ts';
