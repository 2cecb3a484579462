import { inputEnd } from '../input-end';
import { type StopFlags } from '../stop-options';
import { type Terminal } from '../terminal';

/** What ends the wait for a file, which may load for ever. That the reader of the output has left does not. */
export function loadSignal(
  { untilInputEnds }: Pick<StopFlags, 'untilInputEnds'>,
  { interrupted, broken, input }: Terminal,
): AbortSignal {
  const ended = new AbortController();
  if (untilInputEnds)
    void inputEnd(input).then(() => ended.abort(new Error('standard input ended before it was ready')));
  return AbortSignal.any([interrupted, broken, ended.signal]);
}
