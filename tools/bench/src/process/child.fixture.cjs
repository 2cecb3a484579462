const { readFileSync, readdirSync } = require('node:fs');

// The cores that each thread of this process may run on, its own first, as Linux lists them; elsewhere none can be kept anywhere.
function tellCores() {
  if (process.platform !== 'linux') return { own: 'any', others: ['any'] };
  const coresOf = (thread) =>
    /^Cpus_allowed_list:\s*(.*)$/m.exec(readFileSync(`/proc/self/task/${thread}/status`, 'utf8'))[1];
  const own = String(process.pid);
  const others = readdirSync('/proc/self/task').filter((thread) => thread !== own);
  return { own: coresOf(own), others: [...new Set(others.map(coresOf))] };
}

// A program that answers as `serveRequests` does, and does as it is told.
process.once('disconnect', () => process.exit());
process.on('message', ({ does, value }) => {
  if (does === 'answer') process.send({ value });
  else if (does === 'fail') process.send({ error: value });
  else if (does === 'exit') process.exit(value);
  else if (does === 'tell flags') process.send({ value: process.execArgv });
  else if (does === 'tell cores') process.send({ value: tellCores() });
  else if (does === 'hang') {
    process.send({ value });
    for (;;);
  }
});
