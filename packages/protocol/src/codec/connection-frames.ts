import { boundedText, wellFormed } from '../bounded-text';
import {
  type Credentials,
  type GoawayFrame,
  type GoodbyeFrame,
  type HelloFrame,
  type PingFrame,
  type PongFrame,
  type RejectFrame,
  type WelcomeFrame,
} from '../frame';
import { LIMITS, type WireLimits } from '../limits';
import { boundedTexts } from './bounded-texts';
import { idField, required, textList } from './field-rules';
import { keptBytes } from './kept-bytes';
import { statusFromWire, statusToWire } from './status-codec';
import { type wire } from './wire';
import { countToWire, durationToWire, integerFromWire, uint32ToWire } from './wire-number';

export function helloToWire({ versions, auth, ...hello }: HelloFrame): wire.Hello.$Properties {
  return {
    minVersion: versions.min,
    maxVersion: versions.max,
    capabilities: boundedTexts(hello.capabilities, LIMITS.idBytes),
    clientName: boundedText(hello.clientName, LIMITS.idBytes),
    clientVersion: boundedText(hello.clientVersion, LIMITS.idBytes),
    ...(auth ? { auth: { scheme: wellFormed(auth.scheme), credentials: auth.credentials } } : {}),
  };
}

export function helloFromWire(hello: wire.Hello.$Properties, owned: boolean): HelloFrame {
  return {
    kind: 'hello',
    versions: { min: hello.minVersion ?? 0, max: hello.maxVersion ?? 0 },
    capabilities: textList('Hello', 'capabilities', hello.capabilities, LIMITS.idBytes),
    clientName: idField('Hello', 'clientName', hello.clientName),
    clientVersion: idField('Hello', 'clientVersion', hello.clientVersion),
    ...(hello.auth ? { auth: credentialsFromWire(hello.auth, owned) } : {}),
  };
}

function credentialsFromWire(auth: wire.Credentials.$Properties, owned: boolean): Credentials {
  return {
    scheme: idField('Hello', 'auth.scheme', auth.scheme),
    credentials: keptBytes(auth.credentials, owned),
  };
}

export function welcomeToWire(welcome: WelcomeFrame): wire.Welcome.$Properties {
  return {
    version: welcome.version,
    capabilities: boundedTexts(welcome.capabilities, LIMITS.idBytes),
    node: wellFormed(welcome.node),
    creation: countToWire(welcome.creation),
    limits: limitsToWire(welcome.limits),
    keepaliveMs: durationToWire(welcome.keepaliveMs),
  };
}

export function welcomeFromWire(welcome: wire.Welcome.$Properties): WelcomeFrame {
  return {
    kind: 'welcome',
    version: welcome.version ?? 0,
    capabilities: textList('Welcome', 'capabilities', welcome.capabilities, LIMITS.idBytes),
    node: idField('Welcome', 'node', welcome.node),
    creation: integerFromWire('Welcome', 'creation', welcome.creation),
    limits: limitsFromWire(required('Welcome', 'limits', welcome.limits)),
    keepaliveMs: welcome.keepaliveMs ?? 0,
  };
}

function limitsToWire({ payloadBytes, conversations, operations }: WireLimits): wire.Limits.$Properties {
  return {
    payloadBytes: uint32ToWire(payloadBytes),
    conversations: uint32ToWire(conversations),
    operations: uint32ToWire(operations),
  };
}

function limitsFromWire({ payloadBytes, conversations, operations }: wire.Limits.$Properties): WireLimits {
  return { payloadBytes: payloadBytes ?? 0, conversations: conversations ?? 0, operations: operations ?? 0 };
}

export function rejectToWire({ status, alternates }: RejectFrame): wire.Reject.$Properties {
  return { status: statusToWire(status), alternates: boundedTexts(alternates, LIMITS.addressBytes) };
}

export function rejectFromWire(reject: wire.Reject.$Properties): RejectFrame {
  return {
    kind: 'reject',
    status: statusFromWire('Reject', reject.status),
    alternates: textList('Reject', 'alternates', reject.alternates, LIMITS.addressBytes),
  };
}

export function goawayToWire({ status, deadlineMs, alternates }: GoawayFrame): wire.Goaway.$Properties {
  return {
    status: statusToWire(status),
    deadlineMs: durationToWire(deadlineMs),
    alternates: boundedTexts(alternates, LIMITS.addressBytes),
  };
}

export function goawayFromWire(goaway: wire.Goaway.$Properties): GoawayFrame {
  return {
    kind: 'goaway',
    status: statusFromWire('Goaway', goaway.status),
    deadlineMs: goaway.deadlineMs ?? 0,
    alternates: textList('Goaway', 'alternates', goaway.alternates, LIMITS.addressBytes),
  };
}

export function goodbyeToWire({ status }: GoodbyeFrame): wire.Goodbye.$Properties {
  return { status: statusToWire(status) };
}

export function goodbyeFromWire(goodbye: wire.Goodbye.$Properties): GoodbyeFrame {
  return { kind: 'goodbye', status: statusFromWire('Goodbye', goodbye.status) };
}

export function pingToWire({ nonce }: PingFrame): wire.Ping.$Properties {
  return { nonce: uint32ToWire(nonce) };
}

export function pingFromWire({ nonce }: wire.Ping.$Properties): PingFrame {
  return { kind: 'ping', nonce: nonce ?? 0 };
}

export function pongToWire({ nonce }: PongFrame): wire.Pong.$Properties {
  return { nonce: uint32ToWire(nonce) };
}

export function pongFromWire({ nonce }: wire.Pong.$Properties): PongFrame {
  return { kind: 'pong', nonce: nonce ?? 0 };
}
