import { type ConversationFrame } from '@liminal/protocol';

/** What is held of a conversation that has no connection, before it is given up. */
export const HOLD_BYTES = 4 * 1024 * 1024;

/** What a frame counts besides its payload. */
const FRAME_OVERHEAD_BYTES = 128;

/** Frames that wait for a connection, in order and bounded. */
export class FrameHold {
  private frames: ConversationFrame[] = [];
  private bytes = 0;

  /** Whether more is held than may be. */
  get overflows(): boolean {
    return this.bytes > HOLD_BYTES;
  }

  push(frame: ConversationFrame): void {
    this.frames.push(frame);
    const payload = frame.kind === 'reply' ? (frame.envelope?.payload.length ?? 0) : 0;
    this.bytes += payload + FRAME_OVERHEAD_BYTES;
  }

  take(): ConversationFrame[] {
    const { frames } = this;
    this.frames = [];
    this.bytes = 0;
    return frames;
  }
}
