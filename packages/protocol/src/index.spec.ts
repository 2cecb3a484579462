import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as protocol from './index';

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.ts$/.test(path) && !/\.(spec|fixture)\.ts$/.test(path) ? [path] : [];
  });
}

describe('the package', () => {
  it('exports these values', () => {
    expect(Object.keys(protocol).sort()).toMatchInlineSnapshot(`
      [
        "CONTENT_TYPES",
        "KILLED",
        "LIMITS",
        "NOPROC",
        "NORMAL",
        "OK",
        "SHUTDOWN",
        "STATUS_CODES",
        "STATUS_TABLE",
        "WIRE_VERSIONS",
        "boundedReason",
        "boundedText",
        "brandFor",
        "contentOf",
        "crashedBy",
        "createFrameReader",
        "createFrameSplitter",
        "createFrameWriter",
        "decodeFrame",
        "describeExit",
        "encodeFrame",
        "envelope",
        "envelopeProblem",
        "formatPid",
        "hasBrand",
        "heals",
        "idempotencyKeyProblem",
        "isClean",
        "isEnvelope",
        "isExitReason",
        "isFields",
        "isStatusError",
        "jsonOf",
        "maxFrameBytes",
        "negotiateVersion",
        "numberFault",
        "openProblem",
        "policyProblem",
        "samePid",
        "serialAdd",
        "serialBefore",
        "serialDistance",
        "shown",
        "splitMessage",
        "status",
        "statusError",
        "statusErrorFor",
        "statusErrorFrom",
        "statusFor",
        "statusOf",
        "strayFault",
        "textOf",
        "toEnvelope",
        "toStatusError",
        "utf8Length",
        "waitFault",
        "wholeFault",
        "wrong",
      ]
    `);
  });

  it('imports the generated code in one file, and exports nothing of it', () => {
    const importers = sources(__dirname).filter((file) =>
      /from '[./]*gen\//.test(readFileSync(file, 'utf8')),
    );
    expect(importers).toEqual([join(__dirname, 'codec/wire.ts')]);
    expect(readFileSync(join(__dirname, 'index.ts'), 'utf8')).not.toMatch(/wire'|-codec'|-frames'/);
  });

  it('imports nothing but protobufjs', () => {
    const imports = sources(__dirname).flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/^(?:import|export|}).* from '([^.'][^']*)'/gm),
    ]);
    expect(new Set(imports.map(([, name]) => name))).toEqual(new Set(['protobufjs/minimal']));
  });
});
