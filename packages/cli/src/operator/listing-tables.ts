import { type ConversationListing, type HostListing, type OperatorListing } from '@liminal/server';
import { table } from '../table';

const HOST_COLUMNS = ['HOST', 'NAME', 'INSTANCES', 'SUBJECTS', 'RUNS IN'];
const CONVERSATION_COLUMNS = [
  'CONVERSATION',
  'SUBJECT',
  'PHASE',
  'INSTANCE',
  'HOST',
  'GENERATION',
  'HEALTH',
  'OPEN',
  'MESSAGES',
  'REPLIES',
];

/** What a server told of itself, for people: two tables. */
export function listingTables(listings: readonly OperatorListing[]): string {
  const hosts = listings.flatMap((listing) => (listing.kind === 'host' ? [listing.host] : []));
  const open = listings.flatMap((listing) => (listing.kind === 'conversation' ? [listing.conversation] : []));
  return `${hostTable(hosts)}\n\n${conversationTable(open)}\n`;
}

function hostTable(hosts: readonly HostListing[]): string {
  return hosts.length === 0 ? 'Nothing is hosted.' : table(HOST_COLUMNS, hosts.map(hostRow));
}

function conversationTable(open: readonly ConversationListing[]): string {
  return open.length === 0
    ? 'No conversation is open.'
    : table(CONVERSATION_COLUMNS, open.map(conversationRow));
}

function hostRow(host: HostListing): string[] {
  return [host.kind, host.name, instancesOf(host), host.subjects.join(', '), placeOf(host)];
}

function instancesOf({ instances, capacity }: HostListing): string {
  if (instances === undefined) return '';
  return capacity === undefined ? `${instances}` : `${instances}/${capacity}`;
}

/** The workers of a host, or the program that it is. */
function placeOf({ kind, workers = [], program }: HostListing): string {
  if (program) {
    const attributes = program.attributes.map(([name, value]) => `, ${name} ${value}`).join('');
    const version = program.version === '' ? '' : ` ${program.version}`;
    return `${program.name}${version} at ${program.remote}${attributes}`;
  }
  if (workers.length === 0) return kind === 'inline' ? "the server's program" : '';
  const told = workers.map(({ id, state, instances }) => `${id} (${state}, ${instances})`);
  return `${kind} ${told.join(', ')}`;
}

function conversationRow(conversation: ConversationListing): string[] {
  const { id, subject, phase, healing, instances, openOperations, messages, replies } = conversation;
  const all = (of: (instance: (typeof instances)[number]) => string) => instances.map(of).join(', ');
  return [
    id,
    subject,
    healing === undefined ? phase : `${phase}, ${healing}`,
    all(({ pid }) => pid),
    all(({ host }) => host),
    all(({ generation }) => `${generation}`),
    all(({ health }) => health),
    `${openOperations}`,
    `${messages}`,
    `${replies}`,
  ];
}
