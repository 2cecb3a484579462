import { spawnSync } from 'node:child_process';
import { type Stage } from '../stage/stage';
import { type ErlangRequest } from './erlang-request';

/** Asks Erlang, one request at a time. */
export type AskErlang = (request: ErlangRequest) => Promise<readonly number[]>;

/** There is no Erlang on this machine. */
class NoErlangError extends Error {
  constructor() {
    super(
      'It is compared with Erlang, and there is no erl on the PATH. On Debian: apt-get install --no-install-recommends erlang-base; elsewhere: https://www.erlang.org/downloads.',
    );
  }
}

/** Starts Erlang on a stage. Throws where there is none, and says where to get it. */
export function startErlang(stage: Stage): AskErlang {
  if (spawnSync('erl', ['-version']).error) throw new NoErlangError();
  const machine = stage.start('erlang/machine', { ours: false });
  return async (request) => (await machine.ask(request)) as readonly number[];
}
