import { type Defect } from './defect';

/** Of replies, exits, links and deadlines: one for each of the first promises. */
export const FIRST: Readonly<Record<string, Defect>> = {
  replyAfterExit: {
    what: 'replies are gathered until the turn is over, and an exit of the same turn overtakes them',
    edits: [
      {
        file: 'runtime/dist/wire/frame-channel.js',
        find: '        this.writer.write(frame);\n        if (!this.flushing)',
        replace:
          "        if (frame.kind === 'reply')\n            (this.gathered ??= []).push(frame);\n        else\n            this.writer.write(frame);\n        if (!this.flushing)",
      },
      {
        file: 'runtime/dist/wire/frame-channel.js',
        find: '        this.batchBytes = FIRST_BATCH_BYTES;\n        this.flush();',
        replace:
          '        this.batchBytes = FIRST_BATCH_BYTES;\n        for (const frame of this.gathered ?? [])\n            this.writer.write(frame);\n        this.gathered = [];\n        this.flush();',
      },
    ],
  },
  castAnswers: {
    what: 'a cast is answered like a request, and its answer is told',
    edits: [
      {
        file: 'runtime/dist/runner/answers.js',
        find: "        if (expects === 'reply')\n            this.reply(work, value);",
        replace:
          "        if (expects === 'reply' || expects === 'nothing')\n            this.reply(work, value);",
      },
      {
        file: 'runtime/dist/operations/operation.js',
        find: "expects === 'nothing' || index !== replies",
        replace: 'index !== replies',
      },
      {
        file: 'client/dist/conversation/client-operations.js',
        find: '        this.table.castDone(op);\n        this.casts.add(op);',
        replace: '        this.casts.add(op);',
      },
    ],
  },
  leakedLink: {
    what: 'a process that is told of an exit keeps the link to the dead',
    edits: [
      {
        file: 'conversation/dist/process/tied-process.js',
        find: '        link.active = false;\n        this.removeLink(link);\n        return true;',
        replace: '        link.active = false;\n        return true;',
      },
    ],
  },
  carriedOverTwice: {
    what: 'what is carried over to the next instance is handed to it twice',
    edits: [
      {
        file: 'conversation/dist/conversation/conversation-traffic.js',
        find: '            if (!this.isFollowing(operation.op))\n                this.forward(operation);',
        replace:
          "            if (!this.isFollowing(operation.op)) {\n                this.forward(operation);\n                if (operation.state === 'carriedOver')\n                    this.forward(operation);\n            }",
      },
    ],
  },
  missedDeadline: {
    what: 'a deadline that is due before the one that the timer is set for does not set it anew',
    edits: [
      {
        file: 'runtime/dist/deadline-wheel.js',
        find: '        if (!this.advancing && deadline.dueTick < this.armedTick)',
        replace: '        if (!this.advancing && this.armedTick === Infinity)',
      },
    ],
  },
};
