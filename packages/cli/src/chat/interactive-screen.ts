import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import { type Reply } from '@liminal/runtime';
import { harmless } from '../one-line';
import { textOf } from '../show';
import { type Terminal } from '../terminal';
import { type ChatScreen } from './chat-screen';

/** The screen of a person who types: what comes while a line is typed appears above it, and the line stays. */
export function createInteractiveScreen({ input, output }: Terminal, onInterrupt: () => void): ChatScreen {
  const editor = createInterface({ input, output, prompt: '> ', terminal: true });
  let state: 'waiting' | 'prompting' | 'closed' = 'waiting';
  editor.on('SIGINT', onInterrupt);
  editor.on('line', () => (state = 'waiting'));
  editor.on('close', () => {
    // What comes next, the shell's prompt, begins a line of its own.
    if (state === 'prompting') output.write('\n');
    state = 'closed';
  });
  const show = (text: string) => {
    if (state !== 'prompting') return void output.write(`${text}\n`);
    // The typed line may take several rows; the text takes the place of the first.
    moveCursor(output, 0, -editor.getCursorPos().rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    output.write(`${text}\n`);
    // What the editor knows of its last row is out of date here, and after a paste always.
    Object.assign(editor, { prevRows: 0 });
    editor.prompt(true);
  };
  return {
    // Taken now: lines that come before anyone iterates would be lost.
    lines: { [Symbol.asyncIterator]: constant(editor[Symbol.asyncIterator]()) },
    prompt: () => {
      if (state === 'closed') return;
      state = 'prompting';
      editor.prompt();
    },
    reply: (reply, label) => show(`${label}${describeReply(reply)}`),
    notice: (text) => show(harmless(text)),
    remark: (text) => show(text),
    close: () => editor.close(),
  };
}

function constant<T>(value: T): () => T {
  return () => value;
}

/** A reply for a terminal, which bytes would upset. */
function describeReply(reply: Reply): string {
  const text = textOf(reply);
  if (text !== undefined) return harmless(text);
  const { contentType, payload } = reply;
  const type = contentType === undefined ? '' : ` of ${harmless(contentType)}`;
  return `(${payload.length} bytes${type})`;
}
