import path from 'node:path';

/** Where LibreOffice may be, the likeliest first: on the path, and where its installer puts it. */
export function officePrograms(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return ['soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  if (platform !== 'win32') return ['soffice', 'libreoffice'];
  const folders = [env['PROGRAMFILES'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
  return [
    'soffice.exe',
    ...folders.map((folder) => path.win32.join(folder, 'LibreOffice', 'program', 'soffice.exe')),
  ];
}
