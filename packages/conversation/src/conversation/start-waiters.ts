interface StartWaiter {
  resolve(): void;
  reject(error: Error): void;
}

/** Who waits until the participant takes messages. */
export class StartWaiters {
  private waiters: StartWaiter[] = [];

  wait(waiter: StartWaiter): void {
    this.waiters.push(waiter);
  }

  started(): void {
    for (const waiter of this.waiters.splice(0)) waiter.resolve();
  }

  failed(error: () => Error): void {
    for (const waiter of this.waiters.splice(0)) waiter.reject(error());
  }
}
