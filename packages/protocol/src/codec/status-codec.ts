import { boundedText, utf8Length } from '../bounded-text';
import { LIMITS } from '../limits';
import { type Delivery, type Status, STATUS_CODES } from '../status';
import { boundedDetails, type StatusDetails } from '../status-details';
import { boundedField, required } from './field-rules';
import { malformed } from './malformed';
import { wire } from './wire';
import { durationToWire } from './wire-number';

const DELIVERY_TO_WIRE = {
  notDelivered: wire.Delivery.DELIVERY_NOT_DELIVERED,
  unknown: wire.Delivery.DELIVERY_UNKNOWN,
  processed: wire.Delivery.DELIVERY_PROCESSED,
} as const satisfies Record<Delivery, wire.Delivery>;

/** A status as it crosses the wire: its texts within their limits. */
export function statusToWire(status: Status): wire.Status.$Properties {
  const { retryAfterMs, details } = status;
  return {
    code: STATUS_CODES.indexOf(status.code),
    message: boundedText(status.message, LIMITS.statusMessageBytes),
    delivery: DELIVERY_TO_WIRE[status.delivery],
    retryable: status.retryable,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs: durationToWire(retryAfterMs) }),
    ...(details === undefined ? {} : { details: boundedDetails(details) }),
  };
}

/**
 * A status that came. A code that is not known here is `unknown`, as gRPC has it, and a delivery that is not known claims
 * nothing: newer peers stay readable [STATUS].
 */
export function statusFromWire(frame: string, value: wire.Status.$Properties | null | undefined): Status {
  const status = required(frame, 'status', value);
  const details = detailsFromWire(frame, status.details);
  return {
    code: STATUS_CODES[status.code ?? 0] ?? 'unknown',
    message: boundedField(frame, 'status.message', status.message, LIMITS.statusMessageBytes),
    delivery: deliveryFromWire(status.delivery),
    retryable: status.retryable ?? false,
    ...(typeof status.retryAfterMs === 'number' ? { retryAfterMs: status.retryAfterMs } : {}),
    ...(details === undefined ? {} : { details }),
  };
}

function deliveryFromWire(delivery: wire.Delivery | null | undefined): Delivery {
  if (delivery === wire.Delivery.DELIVERY_NOT_DELIVERED) return 'notDelivered';
  if (delivery === wire.Delivery.DELIVERY_PROCESSED) return 'processed';
  return 'unknown';
}

function detailsFromWire(
  frame: string,
  details: StatusDetails | null | undefined,
): StatusDetails | undefined {
  if (!details) return undefined;
  const entries = Object.entries(details);
  if (entries.length === 0) return undefined;
  if (entries.length > LIMITS.statusDetailEntries)
    throw malformed(
      `${frame}.status.details`,
      `has ${entries.length} entries; the limit is ${LIMITS.statusDetailEntries}`,
      'WIRE-3',
    );
  for (const [name, text] of entries)
    if (utf8Length(name) + utf8Length(text) > LIMITS.statusDetailBytes)
      throw malformed(
        `${frame}.status.details`,
        `has an entry over ${LIMITS.statusDetailBytes} bytes`,
        'WIRE-3',
      );
  return details;
}
