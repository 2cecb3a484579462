import { type Complaint, lintInMiniature } from './miniature-workspace.fixture';

const RULE = '@nx/enforce-module-boundaries';

function complaint(words: string): Complaint {
  return { rule: RULE, message: expect.stringContaining(words) };
}

describe('the layer table, as the linter enforces it', () => {
  let complaints: ReadonlyMap<string, readonly Complaint[]>;

  beforeAll(() => {
    complaints = lintInMiniature({
      'packages/client/src/sideways.ts': "export { x } from '@liminal/server';\n",
      'packages/protocol/src/upwards.ts': "export { x } from '@liminal/runtime';\n",
      'packages/protocol/src/banned.ts': "export { Subject } from 'rxjs';\n",
      'packages/conversation/src/undeclared.ts': "export { Root } from 'protobufjs';\n",
      'packages/runtime/src/cycle.ts': "export { x } from '@liminal/conversation';\n",
      'packages/conversation/src/cycle.ts': "export { x } from '@liminal/runtime';\n",
      'packages/server/src/downwards.ts':
        "export { x } from '@liminal/conversation';\nexport { Subject } from 'rxjs';\n",
    });
  }, 60_000);

  it('refuses the client importing the server', () => {
    expect(complaints.get('packages/client/src/sideways.ts')).toEqual([
      complaint('A project tagged with "layer:client" can only depend on libs tagged with'),
    ]);
  });

  it('refuses the protocol importing the runtime', () => {
    expect(complaints.get('packages/protocol/src/upwards.ts')).toEqual([
      complaint(
        'A project tagged with "layer:protocol" can only depend on libs tagged with "layer:protocol"',
      ),
    ]);
  });

  it('refuses rxjs in the protocol', () => {
    expect(complaints.get('packages/protocol/src/banned.ts')).toContainEqual(
      complaint('A project tagged with "layer:protocol" is not allowed to import "rxjs"'),
    );
  });

  it('refuses an outside package that the importing package does not declare', () => {
    expect(complaints.get('packages/conversation/src/undeclared.ts')).toEqual([
      complaint('Transitive or unresolvable dependencies are not allowed'),
    ]);
  });

  it('allows a layer above to import a layer below, and rxjs', () => {
    expect(complaints.get('packages/server/src/downwards.ts')).toEqual([]);
  });

  it('refuses a cycle on either side, though one of its imports is allowed by itself', () => {
    expect(complaints.get('packages/runtime/src/cycle.ts')).toEqual([
      complaint('Circular dependency between "runtime" and "conversation"'),
    ]);
    expect(complaints.get('packages/conversation/src/cycle.ts')).toEqual([
      complaint('Circular dependency between "conversation" and "runtime"'),
    ]);
  });
});
