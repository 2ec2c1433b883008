import { counted } from './phrases.ts';

/** What `kl-docs review` says of its work. */
export const reviewLines = {
  wrote: (file: string, blocks: number) =>
    `${file}: ${counted(blocks, 'block')} that answers are brought back to. Send it out, and read what comes back with "kl-docs review import".`,
};
