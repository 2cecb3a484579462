import { type WorkerHost, createProcessHost, createThreadHost } from '@liminal/hosts';
import { createServer } from '@liminal/server';
import { type ChildProcess, fork } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Worker } from 'node:worker_threads';
import { type Keeper, serveKeeper } from './serve-keeper';

const FILES = join(__dirname, 'echo.participant.js');
const PROGRAM = join(__dirname, 'liminal-remote.program.js');
const LOOK_AGAIN_MS = 2;

serveKeeper(({ victim, launchesAnother, ended }) => {
  const options = { files: FILES, pool: { size: 1, warm: launchesAnother ? 1 : 0 } };
  switch (victim) {
    case 'thread':
      return keepThreads(() => createThreadHost(options), ended);
    case 'child':
      return keepChildren(() => createProcessHost(options), ended);
    case 'remote':
      return keepPrograms(ended);
  }
});

// What the hosts start, and who connects, is seen where Node tells everybody of it.

async function keepThreads(create: () => Promise<WorkerHost>, ended: () => void): Promise<Keeper> {
  const threads = new Map<string, Worker>();
  subscribe('worker_threads', (message) => {
    const { worker } = message as { readonly worker: Worker };
    threads.set(String(worker.threadId), worker.once('exit', ended));
  });
  return keepWorkers(await create(), (id) => {
    const thread = threads.get(id);
    return () => void thread?.terminate();
  });
}

async function keepChildren(create: () => Promise<WorkerHost>, ended: () => void): Promise<Keeper> {
  subscribe('child_process', (message) => {
    (message as { readonly process: ChildProcess }).process.once('exit', ended);
  });
  return keepWorkers(await create(), (id) => () => process.kill(Number(id), 'SIGKILL'));
}

async function keepWorkers(host: WorkerHost, killOf: (id: string) => () => void): Promise<Keeper> {
  const { url } = await createServer({ hosts: [host] }).listen('tcp://127.0.0.1:0');
  const settle = async () => {
    while (host.workers.some(({ state }) => state !== 'ready')) await pause(LOOK_AGAIN_MS);
  };
  return {
    address: url,
    prepare: settle,
    settle,
    aim: () => {
      const victim = host.workers.find(({ instances }) => instances > 0);
      if (!victim) throw new Error('No worker has an instance.');
      return killOf(victim.id);
    },
  };
}

async function keepPrograms(ended: () => void): Promise<Keeper> {
  const { url } = await createServer().listen('tcp://127.0.0.1:0');
  let program: ChildProcess | undefined;
  subscribe('net.server.socket', (message) => {
    // The first to connect is who is told.
    if (program) (message as { readonly socket: Socket }).socket.once('close', ended);
  });
  return {
    address: url,
    prepare: async () => {
      program = fork(PROGRAM, [url]);
      await once(program, 'message');
    },
    aim: () => {
      const pid = program?.pid as number;
      return () => process.kill(pid, 'SIGKILL');
    },
  };
}
