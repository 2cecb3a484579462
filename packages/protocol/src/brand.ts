/**
 * Marks values so that two copies of a package meeting in one program recognise each other's: a registered symbol,
 * never class identity.
 *
 * @internal
 */
export type Brand = symbol;

/**
 * The brand for one kind of value, the same in every copy of every package.
 *
 * @internal
 */
export function brandFor(kind: string): Brand {
  return Symbol.for(`liminal.${kind}`);
}

/**
 * Whether a value carries a brand. Never throws, whatever the value is (a revoked proxy included).
 *
 * @internal
 */
export function hasBrand(value: unknown, brand: Brand): boolean {
  try {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
  } catch {
    return false;
  }
}
