import { outcomeTable } from './outcome';

describe('outcomeTable', () => {
  it('has a line for each scenario and Node, aligned, with what it found or that it failed', () => {
    const table = outcomeTable([
      { scenario: 'esm', node: 'v20.20.2', seconds: 12.34, summary: '12 entry points\n  and more' },
      { scenario: 'commonjs', node: 'v24.1.0', seconds: 5, failure: 'it broke\nin two lines' },
    ]);

    expect(table).toBe(
      [
        'scenario  node      seconds  result',
        'esm       v20.20.2     12.3  ok      12 entry points',
        'commonjs  v24.1.0       5.0  failed',
      ].join('\n'),
    );
  });
});
