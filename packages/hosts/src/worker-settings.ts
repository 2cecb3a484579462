import { shown, statusErrorFor } from '@liminal/protocol';
import { checkedWhole } from '@liminal/runtime';
import { type ThreadSettings } from './thread/thread-settings';

const LEAST_HEAP_MB = 8;
/** A tebibyte: no machine gives more to one heap. */
const MOST_HEAP_MB = 2 ** 20;

/** What threads and children are started with. Throws `invalidArgument`. */
export function checkedSettings(
  given: Omit<ThreadSettings, 'printTo'> & { readonly printTo?: 'stdout' | 'stderr' },
): ThreadSettings {
  const { files, heapMb, env, argv, execArgv, printTo = 'stdout' } = given;
  if (heapMb !== undefined) checkedWhole('heapMb', heapMb, LEAST_HEAP_MB, MOST_HEAP_MB);
  if (printTo !== 'stdout' && printTo !== 'stderr')
    throw statusErrorFor('malformed', `printTo ${shown(printTo)}; it is 'stdout' or 'stderr'.`);
  return { files, heapMb, env, argv, execArgv, printTo };
}
