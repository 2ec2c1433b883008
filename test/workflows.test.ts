import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { klDocs, projectRoot } from './support/cli.ts';
import { packagesAtRunTime } from './support/packages.ts';
import { serveOnThisMachine } from './support/web-server.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from './support/workspace.ts';

const run = promisify(execFile);

/** The scripts of GitHub's workflows and of GitLab's jobs, by the name of the job or of the step. */
const github = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(
        z.object({ name: z.string().optional(), uses: z.string().optional(), run: z.string().optional() }),
      ),
    }),
  ),
});
const gitlab = z.record(z.string(), z.unknown());
const job = z.object({ script: z.array(z.string()) });

interface Script {
  readonly name: string;
  readonly text: string;
}

const folder = path.join(projectRoot, '.github/workflows');
const examples = path.join(projectRoot, 'docs/workflows');
const files = [
  ...readdirSync(folder).map((name) => path.join(folder, name)),
  path.join(examples, 'matrix-github.yml'),
];
const filesForGitlab = ['gitlab-ci.yml', 'matrix-gitlab.yml'].map((name) => path.join(examples, name));
const yamlOf = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const stepsOf = (file: string) =>
  Object.values(github.parse(yamlOf(file)).jobs).flatMap(({ steps }) => steps);

const scripts: readonly Script[] = [
  ...files.flatMap((file) =>
    stepsOf(file).flatMap(({ name, run: text }) =>
      text === undefined ? [] : { name: `${path.basename(file)}: ${name ?? text}`, text },
    ),
  ),
  ...filesForGitlab.flatMap((file) =>
    Object.entries(gitlab.parse(yamlOf(file))).flatMap(([name, value]) => {
      const { success, data } = job.safeParse(value);
      return success ? { name: `${path.basename(file)}: ${name}`, text: data.script.join('\n') } : [];
    }),
  ),
];

/** A script by the beginning of its name. */
function scriptOf(name: string): string {
  const found = scripts.find((script) => script.name.startsWith(name));
  if (found === undefined) throw new Error(`no script ${name}`);
  return found.text;
}

describe('the workflows', () => {
  test('can be read by a shell', () => {
    const broken = scripts.filter(({ text }) => spawnSync('bash', ['-n'], { input: text }).status !== 0);
    expect(broken.map(({ name }) => name)).toEqual([]);
    expect(scripts.length).toBeGreaterThan(24);
  });

  test('name no host, and actions of GitHub only, each by its commit: a tag can be moved', () => {
    for (const file of [...files, ...filesForGitlab])
      expect(readFileSync(file, 'utf8')).not.toMatch(/https?:\/\/(?!kl-docs:\$)/);
    const used = files.flatMap((file) => stepsOf(file).flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/^actions\/[\w-]+@[\da-f]{40}$/.test(action))).toEqual([]);
    expect(used.length).toBeGreaterThan(10);
  });

  test('type what kl-docs takes', async () => {
    const typed = scripts.flatMap(({ text }) => [...text.matchAll(/npx kl-docs (\w+)([^\n|>&]*)/g)]);
    for (const name of ['check', 'build', 'publish', 'merge']) {
      const { stdout: help } = await klDocs([name, '--help']);
      const options = typed
        .filter(([, command]) => command === name)
        .flatMap(([, , rest = '']) => rest.match(/--[\w-]+/g) ?? []);
      expect(options.filter((option) => !help.includes(option))).toEqual([]);
    }
    expect(typed.length).toBeGreaterThan(16);
  });
});

describe('a matrix', () => {
  test.each<[string, string, string, (index: number) => Record<string, string>]>([
    ['GitHub', 'matrix-github.yml: Make', 'matrix-github.yml: Put', (index) => ({ PART: `${index}/4` })],
    [
      'GitLab',
      'matrix-gitlab.yml: part',
      'matrix-gitlab.yml: documents',
      (index) => ({ CI_NODE_INDEX: String(index), CI_NODE_TOTAL: '4' }),
    ],
  ])('on %s makes what one build makes', async (_, part, together, variables) => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'bin/npm': '#!/bin/sh\n',
      'bin/npx': `#!/bin/sh\nshift\nexec '${process.execPath}' '${projectRoot}bin/kl-docs.js' "$@"\n`,
    });
    for (const name of ['npm', 'npx']) chmodSync(workspace.path(`bin/${name}`), 0o755);
    const PATH = `${workspace.path('bin')}:${process.env['PATH']}`;
    const shell = (script: string, env: Record<string, string> = {}) =>
      run('bash', ['-e', '-c', scriptOf(script)], {
        cwd: workspace.root,
        env: { ...process.env, PATH, ...env },
      });
    for (const index of [1, 2, 3, 4]) await shell(part, variables(index));
    await shell(together);
    await klDocs(['build', '--out', 'whole'], workspace.root);
    const manifest = (out: string) => readFileSync(workspace.path(`${out}/manifest.json`), 'utf8');
    expect(manifest('out')).toBe(manifest('whole'));
  });
});

