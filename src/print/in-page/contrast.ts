/**
 * The contrast of a text (WCAG 2.2, 1.4.3 and 1.4.6) to the nearest background colour that it stands on. Pictures behind it are not
 * seen.
 */
export function contrast(element: Element): number {
  const [light = 0, dark = 0] = [getComputedStyle(element).color, backgroundOf(element)]
    .map(luminance)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function backgroundOf(element: Element | null): string {
  if (element === null) return 'rgb(255, 255, 255)';
  const colour = getComputedStyle(element).backgroundColor;
  return channels(colour)[3] === 0 ? backgroundOf(element.parentElement) : colour;
}

const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
