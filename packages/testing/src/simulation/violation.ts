/** Something has happened that must not. */
export interface Violation {
  /** What, to which conversation, and against which clause. */
  readonly message: string;
}

export function violation(message: string): Violation {
  return { message };
}
