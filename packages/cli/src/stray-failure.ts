import { errorPlace } from './error-place';
import { EXIT } from './exit-code';
import { CommandFailure, describeError } from './failure';

/** Something threw in the program where no handler of a participant catches it. Nobody knows in what state that leaves the rest. */
export function strayFailure(error: unknown): CommandFailure {
  const place = errorPlace(error);
  const what = `uncaught: ${describeError(error)}${place === undefined ? '' : ` (at ${place})`}`;
  const why = 'the participants share this program, so that this ends all of them';
  return new CommandFailure(`${what}; ${why}`, EXIT.failed, error);
}
