import { type CrashRecord } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type GoldenFrame } from './golden-frame.fixture';

const CRASH: Omit<CrashRecord, 'reason'> = {
  participant: { node: 'node-a', number: 42, creation: 1_790_000_000_123 },
  subject: 'echo',
  host: 'inline',
  generation: 1,
  unclean: false,
  at: 1_790_000_001_000.25,
  fates: [
    { op: 1, fate: 'notDelivered', replies: 0 },
    { op: 2, fate: 'unknown', replies: 3 },
    { op: 300, fate: 'carriedOver', replies: 0 },
  ],
  decision: { action: 'fail' },
};

const CRASH_JSON = {
  participant: { node: 'node-a', number: '42', creation: '1790000000123' },
  subject: 'echo',
  host: 'inline',
  generation: 1,
  at: 1_790_000_001_000.25,
  fates: [
    { op: 1, fate: 'FATE_NOT_DELIVERED' },
    { op: 2, fate: 'FATE_UNKNOWN', replies: 3 },
    { op: 300, fate: 'FATE_CARRIED_OVER' },
  ],
  decision: { fail: {} },
};

function exit(name: string, reason: ExitReason, reasonJson: object): GoldenFrame {
  return {
    name: `exit-${name}`,
    frame: { kind: 'exit', ref: 1, crash: { ...CRASH, reason } },
    json: { exit: { ref: 1, ...CRASH_JSON, reason: reasonJson } },
  };
}

const CODED = { name: 'ToolError', message: 'no such tool', code: 'ENOTOOL' };
const KILLED_WITH = { signal: 'SIGKILL', detail: 'out of memory: killed process' };
const LOST = { detail: 'ECONNRESET' };
const BROKEN = { detail: 'Reply.op is 0 [WIRE-2].' };

/** Exit: each exit reason, and an unclean exit. */
export const GOLDEN_EXIT_FRAMES: readonly GoldenFrame[] = [
  exit('shutdown', { kind: 'shutdown' }, { shutdown: {} }),
  exit(
    'crashed',
    { kind: 'crashed', name: 'TypeError', message: 'x is not a function' },
    {
      crashed: { name: 'TypeError', message: 'x is not a function' },
    },
  ),
  exit('crashed-code', { kind: 'crashed', ...CODED }, { crashed: CODED }),
  exit('killed', { kind: 'killed', by: 'kill' }, { killed: { by: 'kill' } }),
  exit(
    'killed-signal',
    { kind: 'killed', by: 'system', ...KILLED_WITH },
    { killed: { by: 'system', ...KILLED_WITH } },
  ),
  exit('exited', { kind: 'exited', code: 137 }, { exited: { code: '137' } }),
  exit('exited-negative', { kind: 'exited', code: -1 }, { exited: { code: '-1' } }),
  exit('out-of-memory', { kind: 'outOfMemory' }, { outOfMemory: {} }),
  exit('noproc', { kind: 'noproc' }, { noproc: {} }),
  exit('noconnection', { kind: 'noconnection', ...LOST }, { noconnection: LOST }),
  exit('protocol', { kind: 'protocol', ...BROKEN }, { protocol: BROKEN }),
  {
    name: 'exit-normal-unclean',
    frame: {
      kind: 'exit',
      ref: 1,
      crash: { ...CRASH, reason: { kind: 'normal' }, unclean: true, fates: [], at: 0 },
    },
    json: {
      exit: { ref: 1, ...CRASH_JSON, reason: { normal: {} }, unclean: true, fates: undefined, at: undefined },
    },
  },
];
