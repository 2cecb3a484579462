import { envelopeProblem as problemOf, toEnvelope as envelopeFor } from '@liminal/protocol';

// What each message needs of the protocol, taken out of the package once. Compiled, a package's exports are an object of so many getters that V8
// keeps it as a dictionary: a call through it is looked up each time and never inlined, which is a twentieth of a request in one program.
export const envelopeProblem = problemOf;
export const toEnvelope = envelopeFor;
