/** Characters of the symbol fonts that people pick in Word, by font and code. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '28': '☎',
    '2A': '✉',
    '4A': '☺',
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '❑',
    '76': '❖',
    '9F': '•',
    A7: '▪',
    A8: '☐',
    D8: '➢',
    DF: '←',
    E0: '→',
    E1: '↑',
    E2: '↓',
    E8: '➔',
    F0: '⇨',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  symbol: {
    '61': 'α',
    '62': 'β',
    '67': 'γ',
    '64': 'δ',
    '6C': 'λ',
    '6D': 'μ',
    '70': 'π',
    '73': 'σ',
    '53': 'Σ',
    '57': 'Ω',
    A3: '≤',
    B3: '≥',
    B1: '±',
    B4: '×',
    B7: '•',
    B9: '≠',
    BB: '≈',
    AB: '↔',
    AC: '←',
    AD: '↑',
    AE: '→',
    AF: '↓',
    DB: '⇔',
    DE: '⇒',
    A5: '∞',
    B0: '°',
    D6: '√',
    B8: '÷',
  },
};

/** The character that `w:sym` shows (17.3.3.30); null for one that is not known. */
export function symbolOf(font: string, code: string): string | null {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return null;
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const known = SYMBOLS[font.toLowerCase()];
  if (known !== undefined) return known[(number & 0xff).toString(16).toUpperCase().padStart(2, '0')] ?? null;
  return isPrivate || number > 0x10ffff || number < 0x20 ? null : String.fromCodePoint(number);
}
