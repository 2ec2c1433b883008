import { expect, test } from 'vitest';
import { failureOf } from '../../src/publish/failure.ts';

test.each([
  [
    'Host key verification failed.\nfatal: Could not read from remote repository.',
    'is not known on this machine',
  ],
  [
    'No ED25519 host key is known for www.example.org and you have requested strict checking.',
    'is not known on this machine',
  ],
  ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'has another key'],
  ['ssh: Could not resolve hostname www.example.org: Name or service not known', 'cannot be reached'],
  ['ssh: connect to host www.example.org port 22: Connection refused', 'cannot be reached'],
  [
    "fatal: unable to access 'https://example.org/': Could not resolve host: example.org",
    'cannot be reached',
  ],
  [
    "fatal: unable to access 'http://x/': Failed to connect to x port 9 after 0 ms: Couldn't connect to server",
    'cannot be reached',
  ],
  ['web@www.example.org: Permission denied (publickey).', 'does not let you in'],
  ["mkdir: cannot create directory '/var/www/docs.publications': Permission denied", 'does not let you in'],
  [
    "fatal: could not read Username for 'https://example.org': terminal prompts disabled",
    'does not let you in',
  ],
  ["fatal: '/srv/x.git' does not appear to be a git repository", 'There is no git repository'],
  ['remote: Repository not found.\nfatal: repository not found', 'There is no git repository'],
  [
    'rsync: [receiver] write failed on "/var/www/x": No space left on device (28)',
    'no room left on the disk',
  ],
  [
    'remote: error: Grenen er beskyttet\nTo example.org:x\n! [remote rejected]',
    'refuses what is published: error: Grenen er beskyttet',
  ],
  ['one\n\ntwo \r\n', 'refuses what is published: two'],
  ['', 'refuses what is published: ?'],
])('%s', (stderr, message) => {
  expect(failureOf('somewhere', stderr).message).toContain(message);
});
