/** The package has no types of its own. */
declare module 'hyphen/*/index.js' {
  const hyphen: {
    readonly hyphenateSync: (
      text: string,
      options?: { hyphenChar?: string; minWordLength?: number },
    ) => string;
  };
  export default hyphen;
}
