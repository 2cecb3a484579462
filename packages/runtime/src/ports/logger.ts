/** What a log line says besides its message: small, serialisable facts. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where Liminal says what operators should know. It is told, never asked: a logger must not throw. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

function drop(): void {
  // Says nothing, on purpose.
}

/** The default logger: it drops everything. */
export const SILENT_LOGGER: Logger = Object.freeze({ debug: drop, info: drop, warn: drop, error: drop });
