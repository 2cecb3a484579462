import { GOLDEN_CONNECTION_FRAMES } from './golden-connection.fixture';
import { GOLDEN_CONVERSATION_FRAMES } from './golden-conversation.fixture';
import { GOLDEN_EXIT_FRAMES } from './golden-exit.fixture';
import { type GoldenFrame } from './golden-frame.fixture';
import { GOLDEN_HEALING_FRAMES } from './golden-healing.fixture';
import { GOLDEN_HOSTED_FRAMES } from './golden-hosted.fixture';
import { GOLDEN_HOSTING_FRAMES } from './golden-hosting.fixture';
import { GOLDEN_OPERATION_FRAMES } from './golden-operation.fixture';
import { GOLDEN_POLICY_FRAMES } from './golden-policy.fixture';

/** The frames whose bytes are committed in `golden/frames`: every kind, and each of its variants [WIRE-4]. */
export const GOLDEN_FRAMES: readonly GoldenFrame[] = [
  ...GOLDEN_CONNECTION_FRAMES,
  ...GOLDEN_CONVERSATION_FRAMES,
  ...GOLDEN_POLICY_FRAMES,
  ...GOLDEN_OPERATION_FRAMES,
  ...GOLDEN_EXIT_FRAMES,
  ...GOLDEN_HEALING_FRAMES,
  ...GOLDEN_HOSTING_FRAMES,
  ...GOLDEN_HOSTED_FRAMES,
];
