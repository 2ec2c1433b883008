import type { Wordings } from '../wording.ts';
import { counted, systemReason } from './phrases.ts';

/** What stands at an address: something else, nothing that answers, or an error of HTTP. */
export type Seen = 'another' | 'nothing' | number;

function seenWords(seen: Seen): string {
  if (seen === 'nothing') return 'nothing answers there';
  return seen === 'another' ? 'another manifest.json stands there' : `its manifest.json answers ${seen}`;
}

/** What is wrong with a site, or where it is to be published. */
export const publishing = {
  'no-site': () => ['There is no made site', 'Run "kl-docs site" first, or name its folder with --site.'],
  'no-site.broken': () => [
    'The manifest of the made site cannot be read',
    'Make the site anew: kl-docs site.',
  ],
  'altered-site': ({ path }: { path: string }) => [
    `${path} is missing, or is not what its manifest says`,
    'Make the site anew: kl-docs site.',
  ],
  'released-file': ({ path, edition }: { path: string; edition: string }) => [
    `${path} belongs to ${edition}, which is released, and would become another file`,
    'A released edition never changes. Take its files from where it is published, or give the document a new version.',
  ],
  'altered-target': ({ path, target }: { path: string; target: string }) => [
    `${path} was altered or taken out at ${target} after it had been released`,
    'Find out who did it and why, put the released file back there, and publish again.',
  ],
  'not-published': ({ path, edition, target }: { path: string; edition: string; target: string }) => [
    `${path} of ${edition} is neither here nor at ${target}`,
    'It is where the edition was released: publish from there first, or copy its folder in released/ to here.',
  ],
  'returning-edition': ({ edition }: { edition: string }) => [
    `${edition} was withdrawn, and what is to be published does not know it`,
    'Get the newest of the workspace (git pull) and make the site anew.',
  ],
  'returning-edition.file': ({ path, edition }: { path: string; edition: string }) => [
    `${path} is a file of ${edition}, which is withdrawn`,
    'Make the site anew: kl-docs site.',
  ],
  'site-behind': ({ edition }: { edition: string }) => [
    `${edition} is released and published, and the site does not know of it`,
    'Its files stay where they are, but no page leads to them. Get the newest of the workspace (git pull), make the site anew, and publish it.',
  ],
  'not-shown': ({ address, seconds, seen }: { address: string; seconds: number; seen: Seen }) => [
    `${address} does not show what was published: ${seenWords(seen)} (after ${counted(seconds, 'second')})`,
    'Look at the address in a browser. A web server or a cache may need longer (--verify 600); else site: in kl-docs.yml is another place than the one that is published to.',
  ],
  'cannot-run.no-target': () => [
    'Nobody has said where the site is published',
    'Write it into kl-docs.yml, such as publish: { folder: /var/www/docs }, or name it: kl-docs publish --to /var/www/docs.',
  ],
  'cannot-run.no-address': () => [
    '--verify does not know the address of the site',
    'Write it into kl-docs.yml, such as site: https://example.org/docs/.',
  ],
  'cannot-run.target-is-no-site': ({ target, file }: { target: string; file: string }) => [
    `What stands at ${target} is no site of kl-docs: it has ${file}, and no manifest.json that can be read`,
    'Name another place, or empty this one. A folder in it will do, too.',
  ],
  'cannot-run.target-is-not-ours': ({ target }: { target: string }) => [
    `${target} is there, and was not made by kl-docs publish`,
    'Name a folder that is not there yet, such as one in it, or move this one away. See docs/publishing.md.',
  ],
  'cannot-run.target-is-a-link': ({ target, to }: { target: string; to: string }) => [
    `${target} is a link to ${to}, which was not made by kl-docs publish`,
    'Name a folder that is not there yet, or take the link away.',
  ],
  'cannot-run.nothing-before': ({ target }: { target: string }) => [
    `There is no earlier site at ${target} to go back to`,
    'Only the site before the present one is kept.',
  ],
  'cannot-run.overtaken': ({ target }: { target: string }) => [
    `Others have published to ${target} again and again in the same moment`,
    'Nothing was published by this run. Wait until theirs have ended, and run it again.',
  ],
  'cannot-run.not-published': ({ target, reason }: { target: string; reason: string }) => [
    `${target} cannot be written: ${systemReason(reason)}`,
    'Check the rights and the free space. What was shown there is still shown.',
  ],
  'cannot-run.missing-there': ({ program, target }: { program: string; target: string }) => [
    `${program} is not installed on the server of ${target}`,
    'Ask its administrator for it, or publish in another way: into a folder, or to a branch of git.',
  ],
  'cannot-run.no-server-address': ({ text }: { text: string }) => [
    `"${text}" names no folder on a server`,
    'Write user@host:path, such as web@www.example.org:/var/www/docs. A port or a key goes into ~/.ssh/config.',
  ],
  'cannot-run.no-branch-name': ({ name }: { name: string }) => [
    `"${name}" cannot be the name of a branch`,
    'Write a name such as pages.',
  ],
  'cannot-run.not-reached': ({ target }: { target: string }) => [
    `${target} cannot be reached`,
    'Check the address and the network. What was shown there is still shown.',
  ],
  'cannot-run.not-let-in': ({ target }: { target: string }) => [
    `${target} does not let you in, or not write`,
    'kl-docs asks for no password: set up a key or a token that may write there, and try by hand first (git push, ssh).',
  ],
  'cannot-run.unknown-host-key': ({ target }: { target: string }) => [
    `The server of ${target} is not known on this machine`,
    'Connect once by hand (ssh) and compare its fingerprint with what its administrator says, or put its key into ~/.ssh/known_hosts.',
  ],
  'cannot-run.changed-host-key': ({ target }: { target: string }) => [
    `The server of ${target} has another key than the one that is known on this machine`,
    'Ask its administrator whether the key was changed. If not, somebody may be in between: do not connect.',
  ],
  'cannot-run.no-repository': ({ target }: { target: string }) => [
    `There is no git repository at ${target}, or you may not see it`,
    'Check the address: the name of a remote (git remote -v), or its whole address.',
  ],
  'cannot-run.target-refused': ({ target, reason }: { target: string; reason: string }) => [
    `${target} refuses what is published: ${reason}`,
    'Who runs it can tell why, such as a protected branch or a limit. What was shown there is still shown.',
  ],
} satisfies Wordings;

/** What `kl-docs publish` says of its work and its result. */
export const publishingLines = {
  looking: 'Looking at the made site',
  reading: (target: string) => `Reading ${target}`,
  writing: (target: string) => `Publishing to ${target}`,
  asking: (address: string) => `Asking ${address}`,
  nothingPublished: 'Nothing was published.',
  overtaken: 'Somebody else has published in the meantime: it is begun anew',
  added: (file: string) => `added    ${file}`,
  changed: (file: string) => `changed  ${file}`,
  removed: (file: string) => `removed  ${file}`,
  kept: (file: string) => `kept     ${file}`,
  counts: (added: number, changed: number, removed: number) =>
    `${counted(added, 'file')} added, ${changed} changed, ${removed} removed`,
  published: (target: string, what: string) => `Published to ${target}: ${what}.`,
  wouldBePublished: (target: string, what: string) => `Would be published to ${target}: ${what}.`,
  nothingToPublish: (target: string) => `Nothing to publish: ${target} is as it should be.`,
  wentBack: (target: string, what: string) =>
    `${target} shows again what it showed before: ${what}. "kl-docs publish --rollback" once more takes that back.`,
  shown: (address: string) => `${address} shows what was published.`,
};
