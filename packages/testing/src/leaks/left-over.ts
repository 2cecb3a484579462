import { type Client } from '@liminal/client';
import { type ActorNode } from '@liminal/conversation';
import { type WorkerHost } from '@liminal/hosts';
import { type Server } from '@liminal/server';
import { type VirtualTime } from '@liminal/runtime/testing';
import { type Watched } from './watched';

/** What is left of all that is watched, each in words; empty where nothing is. The resources of the program are not looked at. */
export function leftOver({ server, client, host, node, time }: Watched): string[] {
  return [
    ...each(server).flatMap(leftOfServer),
    ...each(client).flatMap(leftOfClient),
    ...each(host).flatMap(leftOfHost),
    ...each(node).flatMap(leftOfNode),
    ...each(time).flatMap(leftOfTime),
  ];
}

function leftOfServer({ connections, conversations }: Server): string[] {
  return [
    ...counted(connections, 'connection', 'at the server'),
    ...counted(conversations.size, 'open conversation', 'at the server'),
    ...leftOfNode(conversations.node),
  ];
}

function leftOfClient({ url, state, conversations }: Client): string[] {
  return [
    ...(state === 'closed' ? [] : [`the client of ${url}, which is ${state}`]),
    ...counted(conversations, 'open conversation', `at the client of ${url}`),
  ];
}

function leftOfHost({ kind, workers }: WorkerHost): string[] {
  return counted(workers.length, 'worker', `of the ${kind} host`);
}

function leftOfNode({ name, processCount, wheel }: ActorNode): string[] {
  return [
    ...counted(processCount, 'process', `on node '${name}'`, 'processes'),
    ...counted(wheel.size, 'running deadline', `on node '${name}'`),
  ];
}

function leftOfTime({ pendingTimers }: VirtualTime): string[] {
  return counted(pendingTimers, 'running timer', 'of the virtual time');
}

function counted(count: number, what: string, where: string, many = `${what}s`): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? what : many} ${where}`];
}

function each<T extends object>(given: T | readonly T[] | undefined): readonly T[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? (given as readonly T[]) : [given as T];
}
