import { liminal } from '../../gen/liminal.cjs';

/**
 * The generated messages. Nothing outside this directory sees them: the codec maps them to the vocabulary, so that the
 * generator can be replaced, or passed by for a hot frame, without anyone noticing.
 */
export import wire = liminal.v1;
