import { statusErrorFor } from '@liminal/protocol';
import { type ThreadSettings } from './thread/thread-settings';

const LEAST_HEAP_MB = 8;

/** What threads and children are started with. Throws `invalidArgument`. */
export function checkedSettings(
  given: Omit<ThreadSettings, 'printTo'> & { readonly printTo?: 'stdout' | 'stderr' },
): ThreadSettings {
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
