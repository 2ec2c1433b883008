import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KeptFolder } from './kept-folder.ts';
import { TemporaryFolder } from './workspace.ts';

const fixtures = fileURLToPath(new URL('../fixtures/compare/', import.meta.url));

let kept: KeptFolder | undefined;

/** A repository of git in a temporary folder, in which the made-up document "sample" was released as 1.7 and 1.8. */
export class EditionRepository extends TemporaryFolder {
  constructor() {
    super();
    if (kept !== undefined) {
      kept.writeTo(this.root);
      return;
    }
    this.git('init', '-q', '-b', 'main', '--template=');
    for (const version of ['1.7', '1.8']) {
      rmSync(this.path('content'), { recursive: true, force: true });
      cpSync(`${fixtures}${version}`, this.root, { recursive: true });
      this.commit(version, `sample/v${version}`);
    }
    kept = new KeptFolder(this.root);
  }

  /** All that is there now. */
  commit(message: string, tag?: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
    if (tag !== undefined) this.git('tag', tag);
  }

  git(...given: readonly string[]): string {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', ['-C', this.root, ...who, ...given], { encoding: 'utf8' }).trim();
  }
}
