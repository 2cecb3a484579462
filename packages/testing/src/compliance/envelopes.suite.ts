import { type Envelope, envelope } from '@liminal/protocol';
import { type Received } from '@liminal/runtime';
import { deepEqual, equal } from 'node:assert/strict';
import { type ComplianceTests } from './describe-host-compliance';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

const FIELDS: Omit<Envelope, 'payload'> = {
  contentType: 'image/png',
  messageId: 'message-ü',
  schemaId: new Uint8Array(32).fill(9),
  publisherId: 'publisher',
  causal: { parentId: 'parent', chainId: 'chain' },
  headers: [
    ['twice', 'first'],
    ['twice', 'second'],
    ['', ''],
  ],
};

/** All that an envelope has, in plain values. */
function wholeOf({
  payload,
  contentType,
  messageId,
  schemaId,
  publisherId,
  causal,
  headers,
}: Received | Envelope) {
  const bytes = [payload, schemaId].map((each) => each && Buffer.from(each).toString('hex'));
  return { bytes, contentType, messageId, publisherId, causal: { ...causal }, headers };
}

export const envelopeTests: ComplianceTests = (it) => {
  it('keeps a message whole on its way there and back [OP-10]', async (world) => {
    const { conversation } = await world.open();
    const sent = envelope(EVERY_BYTE, FIELDS);
    deepEqual(wholeOf(await conversation.request(sent)), wholeOf(sent));
  });

  it('keeps what the handler made whole on its way to the caller [OP-10]', async (world) => {
    const { conversation } = await world.open();
    deepEqual(wholeOf(await conversation.request({ do: 'envelope' })), {
      bytes: [EVERY_BYTE, new Uint8Array(32).fill(7)].map((each) => Buffer.from(each).toString('hex')),
      contentType: 'application/x-made; version=1',
      messageId: 'm-1',
      publisherId: 'p-1',
      causal: { parentId: 'cause', chainId: 'chain' },
      headers: [
        ['name', 'first'],
        ['name', 'second'],
      ],
    });
  });

  it('keeps nothing apart from no text and no bytes [OP-10]', async (world) => {
    const { conversation } = await world.open();
    for (const content of [
      undefined,
      '',
      new Uint8Array(0),
      envelope(new Uint8Array(0), { publisherId: 'p' }),
    ]) {
      const { contentType, payload, publisherId } = await conversation.request(content);
      equal(payload.length, 0);
      const isText = content === '';
      const isBytes = content instanceof Uint8Array;
      equal(
        contentType,
        isText ? 'text/plain; charset=utf-8' : isBytes ? 'application/octet-stream' : undefined,
      );
      equal(publisherId, typeof content === 'object' && !isBytes ? 'p' : undefined);
    }
  });
};
