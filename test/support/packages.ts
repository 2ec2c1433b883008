import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { projectRoot } from './cli.ts';

/** A package as package-lock.json has it. */
export interface LockedPackage {
  /** From the project's root. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As its authors say it; null where they do not. */
  readonly licence: string | null;
  readonly integrity: string | null;
  readonly isOptional: boolean;
  readonly isForDevelopment: boolean;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().default(''),
      license: z.string().nullable().default(null),
      integrity: z.string().nullable().default(null),
      optional: z.boolean().default(false),
      dev: z.boolean().default(false),
      link: z.boolean().default(false),
    }),
  ),
});

/** Of a Node for those who work on kl-docs (`bin/own-node`), which no package brings along. */
const OF_NODE = /^node-(?:darwin|linux|win)-(?:arm64|x64)$/;

export function lockedPackages(): LockedPackage[] {
  const file = path.join(projectRoot, 'package-lock.json');
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(packages)
    .filter(([folder, { link }]) => folder.startsWith('node_modules/') && !link)
    .map(([folder, { name: written, version, license, integrity, optional, dev }]) => {
      const name = written ?? folder.replace(/^.*node_modules\//, '');
      return {
        folder,
        name,
        version,
        licence: license,
        integrity,
        isOptional: optional,
        isForDevelopment: dev || OF_NODE.test(name),
      };
    });
}

const bundledSchema = z.array(z.object({ folder: z.string() }));

/** All that an installed kl-docs runs on: what is installed with it, and what is in its bundle. */
export function packagesAtRunTime(): LockedPackage[] {
  const file = path.join(projectRoot, 'dist/bundled.json');
  const bundled = bundledSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ folder }) => folder);
  return lockedPackages().filter(
    ({ folder, isForDevelopment }) => !isForDevelopment || bundled.includes(folder),
  );
}
