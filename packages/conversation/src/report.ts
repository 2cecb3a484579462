import { type LogFields, type Logger } from '@liminal/runtime';

/** Tells operators of something that has gone wrong. A logger that throws harms nobody. */
export function reportError(logger: Logger, message: string, fields: LogFields): void {
  try {
    logger.error(message, fields);
  } catch {
    // There is nobody else to tell.
  }
}

/** Tells operators of something that was contained. A logger that throws harms nobody. */
export function report(logger: Logger, message: string, fields: LogFields): void {
  try {
    logger.warn(message, fields);
  } catch {
    // There is nobody else to tell.
  }
}
