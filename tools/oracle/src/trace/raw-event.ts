/** What one side saw, as it came. `round` is the round in which it was seen. */
export type RawEvent =
  /** A process took mail, which had come in the round `stamp`. */
  | {
      readonly kind: 'mail';
      readonly process: number;
      readonly stamp: number;
      readonly round: number;
      readonly text: string;
    }
  /** What the step `id` came to. */
  | {
      readonly kind: 'result';
      readonly process: number;
      readonly id: number;
      readonly round: number;
      readonly text: string;
    }
  | { readonly kind: 'ended'; readonly process: number; readonly round: number; readonly text: string };
