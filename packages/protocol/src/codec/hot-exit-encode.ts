import { type CrashRecord, type OperationFate, type PolicyDecision } from '../crash-record';
import { type ExitReason } from '../exit-reason';
import { type ExitFrame } from '../frame';
import { type Pid } from '../pid';
import { FAIL_CAUSES } from './decision-codec';
import { FATES } from './crash-frames';
import { ShortMessage } from './short-message';

// An Exit in its usual form, written by hand: it is rare, and somebody waits for it (P-5). Whatever has run a moment ago costs nothing here;
// after a rest the generated code takes a tenth of a millisecond to be read from memory. Tags are as in hot-exit-decode.ts.

/** The one message: encoding a frame calls nobody, so no two are written at once. */
const body = new ShortMessage();

/** More of them are not in a usual one: each takes eight bytes at least. */
const MOST_FATES = 100;

/** The body of the frame, until the next one is written, or nothing where it is no usual one. */
export function exitBody({ ref, crash, stack }: ExitFrame): Uint8Array | undefined {
  if (stack || !Array.isArray(crash.fates) || crash.fates.length > MOST_FATES) return undefined;
  body.begin();
  body.number(0x08, ref);
  writeCrash(crash);
  return body.finish();
}

function writeCrash({
  participant,
  subject,
  host,
  generation,
  reason,
  unclean,
  at,
  fates,
  decision,
}: CrashRecord): void {
  const pidAt = body.open(0x12);
  writePid(participant);
  body.close(pidAt);
  body.text(0x1a, subject);
  body.text(0x22, host);
  body.number(0x28, generation);
  const reasonAt = body.open(0x32);
  writeReason(reason);
  body.close(reasonAt);
  body.flag(0x38, unclean);
  body.double(0x41, at);
  for (const fate of fates) writeFate(fate);
  const decisionAt = body.open(0x52);
  writeDecision(decision);
  body.close(decisionAt);
}

function writePid({ node, number, creation }: Pid): void {
  body.text(0x0a, node);
  body.number(0x10, number);
  body.number(0x18, creation);
}

function writeFate({ op, fate, replies }: OperationFate): void {
  const at = body.open(0x4a);
  body.number(0x08, op);
  body.number(0x10, FATES.indexOf(fate));
  body.number(0x18, replies);
  body.close(at);
}

/** Tags of the kinds are as in exit_reason.proto. */
function writeReason(reason: ExitReason): void {
  switch (reason.kind) {
    case 'normal':
      return body.close(body.open(0x0a));
    case 'shutdown':
      return body.close(body.open(0x12));
    case 'crashed': {
      const at = body.open(0x1a);
      body.text(0x0a, reason.name);
      body.text(0x12, reason.message);
      body.optionalText(0x1a, reason.code);
      return body.close(at);
    }
    case 'killed': {
      const at = body.open(0x22);
      body.text(0x0a, reason.by);
      body.optionalText(0x12, reason.signal);
      body.optionalText(0x1a, reason.detail);
      return body.close(at);
    }
    case 'exited': {
      const at = body.open(0x2a);
      body.number(0x08, reason.code);
      return body.close(at);
    }
    case 'outOfMemory':
      return body.close(body.open(0x32));
    case 'noproc':
      return body.close(body.open(0x3a));
    default:
      return body.unusual();
  }
}

/** Tags of the actions are as in crash.proto. */
function writeDecision(decision: PolicyDecision): void {
  switch (decision.action) {
    case 'fail': {
      if (decision.tried !== undefined) return body.unusual();
      const at = body.open(0x0a);
      if (decision.because !== undefined) body.number(0x08, FAIL_CAUSES.indexOf(decision.because));
      return body.close(at);
    }
    case 'restart': {
      const at = body.open(0x12);
      body.double(0x09, decision.delayMs);
      body.number(0x10, decision.attempt);
      return body.close(at);
    }
    case 'routeToNext': {
      const at = body.open(0x1a);
      body.text(0x0a, decision.to);
      body.number(0x10, decision.attempt);
      return body.close(at);
    }
    case 'compensate': {
      const at = body.open(0x22);
      body.number(0x08, decision.compensations);
      return body.close(at);
    }
    default:
      return body.unusual();
  }
}
