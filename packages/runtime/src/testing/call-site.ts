/**
 * Remembers who has called a function, so that an error that comes much later, out of some task, says in which line of the test it was waited for.
 *
 * @internal
 */
export function callSite(called: (...args: never[]) => unknown): (error: Error) => Error {
  const site: { stack?: string } = {};
  Error.captureStackTrace(site, called);
  return (error) => {
    const frames = site.stack?.replace(/^[^\n]*\n/, '') ?? '';
    error.stack = `${error.name}: ${error.message}\n${frames}`;
    return error;
  };
}
