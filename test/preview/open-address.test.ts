import { expect, test } from 'vitest';
import { openerOf } from '../../src/preview/open-address.ts';

const ADDRESS = 'http://127.0.0.1:1234/?secret=a&b=c';

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
  ['win32', 'rundll32'],
] as const)('on %s an address is opened by %s, as one argument', (platform, expected) => {
  const [program, args] = openerOf(ADDRESS, platform);
  expect(program).toBe(expected);
  expect(args.at(-1)).toBe(ADDRESS);
});
