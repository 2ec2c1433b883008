import { MESSAGE_LANGUAGES, type MessageLanguage } from './words/said.ts';

interface System {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** BCP 47, as the system's settings have it. */
  readonly locale: () => string;
}

/** This machine's, for the one who types. */
export const thisSystem = (): System => ({
  env: process.env,
  platform: process.platform,
  locale: () => new Intl.DateTimeFormat().resolvedOptions().locale,
});

/**
 * The language that the system is set to (POSIX.1-2024, 8.2: the first of LC_ALL, LC_MESSAGES and LANG that is set; on Windows and macOS its
 * settings where none is). Null where it is set to none, as `C` and `POSIX` say, and where messages are not told in it.
 */
export function systemLanguage({ env, platform, locale }: System): MessageLanguage | null {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const hasSettings = platform === 'win32' || platform === 'darwin';
  return messageLanguage(set || (hasSettings ? locale() : ''));
}

/** `da_DK.UTF-8` and `da-DK` are Danish. */
function messageLanguage(locale: string): MessageLanguage | null {
  const [language = ''] = locale.toLowerCase().split(/[_.@-]/);
  return MESSAGE_LANGUAGES.find((known) => known === language) ?? null;
}
