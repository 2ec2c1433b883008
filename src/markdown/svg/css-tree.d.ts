/** The parts of css-tree that are needed; its main entry also loads the definitions of all properties. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}
declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
declare module 'css-tree/walker' {
  export { walk as default } from 'css-tree';
}
declare module 'css-tree/tokenizer' {
  export { tokenize } from 'css-tree';
  export const AtKeyword: number;
  export const LeftCurlyBracket: number;
  export const RightCurlyBracket: number;
}
