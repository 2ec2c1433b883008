import os from 'node:os';

/** What of a machine decides where things stand on it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * The user's own folder.
   *
   * @throws where the system does not know the user, as in a container.
   */
  readonly home: () => string;
}

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  home: () => os.homedir(),
};
