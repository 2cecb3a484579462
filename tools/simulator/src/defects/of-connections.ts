import { type Defect } from './defect';

export const CONNECTIONS: Readonly<Record<string, Defect>> = {
  creditIgnored: {
    what: 'the credit of a stream is ignored',
    edits: [
      {
        file: 'runtime/dist/operations/credit.js',
        find: 'return (0, protocol_1.serialBefore)(messages >>> 0, credit.messages) && (0, protocol_1.serialBefore)(bytes >>> 0, credit.bytes);',
        replace: 'return true;',
      },
    ],
  },
  capacityIgnored: {
    what: 'a program is given more instances than it takes',
    edits: [
      {
        file: 'server/dist/remote/remote-host.js',
        find: 'Math.max(capacity - this.size, 0)',
        replace: 'capacity',
      },
    ],
  },
  leastRoom: {
    what: 'instances go to where the least room is',
    edits: [
      {
        file: 'conversation/dist/conversation/offering.js',
        find: 'if (room > most)',
        replace: 'if (room < most || most < 0)',
      },
    ],
  },
  staysRegistered: {
    what: 'a registration that was taken back stays',
    edits: [
      {
        file: 'server/dist/remote/remote-program.js',
        find: '        const wasOpen = registered.host.close();\n        this.remove(registered);',
        replace: '        const wasOpen = true;',
      },
    ],
  },
  roomNotGivenBack: {
    what: 'an instance that is over keeps its place',
    edits: [
      {
        file: 'server/dist/remote/remote-host.js',
        find: '        this.size--;',
        replace: '',
      },
    ],
  },
  lostProgramUnseen: {
    what: 'the loss of a program is told to none of its instances',
    edits: [
      {
        file: 'server/dist/remote/remote-program.js',
        find: '        this.instances.lost(() => death, isExact);',
        replace: '',
      },
    ],
  },
  lostProgramLate: {
    what: 'the loss of a program is told two seconds later',
    edits: [
      {
        file: 'server/dist/connection/connection.js',
        find: 'program.lost(state.reason.kind',
        replace:
          'const lost = (...args) => void (hasSaidAll ? program.lost(...args) : this.options.node.ports.clock.timer(2_000, () => program.lost(...args))); lost(state.reason.kind',
      },
    ],
  },
  lostInstanceForgotten: {
    what: 'of several instances of a lost program, the first is not told',
    edits: [
      {
        file: 'hosts/dist/far/far-instances.js',
        find: '        for (const instance of instances)',
        replace: '        for (const instance of instances.length > 1 ? instances.slice(1) : instances)',
      },
    ],
  },
  lostMessageNotDelivered: {
    what: 'what a lost program had begun is told as not delivered',
    edits: [
      {
        file: 'hosts/dist/far/far-instance.js',
        find: '            if (isExact && sent.ahead)',
        replace: '            if (sent)',
      },
    ],
  },
  replyTwice: {
    what: 'the last reply is sent twice',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: '        this.passReply(op, index, envelope, more);',
        replace:
          '        this.passReply(op, index, envelope, more); if (!more) this.passReply(op, index, envelope, more);',
      },
    ],
  },
  exitTwice: {
    what: 'a crash is sent twice',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: "        this.send({ kind: 'exit', ref: this.ref, crash: shown });",
        replace:
          "        this.send({ kind: 'exit', ref: this.ref, crash: shown }); this.send({ kind: 'exit', ref: this.ref, crash: shown });",
      },
    ],
  },
  otherOperation: {
    what: 'some replies carry the number of another operation',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: '        this.passReply(op, index, envelope, more);',
        replace: '        this.passReply(op % 3 === 0 ? op - 1 : op, index, envelope, more);',
      },
    ],
  },
  crashNotSent: {
    what: 'crashes are not sent to the client',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: "        this.send({ kind: 'exit', ref: this.ref, crash: shown });",
        replace: '',
      },
    ],
  },
};
