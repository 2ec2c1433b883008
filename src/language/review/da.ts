/** Words of a Word file for a hearing, in Danish. */
export const da = {
  /** On the first page. */
  howTo:
    'Høringsudgave. Ret i teksten, og skriv kommentarer i margenen: Word sporer alle ændringer. Gem filen, og send den tilbage.',
  /** "Side 3 af 12". */
  page: 'Side',
  of: 'af',
  inFileName: 'hoering',
  /** Before what a comment says, where it becomes an open point. Nobody's name. */
  comment: 'Høring',
  about: (text: string) => `Om »${text}«`,
};

export type ReviewWords = typeof da;
