import { type Identity } from '../authentication';

/** A program that asks to host participants. */
export interface RegistrationRequest {
  /** The subjects that it offers to answer. */
  readonly subjects: readonly string[];
  /** Who it is, as the authentication hook said. */
  readonly identity: Identity;
  /** Where its connection comes from, for example `127.0.0.1:40312`. */
  readonly remote: string;
  /** The name that it gives itself; not to be trusted. */
  readonly clientName: string;
}

/** Decides whether a program may host participants of these subjects. */
export type MayRegister = (request: RegistrationRequest) => boolean;

/** Programs on this machine: the default where everybody is let in. */
export const FROM_LOOPBACK: MayRegister = ({ remote }) => isLoopback(remote);

/** Everybody who was let in: the default where there is an authentication hook. */
export const EVERYBODY: MayRegister = () => true;

/** Whether a connection comes from this machine: over its loopback addresses, or over memory. */
export function isLoopback(remote: string): boolean {
  return remote === 'loopback' || /^(127\.|\[::1\]|\[::ffff:127\.)/.test(remote);
}
