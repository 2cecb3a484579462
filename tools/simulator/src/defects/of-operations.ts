import { type Defect } from './defect';

export const OPERATIONS: Readonly<Record<string, Defect>> = {
  fateOfWaiting: {
    what: 'what waits for its turn is told as unknown at a crash',
    edits: [
      {
        file: 'runtime/dist/operations/operation-state.js',
        find: "return state === 'waiting' ? 'notDelivered' : 'unknown';",
        replace: "return 'unknown';",
      },
    ],
  },
  fateOfHandedOver: {
    what: 'what was handed over is told as not delivered at a crash',
    edits: [
      {
        file: 'runtime/dist/operations/operation-state.js',
        find: "return state === 'waiting' ? 'notDelivered' : 'unknown';",
        replace: "return 'notDelivered';",
      },
    ],
  },
  noFates: {
    what: 'a crash tells no fates',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: '        if (this.operations.size === 0)\n            return NO_FATES;',
        replace: '        return NO_FATES;',
      },
    ],
  },
  deliveryAtDeadline: {
    what: 'what a handler had is told as not delivered when its time is over',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: "statusFor)(state === 'waiting' ? before : after, message",
        replace: 'statusFor)(before, message',
      },
    ],
  },
  handlerNotTold: {
    what: 'nobody tells a handler that its answer is not wanted any more',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: '        this.settle(operation, event, status);\n        this.owner.abandoned(operation, status, atHandler);',
        replace: '        this.settle(operation, event, status);',
      },
    ],
  },
  signalNotAborted: {
    what: 'the signal of a handler is not aborted',
    edits: [
      {
        file: 'runtime/dist/runner/runner.js',
        find: '            this.host.overrunEnded(op);\n        work.abort(status);',
        replace: '            this.host.overrunEnded(op);',
      },
    ],
  },
  concurrencyIgnored: {
    what: 'an instance is given more messages than it takes at once',
    edits: [
      {
        file: 'runtime/dist/runner/runner.js',
        find: 'this.busySlots < this.concurrency && ',
        replace: '',
      },
    ],
  },
  slotNotReleased: {
    what: 'a handler that is done keeps its slot',
    edits: [
      {
        file: 'runtime/dist/runner/runner.js',
        find: '        this.busySlots--;',
        replace: '',
      },
    ],
  },
  deadlineTenfold: {
    what: 'a deadline travels as ten times what is left of it',
    edits: [
      {
        file: 'client/dist/conversation/client-operations.js',
        find: 'expects, deadlineMs, deadlinePerReply };',
        replace: 'expects, deadlineMs: deadlineMs * 10, deadlinePerReply };',
      },
    ],
  },
  deadlineNotKept: {
    what: 'the server keeps no deadlines',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: '        this.wheel.set(operation, dueAt);',
        replace: '        if (this.owner.table?.graceMs || this.graceMs) this.wheel.set(operation, dueAt);',
      },
    ],
  },
  lastItemLost: {
    what: 'the third item of a stream is lost',
    edits: [
      {
        file: 'runtime/dist/runner/iterator-source.js',
        find: '            this.sink.value(this.work, value);',
        replace: '            if (!(value && value.index === 2)) this.sink.value(this.work, value);',
      },
    ],
  },
  itemLeftOut: {
    what: 'the second reply of a stream is dropped at the client',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: '        if (more)\n            return this.part(operation, index, envelope);',
        replace:
          '        if (more && index === 1 && this.graceMs) return;\n        if (more)\n            return this.part(operation, index, envelope);',
      },
    ],
  },
  followersForgotten: {
    what: 'those that wait for the outcome of a key are not told',
    edits: [
      {
        file: 'conversation/dist/idempotency/key-window.js',
        find: 'for (const follower of followers)\n            follower.answered(copied(outcome));',
        replace: '',
      },
    ],
  },
  keyRunsAgain: {
    what: 'what has the key of another is run as well',
    edits: [
      {
        file: 'conversation/dist/idempotency/key-window.js',
        find: 'const entry = this.answered.get(key) ?? this.open.get(key);',
        replace: 'const entry = undefined;',
      },
    ],
  },
  castTwice: {
    what: 'a cast is handed over twice',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-traffic.js',
        find: "        this.forward(operation);\n        return { kind: 'accepted', op: operation.op };",
        replace:
          "        this.forward(operation); if (operation.expects === 'nothing') this.forward(operation);\n        return { kind: 'accepted', op: operation.op };",
      },
    ],
  },
  otherStatus: {
    what: 'every status is told as a defect',
    edits: [
      {
        file: 'runtime/dist/operations/operation-table.js',
        find: "        this.settle(operation, 'status', status);",
        replace:
          "        this.settle(operation, 'status', { code: 'internal', message: 'oops', delivery: 'unknown', retryable: false });",
      },
    ],
  },
};
