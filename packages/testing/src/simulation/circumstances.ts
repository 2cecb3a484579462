/** What a conversation has been through, as far as it excuses something. */
export interface Circumstances {
  /** Nothing that its script does is any harm. */
  readonly isCalm: boolean;
  /** It takes few operations at once, and refuses more. */
  readonly isNarrow: boolean;
  /** The client has left or crashed, or its connection is gone, or the server: what it is told from then on is not the server's. */
  readonly isCut: boolean;
  /** When its connection was cut, with a word to both sides. */
  readonly cutAt: number;
  /** Bytes are, or were, held back on its connection. */
  readonly isSlow: boolean;
  /** Since when its caller wants it to end. */
  readonly closingSince: number;
  /** Somebody has killed its instance: that has no cause in what it was told. */
  readonly isKilled: boolean;
}

/** The same, in the hands of whoever brings them about. */
export class KnownCircumstances implements Circumstances {
  isCalm: boolean;
  isNarrow: boolean;
  isCut = false;
  cutAt = Infinity;
  isSlow = false;
  closingSince = Infinity;
  isKilled = false;

  constructor({ isCalm = false, isNarrow = false } = {}) {
    this.isCalm = isCalm;
    this.isNarrow = isNarrow;
  }

  /** Its client, or the server, is gone, or one of them has begun to leave. */
  isolated(): void {
    this.isCut = true;
  }

  /** Its connection is cut, and both sides have been told. */
  cut(at: number): void {
    this.isCut = true;
    this.cutAt = Math.min(this.cutAt, at);
  }

  slowed(): void {
    this.isSlow = true;
  }

  closes(at: number): void {
    this.closingSince = Math.min(this.closingSince, at);
  }

  killed(): void {
    this.isKilled = true;
  }
}
