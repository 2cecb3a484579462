import { type Defect } from './defect';

export const CONVERSATIONS: Readonly<Record<string, Defect>> = {
  closeDoesNotWait: {
    what: 'a graceful close does not wait for what is open',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-life.js',
        find: 'idle: table.size === 0',
        replace: 'idle: true',
      },
    ],
  },
  noCloseDeadline: {
    what: 'a graceful close waits for ever',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-life.js',
        find: "this.deadlines.set('close', deadlineMs, () => this.closeDeadlineCame());",
        replace: '',
      },
    ],
  },
  closedNeverTold: {
    what: 'the end of a conversation is not told',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: "        this.gates.clear();\n        this.send({ kind: 'closed', ref: this.ref, status, counters });",
        replace: '        this.gates.clear();',
      },
    ],
  },
  closedUnseen: {
    what: 'the end of a conversation is not told after a crash',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: "        this.send({ kind: 'closed', ref: this.ref, status, counters });\n        this.release();\n    }\n    // Opening",
        replace:
          "        if (!this.shownCrash) this.send({ kind: 'closed', ref: this.ref, status, counters });\n        this.release();\n    }\n    // Opening",
      },
    ],
  },
  conversationKept: {
    what: 'a conversation that has ended is not forgotten',
    edits: [
      {
        file: 'conversation/dist/conversation/conversations.js',
        find: '        this.actors.remove(actor);',
        replace: '',
      },
    ],
  },
  acceptedAfterCrash: {
    what: 'a conversation that has failed takes messages',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-life.js',
        find: "if (this.phase === 'active' && !this.healing)",
        replace: "if (this.phase === 'active' || this.phase === 'failed')",
      },
    ],
  },
  streamsNotCompleted: {
    what: 'streams of a conversation do not complete',
    edits: [
      {
        file: 'client/dist/conversation/client-conversation.js',
        find: '        this.streams.complete();',
        replace: '',
      },
    ],
  },
  openHangs: {
    what: 'who opens a conversation is not told that it is refused',
    edits: [
      {
        file: 'server/dist/connection/connection-conversation.js',
        find: "        this.resource.finalize();\n        this.send({ kind: 'closed', ref: this.ref, status, counters });",
        replace: '        this.resource.finalize();',
      },
    ],
  },
  lossNotTold: {
    what: 'what is open is not told of a lost connection',
    edits: [
      {
        file: 'client/dist/conversation/client-conversation.js',
        find: '            this.end(undelivered ?? (0, conversation_status_1.lostStatus)(detail, 0), (0, conversation_status_1.lostStatus)(detail, 0));',
        replace: '',
      },
    ],
  },
  instanceLeft: {
    what: 'a close leaves the instance alive',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-life.js',
        find: '        if (this.conversation.seat.end(reason))\n',
        replace: '        if (false)\n',
      },
    ],
  },
};
