import encodeQr from 'qr';

/** White modules around a code that scanners need (ISO/IEC 18004, 5.3.8). */
const QUIET_ZONE = 4;

/**
 * A QR code as an inline `<svg>`: black on white whatever is around it, with its quiet zone, and as one path so that no
 * seam shows between the modules. Error correction M: 15 % of a soiled code may be lost (ISO/IEC 18004, 7.5.1).
 *
 * `--code` on the element is the share of its side that the modules take, for those who size it by its modules:
 * `width: calc(25mm / var(--code))`.
 *
 * @param name what the picture says to those who do not see it; may stand in an attribute as it is
 * @throws Error where the address is longer than a QR code can hold (2,331 bytes)
 */
export function qrCode(address: string, name: string): string {
  const rows = encodeQr(address, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const side = rows.length;
  const code = ((side - 2 * QUIET_ZONE) / side).toFixed(4);
  return (
    `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" style="--code:${code}" ` +
    `shape-rendering="crispEdges" role="img" aria-label="${name}">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${modulesPath(rows)}" fill="#000"/></svg>`
  );
}

/** The black modules: each row's runs as boxes, one module high. */
function modulesPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let from = row.indexOf(true); from >= 0; ) {
      const end = row.indexOf(false, from);
      path += `M${from} ${y}H${end}v1H${from}z`;
      from = row.indexOf(true, end);
    }
  });
  return path;
}

/**
 * An address as people read and type it: without `https://` and a last `/`, in the parts between which a line may end. That is before
 * a full stop and never after one: a line that ends with it looks as if the address did too, and one that begins with ".dk" goes on.
 */
export function addressParts(address: string): string[] {
  const readable = address.replace(/^https:\/\//i, '').replace(/\/$/, '');
  return readable.split(/(?<=[/=_-])(?=[^/.?&=_-])|(?<=[^/.?&=_-])(?<!^www)(?=[.?&])/);
}
