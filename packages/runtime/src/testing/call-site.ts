/**
 * Remembers who has called a function, so that an error that comes much later, out of some task, says in which line of the test it was waited for.
 *
 * @internal
 */
export function callSite(called: (...args: never[]) => unknown): (error: Error) => Error {
  const site: { stack?: unknown } = {};
  Error.captureStackTrace(site, called);
  return (error) => {
    // Whoever prepares stack traces may make anything of one.
    const frames = typeof site.stack === 'string' ? site.stack.replace(/^[^\n]*\n/, '') : '';
    error.stack = `${error.name}: ${error.message}\n${frames}`;
    return error;
  };
}
