import { createFrameSplitter, decodeFrame } from '@liminal/protocol';
import { exitFrameBytes } from './exit-frames';

function framesIn(bytes: Uint8Array) {
  const frames: ReturnType<typeof decodeFrame>[] = [];
  const splitter = createFrameSplitter({
    maxFrameBytes: 8_192,
    onFrame: (body, owned) => frames.push(decodeFrame(body, owned)),
  });
  splitter.push(bytes);
  return frames;
}

describe('exitFrameBytes', () => {
  it('are as many Exit frames as were asked for, each of another conversation', () => {
    const frames = framesIn(exitFrameBytes(3));

    expect(frames).toMatchObject([1, 3, 5].map((ref) => ({ kind: 'exit', ref })));
  });

  it('are no bytes where nobody is told', () => {
    expect(exitFrameBytes(0)).toHaveLength(0);
  });
});
