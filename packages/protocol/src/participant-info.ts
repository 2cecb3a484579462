import { type Pid } from './pid';

/** A participant instance as its conversation's caller sees it. */
export interface ParticipantInfo {
  /** Its pid. */
  readonly pid: Pid;
  /** The subject it answers. */
  readonly subject: string;
  /** The kind of host it runs on, for example `inline`. */
  readonly host: string;
  /** Counts the conversation's instances, from 1. */
  readonly generation: number;
}
