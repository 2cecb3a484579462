import { OK, toEnvelope } from '@liminal/protocol';
import { OperationTable } from '@liminal/runtime';
import { useWorlds } from '../world.fixture';
import { InstanceReports } from './instance-reports';

const world = useWorlds();
const UNDO = { envelope: toEnvelope('undo'), label: '', deadlineMs: 1_000 };

function setUp() {
  const { node } = world();
  const told: string[] = [];
  const signs: string[] = [];
  const table = new OperationTable(
    node.ports.clock,
    node.wheel,
    { operations: 10, waitingBytes: 1_000, retryAfterMs: 100 },
    {
      replied: (operation) => void told.push(`reply ${operation.op}`),
      ended: (operation, status) => void told.push(`${operation.op} ${status.code}`),
      abandoned: () => undefined,
    },
  );
  const target = {
    table,
    generation: 2,
    id: 'tested',
    instanceStarted: () => void told.push('started'),
    instanceDeclined: () => void told.push('declined'),
    castDone: (op: number) => void told.push(`cast ${op}`),
    signOfLife: () => void signs.push('sign'),
    answers: () => void signs.push('answer'),
    overrunEnded: (op: number) => void told.push(`overrun ${op} ended`),
    compensation: (op: number, number: number) => void told.push(`compensation ${op}.${number}`),
    compensationWithdrawn: (number: number) => void told.push(`withdrawn ${number}`),
  };
  const send = () => table.admit({ envelope: toEnvelope('x'), expects: 'reply', deadlineMs: 1_000 }).op;
  const end = () => table.abandonAll(() => OK);
  return {
    table,
    told,
    signs,
    send,
    end,
    reports: (generation: number) => new InstanceReports(target, generation),
  };
}

describe('what an instance reports', () => {
  it('reaches its conversation [OP-2]', () => {
    const { table, told, signs, send, reports, end } = setUp();
    const current = reports(2);
    const [replied, refused, expired, open, givenBack] = [send(), send(), send(), send(), send()];
    current.started();
    current.handedOver(open as number);
    current.reply(replied as number, 0, toEnvelope('a'), false);
    current.status(refused as number, OK);
    current.expired(expired as number);
    current.handedOver(givenBack as number);
    current.givenBack(givenBack as number, toEnvelope('x'));
    reports(1).givenBack(open as number, toEnvelope('x'));
    current.castDone(9);
    current.overrunEnded(8);
    current.compensation(7, 1, UNDO);
    current.compensationWithdrawn(1);
    expect(told).toEqual([
      'started',
      'reply 1',
      '2 ok',
      '3 deadlineExceeded',
      'cast 9',
      'overrun 8 ended',
      'compensation 7.1',
      'withdrawn 1',
    ]);
    expect(signs).toEqual(['sign', 'answer', 'answer', 'sign']);
    expect([open, givenBack].map((op) => table.get(op as number)?.state)).toEqual(['handedOver', 'waiting']);
    end();
  });

  it('of an older generation is dropped, and its answers are counted [OP-2]', () => {
    const { table, told, signs, send, reports, end } = setUp();
    const older = reports(1);
    const op = send();
    older.started();
    older.handedOver(op);
    older.expired(op);
    older.castDone(op);
    older.reply(op, 0, toEnvelope('a'), false);
    older.status(op, OK);
    older.progress();
    older.overrunEnded(op);
    older.compensation(op, 1, UNDO);
    older.compensationWithdrawn(1);
    expect(told).toEqual([]);
    expect(signs).toEqual([]);
    expect(table.get(op)?.state).toBe('waiting');
    expect(table.droppedReplies).toBe(2);
    end();
  });
});
