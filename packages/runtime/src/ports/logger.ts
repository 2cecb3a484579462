/** What a log line says besides its message: small, serialisable facts. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where Liminal says what operators should know. It is told, never asked: a logger must not throw. */
export interface Logger {
  /** What only a search for a fault needs. */
  debug(message: string, fields?: LogFields): void;
  /** What happens in the course of things: connections that come to nothing, for example. */
  info(message: string, fields?: LogFields): void;
  /** What someone should look at one day: a participant has crashed. */
  warn(message: string, fields?: LogFields): void;
  /** What someone should look at now: a hook that throws, a defect. */
  error(message: string, fields?: LogFields): void;
}

function drop(): void {
  // Says nothing, on purpose.
}

/** The default logger: it drops everything. */
export const SILENT_LOGGER: Logger = Object.freeze({ debug: drop, info: drop, warn: drop, error: drop });
