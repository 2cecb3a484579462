/** The time in microseconds, on a clock that all processes of the machine have in common. */
export function machineMicros(): number {
  return Number(process.hrtime.bigint()) / 1_000;
}
