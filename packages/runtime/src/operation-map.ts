import { DenseMap } from './dense-map';

/** What is known by the id of its operation: an unsigned integer of 32 bits. */
export interface HasOp {
  readonly op: number;
}

/** What is open, by the ids of the operations. */
export class OperationMap<T extends HasOp> extends DenseMap<T> {
  protected override idOf({ op }: T): number {
    return op;
  }
}
