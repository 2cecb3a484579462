import { type ConversationFrame, encodeFrame } from '@liminal/protocol';

/** What is held of a conversation that has no connection, or has not started, before it is given up. */
export const HOLD_BYTES = 4 * 1024 * 1024;

/** What a frame counts besides its bytes on the wire: the objects that it is made of. */
const FRAME_OVERHEAD_BYTES = 128;

/** Frames that wait for a connection, in order. Whoever fills it gives up when it {@link overflows}. */
export class FrameHold {
  private frames: ConversationFrame[] = [];
  private bytes = 0;

  /** Whether more is held than may be. */
  get overflows(): boolean {
    return this.bytes > HOLD_BYTES;
  }

  /** Takes one more. Throws where it cannot be encoded. */
  push(frame: ConversationFrame): void {
    this.bytes += encodeFrame(frame).length + FRAME_OVERHEAD_BYTES;
    this.frames.push(frame);
  }

  take(): ConversationFrame[] {
    const { frames } = this;
    this.frames = [];
    this.bytes = 0;
    return frames;
  }
}
