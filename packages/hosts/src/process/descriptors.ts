/** What the host says to its child. */
export const IN_FD = 3;
/** What the child says: of its own, so that the child can write to it and be done. */
export const OUT_FD = 4;
/** The end of the lifeline, or of a pipe of its own, that is open as long as the host lives. Nothing is ever said on it. */
export const WATCH_FD = 5;
