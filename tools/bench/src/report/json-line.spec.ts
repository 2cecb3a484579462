import { jsonLine } from './json-line';
import { missedOutcome, metOutcome, recordedOutcome } from './outcomes.fixture';

const MACHINE = { cpu: 'abacus', cores: 2, node: '20.20.2', load: { before: 0.5, after: 1.5 }, seats: null };

describe('jsonLine', () => {
  it('tells the medians, the ratios and the bars by the names of the peers, and the verdict', () => {
    expect(JSON.parse(jsonLine(missedOutcome(), MACHINE))).toMatchObject({
      id: 'P-1',
      ours: 200,
      peers: { raw: 500, grpc: 10 },
      ratios: { raw: 0.4, grpc: 20 },
      bar: { raw: { atLeast: 0.5 }, grpc: { atLeast: 6 } },
      pass: false,
      checks: {},
      spread: { ours: [150, 250], ratios: { raw: [0.325, 0.45], grpc: [15, 25] } },
      unit: 'msg/s',
      better: 'higher',
      machine: MACHINE,
    });
  });

  it('tells the checks by their names, and leaves out digits that are noise', () => {
    expect(JSON.parse(jsonLine(metOutcome(), MACHINE))).toMatchObject({
      peers: { fresh: 2.9877 },
      checks: { 'heap growth': { figure: 0.12346, unit: 'B/message', bar: { atMost: 1 } } },
      pass: true,
    });
  });

  it('has no verdict on a run that is not judged', () => {
    expect(JSON.parse(jsonLine(missedOutcome(false), MACHINE))).toHaveProperty('pass', null);
  });

  it('has the figures of what is only recorded, and no bar of it', () => {
    const { peers, ratios, bar, checks, pass } = JSON.parse(jsonLine(recordedOutcome(), MACHINE));

    expect([peers, ratios, bar]).toEqual([{ 'the same, read': 50 }, { 'the same, read': 2 }, {}]);
    expect([checks, pass]).toEqual([{ median: { figure: 2, unit: 'µs' } }, true]);
  });

  it('is one line', () => {
    expect(jsonLine(metOutcome(), MACHINE)).not.toContain('\n');
  });
});
