import { type ConversationListing, type HostListing } from '@liminal/server';
import { listingTables } from './listing-tables';

const host = (listing: HostListing) => ({ kind: 'host', host: listing }) as const;
const conversation = (listing: Partial<ConversationListing>) =>
  ({
    kind: 'conversation',
    conversation: {
      id: '1-a-b',
      subject: 'rows',
      phase: 'active',
      instances: [{ pid: '<local.3.9>', host: 'thread', generation: 2, health: 'running' }],
      openOperations: 1,
      messages: 12,
      replies: 3,
      decisions: [],
      ...listing,
    },
  }) as const;

describe('what a server tells of itself, as tables', () => {
  it('says that there is nothing where there is nothing', () => {
    expect(listingTables([])).toBe('Nothing is hosted.\n\nNo conversation is open.\n');
  });

  it('shows of each host its room, its subjects, and its workers or its program', () => {
    const workers = [
      { id: '4711', state: 'ready', instances: 1 },
      { id: '4712', state: 'starting', instances: 0 },
    ];
    const program = {
      remote: '127.0.0.1:9',
      name: 'crop',
      version: '2.1',
      attributes: [['pid', '8']],
    } as const;
    const shown = listingTables([
      host({ kind: 'inline', name: 'inline', subjects: ['a', 'b'] }),
      host({ kind: 'process', name: 'process', subjects: ['c'], instances: 1, capacity: 4, workers }),
      host({ kind: 'remote', name: 'remote-1', subjects: ['d'], instances: 0, capacity: 1024, program }),
      host({ kind: 'moon', name: 'moon', subjects: ['e'], instances: 2 }),
    ]);
    expect(shown.split('\n').slice(0, 5)).toEqual([
      'HOST     NAME      INSTANCES  SUBJECTS  RUNS IN',
      "inline   inline    –          a, b      the server's program",
      'process  process   1/4        c         process 4711 (ready, 1), 4712 (starting, 0)',
      'remote   remote-1  0/1024     d         crop 2.1 at 127.0.0.1:9, pid 8',
      'moon     moon      2          e         –',
    ]);
  });

  it('shows of each conversation who is in it, and how it heals', () => {
    const shown = listingTables([
      conversation({}),
      conversation({ id: '2-c-d', healing: 'restarting', instances: [], openOperations: 0 }),
    ]);
    expect(shown.split('\n').slice(2, 5)).toEqual([
      'CONVERSATION  SUBJECT  PHASE               INSTANCE     HOST    GENERATION  HEALTH   OPEN  MESSAGES  REPLIES',
      '1-a-b         rows     active              <local.3.9>  thread  2           running  1     12        3',
      '2-c-d         rows     active, restarting  –            –       –           –        0     12        3',
    ]);
  });
});