/** A card whose text says something until a day that is near, or over. */
const ENDING = {
  ...quickCard,
  'kl-docs.yml': 'title: Test\nlanguage: da\ncheck: { rules: { spelling: off } }\n',
  'content/card/document.yml': `${quickCard['content/card/document.yml']}variables:
  region: [{ value: Region Sjælland, validUntil: 2026-12-31 }, { value: Region Østdanmark, validFrom: 2027-01-01 }]
`,
  'content/card/card.md': '# Kort\n\nKommunen ligger i {{region}}.\n',
};
const TITLE = 'content/card/document.yml: noget gælder kun til 2026-12-31';

/** What check says of it on a day. */
async function checked(workspace: TemporaryWorkspace, day: string): Promise<string> {
  const epoch = String(Date.parse(day) / 1000);
  const { stdout } = await klDocs(['check', '--format', 'json', '--language', 'da'], workspace.root, {
    SOURCE_DATE_EPOCH: epoch,
  });
  return stdout;
}

describe('the calendar', () => {
  test.each([
    ['on a day before', '2026-06-01', '[]', []],
    ['near the day', '2026-12-01', '[]', [TITLE]],
    ['the day after', '2027-01-01', '[]', [TITLE]],
    ['when there is one', '2026-12-02', `[{"title":"${TITLE}"}]`, []],
  ])('opens an issue on GitHub %s', async (_, day, known, expected) => {
    using workspace = new TemporaryWorkspace(ENDING);
    workspace.write('check.json', await checked(workspace, day));
    workspace.write(
      'bin/gh',
      `#!/bin/sh\nif [ "$2" = list ]; then echo '${known}'; else printf '%s\\n' "$4" >> '${workspace.path('titles')}'; fi\n`,
    );
    chmodSync(workspace.path('bin/gh'), 0o755);
    const PATH = `${workspace.path('bin')}:${path.dirname(process.execPath)}:${process.env['PATH']}`;
    workspace.write('titles', '');
    const script = scriptOf('calendar.yml: Open');
    await run('bash', ['-e', '-c', script], { cwd: workspace.root, env: { ...process.env, PATH } });
    const titles = readFileSync(workspace.path('titles'), 'utf8').split('\n').filter(Boolean);
    expect(titles).toEqual(expected);
  });

  let issues: { readonly title: string; readonly description: string }[] = [];
  const server = serveOnThisMachine(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.headers['private-token'] !== 'secret') return response.writeHead(401).end('{}');
    if (request.method === 'POST') issues.push(JSON.parse((await request.toArray()).join('')));
    return response.end(JSON.stringify(issues));
  });

  test('opens an issue on GitLab, once', async () => {
    using workspace = new TemporaryWorkspace(ENDING);
    workspace.write('check.json', await checked(workspace, '2026-12-01'));
    const env = {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`,
      CI_API_V4_URL: server.origin,
      CI_PROJECT_ID: '7',
      KL_DOCS_TOKEN: 'secret',
    };
    // Without the line that checks, which is done.
    const script = scriptOf('gitlab-ci.yml: calendar').split('\n').slice(1).join('\n');
    issues = [];
    for (const _ of [1, 2]) await run('bash', ['-e', '-c', script], { cwd: workspace.root, env });
    expect(issues).toEqual([{ title: TITLE, description: expect.stringContaining('Region Østdanmark') }]);
  });
});

describe('a release of the program', () => {
  const step = (name: string) => scriptOf(`release.yml: ${name}`);
  const { version } = z.object({ version: z.string() }).parse(yamlOf(path.join(projectRoot, 'package.json')));

  test('is looked at before anything is made of it', () => {
    const steps = stepsOf(path.join(folder, 'release.yml')).map(
      ({ name, uses, run: text }) => name ?? uses?.replace(/@.*/, '') ?? text,
    );
    expect(steps.slice(2)).toEqual([
      'The tag is the version',
      'npm audit --audit-level=high',
      '.ci/run',
      'npm pack',
      'List what it runs on',
      'actions/attest-build-provenance',
      'Release it',
    ]);
  });

  test.each([
    [`v${version}`, 0],
    ['v9.9.9', 1],
  ])('is of the version that its tag says: %s', (tag, code) => {
    const env = { ...process.env, GITHUB_REF_NAME: tag };
    const { status } = spawnSync('bash', ['-e', '-c', step('The tag')], { cwd: projectRoot, env });
    expect(status).toBe(code);
  });

  test('lists all that it runs on', async () => {
    const [description, lock] = ['package.json', 'package-lock.json'].map((name) =>
      readFileSync(path.join(projectRoot, name), 'utf8'),
    );
    using checkout = new TemporaryFolder({
      'package.json': description ?? '',
      'package-lock.json': lock ?? '',
      'dist/bundled.json': readFileSync(path.join(projectRoot, 'dist/bundled.json')),
    });
    const env = { ...process.env, GITHUB_REF_NAME: 'v1.2.3' };
    await run('bash', ['-e', '-c', step('List')], { cwd: checkout.root, env });
    const listed = z
      .object({ components: z.array(z.object({ purl: z.string() })) })
      .parse(JSON.parse(readFileSync(checkout.path('kl-docs-1.2.3.cdx.json'), 'utf8')))
      .components.map(({ purl }) => decodeURIComponent(purl));
    const packages = packagesAtRunTime().map(({ name, version }) => `pkg:npm/${name}@${version}`);
    expect(packages.filter((one) => !listed.includes(one))).toEqual([]);
    expect(listed.filter((one) => /\/(vitest|esbuild|knip)@/.test(one))).toEqual([]);
  });

  test('has what is new in it, the package and its list', async () => {
    using checkout = new TemporaryFolder({
      'CHANGELOG.md':
        '# Changelog\n\n## Unreleased\n\n## 0.20.0 – 2026\n\nB\n\n## 0.2.0 – 2026\n\n- A\n\n## 0.1.0\n\nC\n',
      'kl-docs-0.2.0.tgz': '',
      'kl-docs-0.2.0.cdx.json': '',
      'bin/gh': '#!/bin/sh\nprintf "%s\\n" "$@" > asked\n',
    });
    chmodSync(checkout.path('bin/gh'), 0o755);
    const env = {
      ...process.env,
      PATH: `${checkout.path('bin')}:${process.env['PATH']}`,
      GITHUB_REF_NAME: 'v0.2.0',
    };
    await run('bash', ['-e', '-c', step('Release')], { cwd: checkout.root, env });
    expect(readFileSync(checkout.path('notes.md'), 'utf8').trim()).toBe('- A');
    const asked = readFileSync(checkout.path('asked'), 'utf8').trim().split('\n');
    expect(asked.slice(0, 3)).toEqual(['release', 'create', 'v0.2.0']);
    expect(asked.slice(-2)).toEqual(['kl-docs-0.2.0.cdx.json', 'kl-docs-0.2.0.tgz']);
  });
});

test('the comparison tells a new document apart, and goes on where one cannot be compared', async () => {
  using repository = new TemporaryFolder({
    'content/a/document.yml': 'title: A',
    'content/b/document.yml': 'title: B',
    'bin/npx': `#!/bin/sh
[ "$3" = b ] && exit 1
case "$*" in *--summary*) echo "$3: nyt" ;; *) echo "made $*" ;; esac
`,
  });
  chmodSync(repository.path('bin/npx'), 0o755);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=A', '-c', 'user.email=a@localhost', ...args], { cwd: repository.root });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'A');
  repository.write('content/c/document.yml', 'title: C');
  const env = {
    ...process.env,
    PATH: `${repository.path('bin')}:${process.env['PATH']}`,
    BASE: 'main',
    GITHUB_STEP_SUMMARY: repository.path('step'),
  };
  await run('bash', ['-e', '-c', scriptOf('documents.yml: Compare')], { cwd: repository.root, env });
  expect(readFileSync(repository.path('comparison/summary.md'), 'utf8')).toBe(`<!-- kl-docs -->
### a

a: nyt

### b

Kunne ikke sammenlignes.

### c

Nyt dokument.

`);
  expect(readFileSync(repository.path('step'), 'utf8')).toContain('a: nyt');
});
