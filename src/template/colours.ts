/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** Of assets/tokens.css: the surfaces that coloured text stands on. */
const PAPER_SOFT: Colour = [0xf5, 0xf5, 0xf5];
const DARK_PAPER: Colour = [0x12, 0x17, 0x1d];
const DARK_PAPER_SOFT: Colour = [0x1b, 0x22, 0x2a];
const WARNING_MARK: Colour = [0xfe, 0xbb, 0x30];

/**
 * The custom properties of assets/tokens.css in shades of one colour, as a rule. Whatever the colour, text has its contrast: 7:1 on deep
 * fields (WCAG 2.2, 1.4.6), 4.5:1 on paper in both themes (1.4.3).
 *
 * @param hex such as `#8a1538`
 */
export function colourRule(hex: string): string {
  const colour = read(hex);
  const field = until(colour, BLACK, ({ against }) => against(WHITE) >= 7);
  const deep = until(mixed(field, BLACK, 0.45), BLACK, ({ against }) => against(WARNING_MARK) >= 7);
  const pale = mixed(colour, WHITE, 0.88);
  const darkSoft = mixed(field, DARK_PAPER, 0.6);
  const onPaper = (ratio: number): Colour =>
    until(colour, BLACK, ({ against }) => [PAPER_SOFT, pale].every((paper) => against(paper) >= ratio));
  const onDark = (ratio: number): Colour =>
    until(colour, WHITE, ({ against }) =>
      [DARK_PAPER_SOFT, darkSoft].every((paper) => against(paper) >= ratio),
    );
  const both = (light: Colour, dark: Colour): string => `light-dark(${written(light)},${written(dark)})`;
  const properties = {
    field: written(field),
    'field-deep': written(deep),
    'field-mid': written(until(colour, BLACK, ({ against }) => against(WHITE) >= 4.5)),
    'field-bright': written(until(colour, WHITE, ({ against }) => against(field) >= 3)),
    'field-pale': written(pale),
    'field-ink-soft': written(
      until(mixed(colour, WHITE, 0.7), WHITE, ({ against }) => against(field) >= 4.5),
    ),
    accent: both(onPaper(4.5), onDark(4.5)),
    'accent-strong': both(onPaper(7), onDark(7)),
    'accent-soft': both(pale, darkSoft),
    'figure-accent': both(onPaper(4.5), onDark(4.5)),
    'figure-soft': both(pale, darkSoft),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}:${value}`);
  return `:root{${declarations.join(';')}}`;
}

/** The deep field of a colour, as browsers show it around the page. */
export const fieldColour = (hex: string): string =>
  written(until(read(hex), BLACK, ({ against }) => against(WHITE) >= 7));

const read = (hex: string): Colour => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
};

const written = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function mixed([red, green, blue]: Colour, other: Colour, part: number): Colour {
  const mix = (one: number, two: number) => Math.round(one * (1 - part) + two * part);
  return [mix(red, other[0]), mix(green, other[1]), mix(blue, other[2])];
}

/** Steps towards black or white. */
const STEPS = 50;

/** The colour nearest to one, on the way to another, that is good: at the end of the way all are. */
function until(
  colour: Colour,
  end: Colour,
  isGood: (candidate: { against: (other: Colour) => number }) => boolean,
): Colour {
  for (let step = 0; step < STEPS; step++) {
    const candidate = mixed(colour, end, step / STEPS);
    if (isGood({ against: (other) => contrast(candidate, other) })) return candidate;
  }
  return end;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
