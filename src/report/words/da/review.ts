import type { reviewLines as english } from '../en/review.ts';
import { counted } from './phrases.ts';

/** Hvad `kl-docs review` siger om sit arbejde. */
export const reviewLines: typeof english = {
  wrote: (file, blocks) =>
    `${file}: ${counted(blocks, 'blok', 'blokke')} som svar føres tilbage til. Send den ud, og læs det der kommer tilbage, med "kl-docs review import".`,
};
