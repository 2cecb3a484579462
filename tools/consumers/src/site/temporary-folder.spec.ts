import { shelterProblem } from './temporary-folder';

describe('shelterProblem', () => {
  const problem = (folder: string, ...there: string[]) =>
    shelterProblem(folder, '/home/ada/liminal', (path) => there.includes(path));

  it('finds nothing wrong with a folder elsewhere', () => {
    expect(problem('/var/tmp', '/home/ada/node_modules')).toBeUndefined();
  });

  it('refuses the workspace and what lies in it', () => {
    expect(problem('/home/ada/liminal/tmp')).toBe('/home/ada/liminal/tmp lies in the workspace');
  });

  it.each(['/var/tmp/node_modules', '/var/node_modules', '/node_modules'])(
    'refuses a folder from which %s is found',
    (found) => {
      expect(problem('/var/tmp', found)).toBe(`whatever lies below /var/tmp finds the packages of ${found}`);
    },
  );
});
