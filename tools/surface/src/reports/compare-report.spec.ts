import { compareReport } from './compare-report';

const REPORT = [
  "import { Envelope } from '@liminal/protocol';",
  '',
  '// @public',
  'export interface Client {',
  '    close(): Promise<void>;',
  '}',
  '',
  '// @public',
  'export function connect(url: string): Promise<Client>;',
  '',
].join('\n');

describe('compareReport', () => {
  const compare = (committed: string | undefined, current: string) =>
    compareReport('packages/client/api/index.api.md', committed, current).map(
      ({ line, message }) => `${line ?? ''} ${message}`,
    );

  it('finds nothing where the report is the same, whatever its line ends', () => {
    expect(compare(REPORT, REPORT)).toEqual([]);
    expect(compare(REPORT.replaceAll('\n', '\r\n'), REPORT)).toEqual([]);
  });

  it('says how to write a report that is not there', () => {
    expect(compare(undefined, REPORT)).toEqual([
      expect.stringMatching(/is not there.*npm run surface -- --write/),
    ]);
  });

  it('names the symbol of a signature that changed, and shows both', () => {
    expect(compare(REPORT, REPORT.replace('url: string', 'url: URL'))).toEqual([
      '9 connect: was `export function connect(url: string): Promise<Client>;`',
      '10 connect: is now `export function connect(url: URL): Promise<Client>;`',
      expect.stringMatching(/^ the public surface has changed.*npm run surface -- --write/),
    ]);
  });

  it('names the symbol whose member changed', () => {
    expect(compare(REPORT, REPORT.replace('Promise<void>', 'void'))).toMatchObject([
      '5 Client: was `close(): Promise<void>;`',
      '6 Client: is now `close(): void;`',
      expect.anything(),
    ]);
  });

  it('names what is added and what is removed', () => {
    const added = `${REPORT}\n// @internal\nexport const LIMIT = 3;\n`;

    expect(compare(REPORT, added)).toEqual([
      '11 LIMIT: is now `// @internal`',
      '11 LIMIT: is now `export const LIMIT = 3;`',
      expect.anything(),
    ]);
    expect(compare(added, REPORT)).toEqual([
      '11 LIMIT: was `// @internal`',
      '12 LIMIT: was `export const LIMIT = 3;`',
      expect.anything(),
    ]);
  });

  it("says only what is the name's own of one that comes or goes", () => {
    const added = REPORT.replace(
      '// @public',
      '// @public\nexport interface A {\n    a: 1;\n}\n\n// @public',
    );

    expect(compare(REPORT, added)).toEqual([
      '4 A: is now `export interface A {`',
      '4 A: is now `a: 1;`',
      expect.anything(),
    ]);
  });

  it('finds a name that comes from another package now', () => {
    expect(compare(REPORT, REPORT.replace('{ Envelope }', '{ Status }'))).toHaveLength(3);
  });
});
