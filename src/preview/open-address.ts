import { startDetached } from './start-detached.ts';

/** Opens an address in the browser that the system has for it. Where there is none, the address stands in the terminal. */
export function openAddress(address: string): Promise<boolean> {
  return startDetached(...openerOf(address, process.platform));
}

/** What opens an address. */
export function openerOf(
  address: string,
  platform: NodeJS.Platform,
): readonly [program: string, args: readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}
