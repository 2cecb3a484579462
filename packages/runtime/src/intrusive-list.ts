/**
 * An element's place in an {@link IntrusiveList}: the links live in the element, so that leaving the list costs nothing.
 *
 * @internal
 */
export interface ListLinks<T> {
  /** The element before it. */
  previous: T | undefined;
  /** The element behind it. */
  next: T | undefined;
}

/**
 * A queue whose elements can leave from the middle in constant time. An element is in one list at a time.
 *
 * @internal
 */
export class IntrusiveList<T extends ListLinks<T>> {
  /** Who is next. */
  first: T | undefined;
  /** Who came last. */
  last: T | undefined;
  /** How many are in it. */
  length = 0;

  /** Puts one behind the others. */
  push(element: T): void {
    element.previous = this.last;
    element.next = undefined;
    if (this.last) this.last.next = element;
    else this.first = element;
    this.last = element;
    this.length++;
  }

  /** All of them now, in their order. */
  elements(): readonly T[] {
    const elements: T[] = [];
    for (let element = this.first; element; element = element.next) elements.push(element);
    return elements;
  }

  /** Takes out the first. */
  shift(): T | undefined {
    const element = this.first;
    if (element) this.remove(element);
    return element;
  }

  /** Takes out an element that is in this list. */
  remove(element: T): void {
    if (element.previous) element.previous.next = element.next;
    else this.first = element.next;
    if (element.next) element.next.previous = element.previous;
    else this.last = element.previous;
    element.previous = undefined;
    element.next = undefined;
    this.length--;
  }
}
