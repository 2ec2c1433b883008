import { CannotRun } from '../report/diagnostic.ts';
import { systemLanguage, thisSystem } from '../report/system-language.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage, say } from '../report/words/said.ts';
import { workspaceLanguage } from '../workspace/language.ts';

interface Asked {
  readonly language?: string | undefined;
  readonly workspace?: string | undefined;
}

/**
 * The language in which a command tells: the one that is asked for, else the system's, else the workspace's, else English.
 *
 * @throws CannotRun for one in which messages are not told.
 */
export async function chooseLanguage({ language: asked, workspace }: Asked): Promise<MessageLanguage> {
  if (asked === undefined)
    return systemLanguage(thisSystem()) ?? known(await workspaceLanguage(workspace)) ?? 'en';
  const found = known(asked);
  if (found === undefined)
    throw new CannotRun(say('cannot-run.unknown-language', { name: asked, known: MESSAGE_LANGUAGES }));
  return found;
}

/** The language for what cannot be read of the options: as they say, where they name one. */
export const failureLanguage = async (asked: string | undefined): Promise<MessageLanguage> =>
  known(asked ?? null) ?? (await chooseLanguage({}));

const known = (name: string | null): MessageLanguage | undefined =>
  MESSAGE_LANGUAGES.find((language) => language === name);
