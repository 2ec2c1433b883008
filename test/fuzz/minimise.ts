/**
 * The shortest text found that still fails: parts are taken out, lines first, then characters, larger parts before smaller.
 *
 * @param most how many texts are tried, so that one that takes long each time comes to an end
 */
export async function minimised(
  text: string,
  fails: (text: string) => Promise<boolean>,
  most = 2_000,
): Promise<string> {
  let tries = 0;
  const stillFails = async (shorter: string): Promise<boolean> => ++tries <= most && (await fails(shorter));
  const byLines = await without(text.split(/(?<=\n)/), stillFails);
  return without(byLines.split(''), stillFails);
}

async function without(given: readonly string[], fails: (text: string) => Promise<boolean>): Promise<string> {
  let parts = given;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < parts.length; ) {
      const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
      if (await fails(fewer.join(''))) parts = fewer;
      else at += size;
    }
  }
  return parts.join('');
}
