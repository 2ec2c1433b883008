/** What `kl-docs doctor` says. */
export const doctor = {
  looking: 'Looking at what a build needs',
  nothing: 'Nothing stops a build.',
  stopping: (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} would stop a build.`,

  good: 'ok  ',
  warning: 'note',
  failed: 'FAIL',

  workspace: 'Workspace',
  browser: 'Browser',
  sandbox: 'Sandbox',
  fonts: 'Fonts',
  output: 'Output',
  diskSpace: 'Disk space',

  oldNode: (version: string) => `${version} is too old`,
  newNode: 'Run "npm ci" in the folder of kl-docs, which brings Node 24, or install Node 24.',
  noWorkspace: 'no kl-docs.yml here or in a folder above',
  goThere:
    'Go to the folder of your documents, or name it with --workspace. A folder of Markdown can be made without: kl-docs build FOLDER.',
  started: (build: string) => `${build}, started`,
  library: (name: string) =>
    `Install the system library ${name}, or leave --browser and KL_DOCS_BROWSER out.`,
  itSaid: (reason: string) => `It said: ${reason}`,
  anotherBrowser: 'Name another browser with --browser or KL_DOCS_BROWSER.',
  on: 'on',
  sandboxOff: 'off: this system does not allow it',
  notAsRoot: 'Build as an ordinary user if you can; pages run no script and reach no network in any case.',
  allowSandbox:
    'Allow unprivileged user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0); pages run no script and reach no network in any case.',
  embedded: (names: string) => `${names}, embedded`,
  nothingPrinted: 'no text is printed at all',
  otherFont: (wanted: string, names: string) => `${wanted} is not used, but ${names}`,
  fontsAgain: 'Run "npm ci" again: the fonts come in npm packages.',
  canBeWritten: (folder: string) => `${folder} can be written`,
  cannotBeWritten: (folder: string) => `${folder} cannot be written`,
  otherFolder: 'Change the rights of the folder, or choose another one with --out.',
  megabytes: (count: number) => `${count.toLocaleString('en')} MB`,
  free: (size: string) => `${size} free`,
  makeRoom: (megabytes: number) => `Make room: a build needs some ${megabytes} MB.`,
  none: 'there is none',
  sharedMemory: 'The browser uses /tmp instead, which is slower. For a container: --shm-size=1g.',
};
