/** What `erlang_peer.erl` is asked. It answers each with a list of numbers. */
export type ErlangRequest =
  /** Makes calls of a gen_server, one after the other, for so long; answers with how many a second. */
  | { readonly kind: 'calls'; readonly durationMs: number }
  /** Kills so many processes; answers with the microseconds from each kill to its DOWN. */
  | { readonly kind: 'kills'; readonly kills: number }
  /** Starts so many processes that only wait, and ends them; answers with the bytes of one. */
  | { readonly kind: 'processes'; readonly processes: number };

/** A request as the Erlang term that `erlang_peer.erl` reads, in one line. */
export function erlangTerm(request: ErlangRequest): string {
  switch (request.kind) {
    case 'calls':
      return `{calls,${request.durationMs}}.`;
    case 'kills':
      return `{kills,${request.kills}}.`;
    case 'processes':
      return `{processes,${request.processes}}.`;
  }
}

/** Reads an answer: a list of Erlang's numbers, which are JSON's too. Throws for what is none. */
export function readNumbers(line: string): readonly number[] {
  const numbers: unknown = /^\[[\d.,e+-]+\]$/.test(line) ? JSON.parse(line) : undefined;
  if (Array.isArray(numbers)) return numbers as number[];
  throw new Error(`Erlang answered ${JSON.stringify(line.slice(0, 200))}.`);
}
