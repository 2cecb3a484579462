import { createDeadlineWheel } from '@liminal/runtime';
import { createVirtualTime } from '@liminal/runtime/testing';
import { DENIED, outcomeOf } from '../scripted-server.fixture';
import { Opening } from './opening';

function opening() {
  const time = createVirtualTime();
  const leave = new AbortController();
  const giveUps: string[] = [];
  const wait: Opening = new Opening({
    subject: 'greeter',
    clock: time.clock,
    wheel: createDeadlineWheel(time.clock),
    deadlineMs: 100,
    signal: leave.signal,
    giveUp: (status) => {
      giveUps.push(status.code);
      wait.settle(status);
    },
  });
  return { time, leave, giveUps, wait, outcome: outcomeOf(wait.answered) };
}

describe('the wait for an answer to Open', () => {
  it.each([
    [undefined, 'done'],
    [DENIED, 'permissionDenied notDelivered'],
  ])('ends with the answer, and then neither deadline nor signal counts [EXIT-1]', async (refusal, now) => {
    const { time, leave, giveUps, wait, outcome } = opening();
    wait.settle(refusal);
    leave.abort();
    await time.advance(100);
    expect([outcome.now, giveUps, time.pendingTimers]).toEqual([now, [], 0]);
  });

  it.each([
    ['the deadline', 'deadlineExceeded'],
    ['the signal', 'cancelled'],
  ])('ends by %s, once [OP-4]', async (by, code) => {
    const { time, leave, giveUps, outcome } = opening();
    if (by === 'the signal') leave.abort();
    await time.advance(100);
    leave.abort();
    await time.advance(100);
    expect([outcome.now, giveUps]).toEqual([`${code} unknown`, [code]]);
  });
});
