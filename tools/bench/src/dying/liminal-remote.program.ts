import { connect } from '@liminal/client/node';
import echo from './echo.participant';

// It ends with the process that started it.
process.once('disconnect', () => process.exit());

void connect(process.argv[2] ?? '')
  .then((client) => client.register(echo, { capacity: 1_000 }))
  .then(() => process.send?.('registered'));
