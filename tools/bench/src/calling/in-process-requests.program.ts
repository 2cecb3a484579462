import { createConversations } from '@liminal/conversation';
import { type Load, PAYLOAD_BYTES, startLoad } from '../echo/load';
import { serveRequests } from '../process/serve-requests';

/** What the process is asked: requests, one after the other, for so long. It answers with how many were answered a second. */
export interface CallingRequest {
  /**
   * As a user writes it; the same to a handler that reads its signal; or over the seam, as a connection does it: the observer of a
   * reply sends the next message, and nobody awaits anything.
   */
  readonly by: 'request' | 'request to a reader of its signal' | 'seam';
  readonly durationMs: number;
}

const PAYLOAD = Buffer.alloc(PAYLOAD_BYTES, 'liminal ');
const MESSAGE = { envelope: { payload: PAYLOAD }, expects: 'reply', deadlineMs: 30_000 } as const;

const conversations = createConversations({
  participants: [
    { subject: 'echo', handle: (message) => message.payload },
    {
      subject: 'reader of its signal',
      handle: (message, { signal }) => (signal.aborted ? undefined : message.payload),
    },
  ],
});
const echo = conversations.open('echo');
const readerOfItsSignal = conversations.open('reader of its signal');
const resource = conversations.start('echo');

const CALLERS: Readonly<Record<CallingRequest['by'], (load: Load) => Promise<void>>> = {
  request: (load) => awaitEach(echo, load),
  'request to a reader of its signal': (load) => awaitEach(readerOfItsSignal, load),
  seam: (load) => new Promise((resolve) => sendFromObserver(load, resolve)),
};

serveRequests(async (request) => {
  const { by, durationMs } = request as CallingRequest;
  const load = startLoad('repliesPerSecond', durationMs);
  await CALLERS[by](load);
  return load.figure();
});

async function awaitEach(opened: typeof echo, load: Load): Promise<void> {
  const conversation = await opened;
  for (let going = true; going;) {
    const { payload } = await conversation.request(PAYLOAD);
    going = load.replied(payload.length);
  }
}

function sendFromObserver(load: Load, done: () => void): void {
  const leave = resource.observeReplies({
    reply(_op, _index, envelope) {
      if (load.replied(envelope?.payload.length ?? 0)) resource.message(MESSAGE);
      else {
        leave();
        done();
      }
    },
    status(_op, { message }) {
      throw new Error(message);
    },
  });
  resource.message(MESSAGE);
}
