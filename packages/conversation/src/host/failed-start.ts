import { type Instance, type StartInstance } from './participant-host';

/**
 * What stands for an instance that its host could not even begin to start, though a host must never throw: a process that exits with what was
 * thrown, along the link, as a start that fails does (CONV-10, C-19).
 */
export function failedStart({ node, conversation }: StartInstance, error: unknown): Instance {
  const pid = node.spawn({ init: () => Promise.reject(error) }, { link: conversation });
  return {
    pid,
    message: ignore,
    cancel: ignore,
    credit: ignore,
    stop: ignore,
    end: (reason) => node.end(pid, reason),
  };
}

function ignore(): void {
  // There is nobody to do anything with it.
}
