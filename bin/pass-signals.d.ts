export function passSignals(
  child: { readonly kill: (signal: NodeJS.Signals) => unknown },
  parent: {
    readonly platform: NodeJS.Platform;
    readonly on: (signal: NodeJS.Signals, listener: () => void) => void;
    readonly isTerminal: boolean;
  },
): void;
