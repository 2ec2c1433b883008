import type * as en from '../en/preview-lines.ts';

export const preview: typeof en.preview = {
  preview: {
    title: 'Forhåndsvisning',
    document: 'Dokument',
    variant: 'Til',
    show: 'Vis',
    page: 'Webside',
    print: 'PDF',
    both: 'Begge',
    problems: 'Problemer',
    noProblems: 'Der er intet galt.',
    stalePage: 'Det er den sidste side, der kunne laves: se problemerne.',
    stalePrint: 'Det er den sidste PDF, der kunne laves: se problemerne.',
    printing: 'Udskriver …',
    openPdf: 'PDF’en, som den udskrives',
    sheet: 'Side',
    notShown: 'Siden kan kun ses i selve PDF’en.',
    mend: 'Ret det',
    inEditor: 'Åbn i editoren',
    copied: 'Ingen editor kunne startes. Stedet er kopieret:',
    away: 'Forhåndsvisningen er slut. Start den igen i terminalen.',
  },
  previewRuns: (address) => `Forhåndsvisningen er på ${address}`,
  previewEnds: 'Ctrl-C slutter den.',
};
