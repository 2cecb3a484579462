import { type Status, statusFor } from '@liminal/protocol';
import { type ConnectionEnd, type ConnectionState } from './connection-state';

/** The connection ended without a goodbye (C-15). While it was shaking hands, nothing had been sent that matters. */
export function connectionLost(url: string, state: ConnectionState, detail: string): Status {
  const lost = `The connection to ${url} was lost: ${detail}.`;
  if (state.kind === 'handshaking')
    return statusFor('connectionLostQueued', `${lost} Is it a Liminal server?`);
  return statusFor('connectionLostSent', lost);
}

/** No answer to Hello came in time. */
export function handshakeLate(url: string): Status {
  return statusFor(
    'deadlineBeforeTurn',
    `${url} did not answer in time; is it a Liminal server, and is it not busy?`,
  );
}

/** How a connection ended, for this side's people. */
export function endStatus(url: string, { how, status }: ConnectionEnd): Status {
  return how === 'violated' ? { ...status, message: `${url} broke the protocol: ${status.message}` } : status;
}

/** Why the link to its participants is gone: the detail of their `noconnection`. */
export function lossDetail(url: string, end: ConnectionEnd): string {
  const { message } = endStatus(url, end);
  return end.how === 'dismissed' ? `${url} ended the connection: ${message}` : message;
}

/** What connecting fails with: how the connection ended, which is no failure by itself where the server said a friendly goodbye. */
export function connectFailure(url: string, end: ConnectionEnd): Status {
  if (end.status.code !== 'ok') return endStatus(url, end);
  return statusFor('connectionLostQueued', `${url} said goodbye before it welcomed anybody.`);
}

/** Why a connection opens no conversation, if so. */
export function openRefusal(url: string, state: ConnectionState): Status | undefined {
  switch (state.kind) {
    case 'open':
      return undefined;
    case 'draining':
      return drainingRefusal(state.status);
    case 'handshaking':
      return statusFor('conversationOver', `The connection to ${url} is not open yet.`);
    default:
      return statusFor(
        'conversationOver',
        `The connection to ${url} is closed${why(url, state.end)}; connect again.`,
      );
  }
}

function drainingRefusal({ message, retryAfterMs }: Status): Status {
  return statusFor('draining', message, retryAfterMs === undefined ? {} : { retryAfterMs });
}

function why(url: string, end: ConnectionEnd): string {
  return end.status.code === 'ok' ? '' : ` (${endStatus(url, end).message})`;
}
