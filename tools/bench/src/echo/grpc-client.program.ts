import { type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import { PAYLOAD, serveEchoClient } from './echo-client';
import { type Chunk, loadEchoService } from './grpc-service';
import { createOutstanding } from './outstanding';

const REQUEST: Chunk = { payload: PAYLOAD };

serveEchoClient(async (address) => {
  const Echo = loadEchoService();
  const client = new Echo(address, credentials.createInsecure());
  // The methods of a service that is loaded from its .proto have no types.
  const stream = client['Converse']?.() as unknown as ClientDuplexStream<Chunk, Chunk>;
  const outstanding = createOutstanding();
  stream.on('data', ({ payload }: Chunk) => {
    if (outstanding.replied(payload.length)) stream.write(REQUEST);
  });
  return {
    run(requests, load) {
      const answered = outstanding.begin(requests, load);
      for (let i = 0; i < requests; i++) stream.write(REQUEST);
      return answered;
    },
  };
});
