/** An element's place in an {@link IntrusiveList}: the links live in the element, so that leaving the list costs nothing. */
export interface ListLinks<T> {
  previous: T | undefined;
  next: T | undefined;
}

/** A queue whose elements can leave from the middle in constant time. An element is in one list at a time. */
export class IntrusiveList<T extends ListLinks<T>> {
  first: T | undefined;
  last: T | undefined;
  length = 0;

  push(element: T): void {
    element.previous = this.last;
    element.next = undefined;
    if (this.last) this.last.next = element;
    else this.first = element;
    this.last = element;
    this.length++;
  }

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
