import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { type Terminal } from './terminal';

/** Sends what participants write with `console` to standard error, where standard output is for JSON lines; until disposed of. */
export function consoleToError(terminal: Terminal): Disposable {
  const before = globalThis.console;
  const error = new Writable({
    write: (text: Buffer, _encoding, done) => {
      terminal.error(text.toString());
      done();
    },
  });
  globalThis.console = new Console(error);
  return { [Symbol.dispose]: () => void (globalThis.console = before) };
}
