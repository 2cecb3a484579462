import { type CreditCounts } from '@liminal/protocol';
import {
  type Admission,
  type CallPort,
  type OperationObserver,
  type OperationSpec,
  type OperationTable,
} from '@liminal/runtime';

/** What a port uses of a conversation's traffic. */
interface Traffic {
  readonly table: OperationTable;
  open(spec: OperationSpec, observer?: OperationObserver): Admission;
  cancel(op: number, reason?: string): void;
  credit(op: number, credit: CreditCounts): void;
}

/**
 * A conversation as what carries its caller's operations. A class, for there is one for each conversation that is called: an object of functions, or
 * one with a getter, takes many times as long to make.
 */
export class TrafficPort implements CallPort {
  constructor(private readonly traffic: Traffic) {}

  get hasRoom(): boolean {
    return this.traffic.table.hasRoom;
  }

  message(spec: OperationSpec, observer?: OperationObserver): Admission {
    return this.traffic.open(spec, observer);
  }

  cancel(op: number, reason: string): void {
    this.traffic.cancel(op, reason);
  }

  credit(op: number, credit: CreditCounts): void {
    this.traffic.credit(op, credit);
  }
}
