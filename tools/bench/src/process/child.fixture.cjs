// A program that answers as `serveRequests` does, and does as it is told.
process.once('disconnect', () => process.exit());
process.on('message', ({ does, value }) => {
  if (does === 'answer') process.send({ value });
  else if (does === 'fail') process.send({ error: value });
  else if (does === 'exit') process.exit(value);
  else if (does === 'tell flags') process.send({ value: process.execArgv });
  else if (does === 'hang') {
    process.send({ value });
    for (;;);
  }
});
