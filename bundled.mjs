// What stands in dist/ of others: their licences ask that their notices come with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ folder: string, name: string, version: string, licence: string }} Bundled */

/** The packages of which a bundle has a part, by the files that it was made from. */
export function packagesOf(files) {
  const folders = files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).map(described);
}

/** A package with all that it depends on: of one that comes as a bundle of its own it is not said which of them are in it. */
export function withDependencies(name, from = '.', found = new Map()) {
  const folder = folderOf(name, from);
  if (folder === null || found.has(folder)) return [...found.values()];
  found.set(folder, described(folder));
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) withDependencies(dependency, folder, found);
  return [...found.values()];
}

/** As Node finds it: in the nearest folder above. */
function folderOf(name, from) {
  const folder = path.posix.join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  return from === '.' ? null : folderOf(name, path.posix.dirname(from));
}

/** @returns {Bundled} */
function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { folder, name, version, licence: license ?? '' };
}

/** Each once, by its folder. */
export const inOrder = (packages) =>
  [...new Map(packages.map((one) => [one.folder, one])).values()].sort((a, b) =>
    a.folder < b.folder ? -1 : 1,
  );

/** One text with the licences of all of them. */
export const notices = (packages) => packages.map(notice).join(`\n${'-'.repeat(80)}\n\n`);

function notice({ folder, name, version, licence }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version}, ${licence}`, ...texts].join('\n\n').concat('\n');
}
