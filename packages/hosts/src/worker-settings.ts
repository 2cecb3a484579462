import { statusErrorFor } from '@liminal/protocol';
import { checkNames } from './known-names';
import { type ThreadSettings } from './thread/thread-settings';

const LEAST_HEAP_MB = 8;

/** What every host of workers takes. */
const OPTIONS = ['files', 'pool', 'heapMb', 'env', 'argv', 'execArgv', 'printTo', 'ports', 'signal'];

/** What threads and children are started with. `more` are the options that only this kind of host takes. Throws `invalidArgument`. */
export function checkedSettings(
  given: Omit<ThreadSettings, 'printTo'> & { readonly printTo?: 'stdout' | 'stderr' },
  more: readonly string[] = [],
): ThreadSettings {
  checkNames(given, [...OPTIONS, ...more]);
  const { files, heapMb, env, argv, execArgv, printTo = 'stdout' } = given;
  if (heapMb !== undefined && !(Number.isInteger(heapMb) && heapMb >= LEAST_HEAP_MB))
    throw statusErrorFor(
      'malformed',
      `heapMb is ${String(heapMb)}; it is a whole number from ${LEAST_HEAP_MB}.`,
    );
  if (printTo !== 'stdout' && printTo !== 'stderr')
    throw statusErrorFor('malformed', `printTo is ${String(printTo)}; it is 'stdout' or 'stderr'.`);
  return { files, heapMb, env, argv, execArgv, printTo };
}
