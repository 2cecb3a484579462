import { type Check } from '../measure/outcome';
import { type ObjectCounts } from './heap-snapshot';

/**
 * Holds two counts against each other: there are to be as many objects as there were. Besides the sum, each class of which there
 * are more or fewer is told by itself.
 */
export function retentionChecks(before: ObjectCounts, after: ObjectCounts): readonly Check[] {
  const changes = Object.entries(after)
    .map(([name, count]) => ({ name, change: Math.abs(count - (before[name] ?? 0)) }))
    .filter(({ change }) => change > 0);
  const sum = changes.reduce((total, { change }) => total + change, 0);
  return [{ name: 'all objects', change: sum }, ...changes].map(({ name, change }) => ({
    name: `${name} retained`,
    unit: 'objects',
    figure: change,
    bar: { atMost: 0 },
  }));
}
