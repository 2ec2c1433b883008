/** What the launcher is told is meant for the program that it has started: it hands signals on, and waits for that one's end. */
export function passSignals(child, { platform, on, isTerminal }) {
  if (platform === 'win32') {
    // Ctrl-C, Ctrl-Break and a console that is closed are told to both; what is sent here would end the child in the midst of its work.
    for (const signal of ['SIGINT', 'SIGBREAK', 'SIGHUP']) on(signal, () => {});
    return;
  }
  for (const signal of ['SIGTERM', 'SIGHUP']) on(signal, () => child.kill(signal));
  on('SIGINT', () => {
    // A terminal gives Ctrl-C to both by itself, and a second one would end the child at once.
    if (!isTerminal) child.kill('SIGINT');
  });
}
