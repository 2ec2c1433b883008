import path from 'node:path';
import type { Machine } from '../files/machine.ts';

/** Where browsers that can print may be installed, in the order in which they are tried: for all users and for one, the lightest first. */
export function installedBrowsers(machine: Machine): string[] {
  const { platform } = machine;
  if (platform === 'win32') return onWindows(machine);
  return platform === 'darwin' ? [...onMac(machine), ...inPath(machine)] : inPath(machine);
}

/** A program of 32 bits, as an older Node is, finds those of 64 bits by `ProgramW6432` only. */
const WINDOWS_FOLDERS = ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const WINDOWS_NAMES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

function onWindows({ env }: Machine): string[] {
  // Their names differ in capitals from one Windows to another.
  const values = new Map(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
  const folders = new Set(WINDOWS_FOLDERS.map((name) => values.get(name.toUpperCase()) ?? ''));
  folders.delete('');
  return WINDOWS_NAMES.flatMap((name) => [...folders].map((folder) => path.win32.join(folder, name)));
}

const MAC_NAMES = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];

function onMac({ home }: Machine): string[] {
  const folders = ['/Applications', `${home()}/Applications`];
  return MAC_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

const PROGRAMS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
];
/** Where packages stand that a program started from the desktop has not in its PATH: Homebrew on Arm and on Intel, Snap. */
const MORE_FOLDERS = ['/opt/homebrew/bin', '/usr/local/bin', '/snap/bin'];

function inPath({ env, home }: Machine): string[] {
  const inHome = path.posix.join(home(), '.local/bin');
  const folders = new Set([...(env['PATH'] ?? '').split(':').filter(Boolean), inHome, ...MORE_FOLDERS]);
  return PROGRAMS.flatMap((name) => [...folders].map((folder) => path.posix.join(folder, name)));
}
