/** Words of a question that say nothing of what is looked for, folded (`tokens.ts`). */
export const STOP_WORDS = {
  da: new Set(
    (
      'af alle at blev bliver da de dem den der deres det dette dig din dit du efter eller en er et for fra faar gaar goer ' +
      'han har havde hen her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornaar i ikke ind ' +
      'jeg jer jeres kan man med men mig min mit mod naar noget nogle og om op os over paa sig sin skal som saa til ud ' +
      'under vaere var ved vi vil vores'
    ).split(' '),
  ),
  en: new Set(
    (
      'a about an and are as at be by can do does for from get has have how i if in is it its may me my not of on or our ' +
      'should that the their there this to was we what when where which who why will with you your'
    ).split(' '),
  ),
};
