import { type Envelope, type Status } from '@liminal/protocol';
import { type CompensationSpec, type OperationTable } from '@liminal/runtime';
import { type InstanceEvents } from '../host/participant-host';

/** The conversation, as one of its instances reports to it. */
export interface ReportTarget {
  /** The application's name for the conversation. */
  readonly id: string;
  readonly table: OperationTable;
  /** The generation that messages go to now. */
  readonly generation: number;
  instanceStarted(): void;
  /** Its host does not take it. */
  instanceDeclined(status: Status): void;
  castDone(op: number): void;
  /** It gives a sign of life: it takes a message, or its handler calls it one (OP-14). */
  signOfLife(): void;
  /** It gives a reply or a status, which is a sign of life too. */
  answers(): void;
  overrunEnded(op: number): void;
  compensation(op: number, number: number, spec: CompensationSpec): void;
  compensationWithdrawn(number: number): void;
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

  declined(status: Status): void {
    if (this.current) this.target.instanceDeclined(status);
  }

  handedOver(op: number): void {
    if (!this.current) return;
    this.target.signOfLife();
    this.target.table.handedOver(op);
  }

  sent(op: number): void {
    if (this.current) this.target.table.sent(op);
  }

  givenBack(op: number, envelope: Envelope): void {
    if (this.current) this.target.table.givenBack(op, envelope);
  }

  expired(op: number): void {
    const operation = this.current ? this.target.table.get(op) : undefined;
    if (operation) this.target.table.expire(operation);
  }

  reply(op: number, index: number, envelope: Envelope | undefined, more: boolean): void {
    if (!this.current) return this.drop();
    this.target.answers();
    this.target.table.reply(op, index, envelope, more);
  }

  status(op: number, status: Status): void {
    if (!this.current) return this.drop();
    this.target.answers();
    this.target.table.status(op, status);
  }

  /** Of whichever generation: it is counted all the same. */
  resultDropped(): void {
    this.drop();
  }

  private drop(): void {
    this.target.table.droppedReplies++;
  }

  castDone(op: number): void {
    if (this.current) this.target.castDone(op);
  }

  overrunEnded(op: number): void {
    if (this.current) this.target.overrunEnded(op);
  }

  progress(): void {
    if (this.current) this.target.signOfLife();
  }

  compensation(op: number, number: number, spec: CompensationSpec): void {
    if (this.current) this.target.compensation(op, number, spec);
  }

  compensationWithdrawn(number: number): void {
    if (this.current) this.target.compensationWithdrawn(number);
  }
}
