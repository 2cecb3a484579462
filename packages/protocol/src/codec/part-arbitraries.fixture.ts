import * as fc from 'fast-check';
import { type Envelope } from '../envelope';
import { type CreditCounts, type Frame } from '../frame';
import { type Status, STATUS_CODES } from '../status';
import { type ValueArbitraries } from './value-arbitraries.fixture';

export const OPTIONAL = { noNullPrototype: true } as const;

export const bytes = fc.uint8Array({ maxLength: 200 });

export function envelope({ text, id }: ValueArbitraries): fc.Arbitrary<Envelope> {
  const fields = {
    payload: bytes,
    contentType: text,
    messageId: text,
    schemaId: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    publisherId: text,
    causal: fc.record({ parentId: text, chainId: text }, { requiredKeys: [], ...OPTIONAL }),
    headers: fc.array(fc.tuple(id, text), { minLength: 1, maxLength: 5 }),
  };
  return fc.record(fields, { requiredKeys: ['payload'], ...OPTIONAL });
}

export function status({ text, uint32 }: ValueArbitraries): fc.Arbitrary<Status> {
  const fields = {
    code: fc.constantFrom(...STATUS_CODES),
    message: text,
    delivery: fc.constantFrom('notDelivered' as const, 'unknown' as const, 'processed' as const),
    retryable: fc.boolean(),
    retryAfterMs: uint32,
    details: fc.dictionary(text, text, { minKeys: 1, maxKeys: 5, ...OPTIONAL }),
  };
  return fc.record(fields, { requiredKeys: ['code', 'message', 'delivery', 'retryable'], ...OPTIONAL });
}

/** Frames of a kind, with the fields that it has beside it. */
export function frame<K extends Frame['kind'], T>(
  kind: K,
  fields: { [P in keyof T]: fc.Arbitrary<T[P]> },
  optional: (keyof T)[] = [],
) {
  const all = { ...fields, kind: fc.constant(kind) } as Record<string, fc.Arbitrary<unknown>>;
  const requiredKeys = Object.keys(all).filter((key) => !optional.includes(key as keyof T));
  return fc.record(all, { requiredKeys, ...OPTIONAL }) as unknown as fc.Arbitrary<Frame>;
}

export function credit({ uint32 }: ValueArbitraries): fc.Arbitrary<CreditCounts> {
  return fc.record({ messages: uint32, bytes: uint32 }, OPTIONAL);
}
