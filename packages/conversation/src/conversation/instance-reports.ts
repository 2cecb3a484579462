import { type Envelope, type Status } from '@liminal/protocol';
import { type OperationTable } from '@liminal/runtime';
import { type InstanceEvents } from '../host/participant-host';

/** The conversation, as one of its instances reports to it. */
export interface ReportTarget {
  readonly table: OperationTable;
  /** The generation that messages go to now. */
  readonly generation: number;
  instanceStarted(): void;
  castDone(op: number): void;
}

/** What one instance reports. Of an instance that has been replaced nothing counts any more (OP-2). */
export class InstanceReports implements InstanceEvents {
  constructor(
    private readonly target: ReportTarget,
    private readonly generation: number,
  ) {}

  private get current(): boolean {
    return this.generation === this.target.generation;
  }

  started(): void {
    if (this.current) this.target.instanceStarted();
  }

  handedOver(op: number): void {
    if (this.current) this.target.table.handedOver(op);
  }

  expired(op: number): void {
    const operation = this.current ? this.target.table.get(op) : undefined;
    if (operation) this.target.table.expire(operation);
  }

  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    if (this.current) this.target.table.reply(op, index, envelope, more);
    else this.target.table.droppedReplies++;
  }

  status(op: number, status: Status): void {
    if (this.current) this.target.table.status(op, status);
    else this.target.table.droppedReplies++;
  }

  castDone(op: number): void {
    if (this.current) this.target.castDone(op);
  }
}
