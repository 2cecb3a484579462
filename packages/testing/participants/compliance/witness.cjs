// Tells the suite, over a socket of its own, what no reply can tell: for example that an instance was terminated.
const { connect } = require('node:net');

const sockets = new Map();

/** One socket to each suite, so that what one thread, child or program tells keeps its order. */
function socketTo(port) {
  const known = sockets.get(port);
  if (known) return known;
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  socket.on('close', () => sockets.delete(port));
  socket.unref();
  sockets.set(port, socket);
  return socket;
}

function header(context, name) {
  return context.headers.find(([key]) => key === name)?.[1];
}

/** Tells something of an instance. Calls back when it has left. */
function tell(context, what, told) {
  const line = JSON.stringify({ of: header(context, 'tag'), generation: context.generation, ...what });
  socketTo(Number(header(context, 'witness'))).write(`${line}\n`, told);
}

module.exports = { header, tell };
