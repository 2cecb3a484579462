import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFrame } from './decode-frame';
import { encodeFrame } from './frame-writer';
import { GOLDEN_FRAMES } from './golden-frames.fixture';
import { splitMessage } from './split-message';
import { wire } from './wire';

const FRAMES = join(__dirname, '../../golden/frames');

function goldenBytes(name: string): Uint8Array {
  return new Uint8Array(
    Buffer.from(readFileSync(join(FRAMES, `${name}.hex`), 'utf8').replace(/\s/g, ''), 'hex'),
  );
}

describe('the golden bytes', () => {
  it.each(GOLDEN_FRAMES)('$name: are what the codec writes [WIRE-4]', ({ name, frame }) => {
    expect(new Uint8Array(encodeFrame(frame))).toEqual(goldenBytes(name));
  });

  it.each(GOLDEN_FRAMES)(
    '$name: are read as the frame they were written from [WIRE-4]',
    ({ name, frame }) => {
      const [body] = splitMessage(goldenBytes(name));
      expect(body && decodeFrame(body, false)).toStrictEqual(frame);
    },
  );

  it.each(GOLDEN_FRAMES)(
    '$name: stand beside the content that an independent decoder is to find [WIRE-4]',
    ({ name, json }) => {
      expect(JSON.parse(readFileSync(join(FRAMES, `${name}.json`), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(json)),
      );
    },
  );

  it('are there for every kind of frame that the schema has [WIRE-4]', () => {
    const bodies = Object.keys(Object.getOwnPropertyDescriptors(wire.Frame.prototype)).filter(
      (name) => !['constructor', 'body', 'critical'].includes(name),
    );
    const kinds = new Set<string>(GOLDEN_FRAMES.map(({ frame }) => frame.kind));
    expect(bodies.filter((body) => !kinds.has(body))).toEqual([]);
    expect(bodies).toHaveLength(28);
  });

  it('are all from the table: nothing is left of a sample that is gone', () => {
    expect(existsSync(FRAMES)).toBe(true);
    const names = GOLDEN_FRAMES.flatMap(({ name }) => [`${name}.hex`, `${name}.json`]);
    expect(readdirSync(FRAMES).sort()).toEqual(names.sort());
  });
});
