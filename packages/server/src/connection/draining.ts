import { statusFor } from '@liminal/protocol';

/** Why a draining server lets nobody in and opens nothing more. */
export const DRAINING = statusFor(
  'draining',
  'This server is stopping and opens no new conversations; try another.',
);

/** How a connection ends on which something was still open when the time was over. */
export const DRAINED_LATE = statusFor(
  'draining',
  'This server has stopped; what was open did not end in time.',
);
