// What is undone when a conversation fails.
const { tell } = require('./witness.cjs');

const undoing = {
  book: ({ what }, { compensate }) => {
    compensate({ do: 'undo', what }, { label: what });
    return what;
  },

  /** Books, and thinks better of it. */
  unbook: ({ what }, { compensate }) => {
    compensate({ do: 'undo', what }, { label: what }).withdraw();
    return what;
  },

  undo: ({ what }, context) => {
    tell(context, { what: 'undone', booked: what });
  },
};

module.exports = { undoing };
