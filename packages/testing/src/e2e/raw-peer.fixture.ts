import { type Socket, connect } from 'node:net';
import { type Frame, createFrameSplitter, createFrameWriter, decodeFrame } from '@liminal/protocol';

/** What decodes the frames that come over a socket, and encodes those that go out. */
export class RawPeer {
  /** Every frame that has come. */
  readonly frames: Frame[] = [];
  /** How the other side let go of it. */
  readonly ended: Promise<void>;
  private readonly waiting: (() => void)[] = [];

  constructor(readonly socket: Socket) {
    const splitter = createFrameSplitter({
      maxFrameBytes: 2 ** 21,
      onFrame: (body, owned) => this.receive(decodeFrame(body, owned) as Frame),
    });
    socket.on('data', (chunk: Buffer) => splitter.push(chunk));
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  private receive(frame: Frame): void {
    this.frames.push(frame);
    for (const wake of this.waiting.splice(0)) wake();
  }

  send(...frames: Frame[]): void {
    this.socket.write(bytesOf(...frames));
  }

  /** Resolves when it is so; looked at whenever something comes. */
  async until(met: () => boolean): Promise<void> {
    while (!met()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The first frame of a kind, once it has come. */
  async frame<K extends Frame['kind']>(kind: K): Promise<Extract<Frame, { kind: K }>> {
    const find = () => this.frames.find((frame) => frame.kind === kind);
    await this.until(() => find() !== undefined);
    return find() as Extract<Frame, { kind: K }>;
  }

  async close(): Promise<void> {
    this.socket.destroy();
    await this.ended;
  }
}

/** Frames as they cross the wire, one behind the other. */
export function bytesOf(...frames: Frame[]): Uint8Array {
  const writer = createFrameWriter();
  for (const frame of frames) writer.write(frame);
  return writer.take().slice();
}

export const HELLO: Extract<Frame, { kind: 'hello' }> = {
  kind: 'hello',
  versions: { min: 1, max: 1 },
  capabilities: [],
  clientName: 'raw',
  clientVersion: '0',
};

/** Connects a socket to a server's URL. It closes when the server does. */
export async function rawPeer(url: string): Promise<RawPeer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return new RawPeer(socket);
}
