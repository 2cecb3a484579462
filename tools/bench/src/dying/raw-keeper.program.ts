import { encodeFrame } from '@liminal/protocol';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Socket, createServer } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listenLocally } from '../echo/listen-locally';
import { exitFrameBytes, exitFrames } from './exit-frames';
import { forkBareChild } from './fork-bare-child';
import { serveKeeper } from './serve-keeper';

const PROGRAM = {
  thread: join(__dirname, 'bare-thread.program.js'),
  remote: join(__dirname, 'bare-remote.program.js'),
};
const HELLO = 'are you there?';

/** A victim that has answered a message. */
interface Victim {
  kill(): void;
}

serveKeeper(async ({ victim: kind, atOnce, ended }) => {
  let [frames, bytes] = [exitFrames(0), exitFrameBytes(0)];
  let witness: Socket | undefined;
  let victim: Victim | undefined;
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    witness = socket.resume();
  });
  const over = () => {
    ended();
    if (atOnce) witness?.write(bytes);
    else for (const frame of frames) witness?.write(encodeFrame(frame));
  };
  const start = { thread: startThread, child: startChild, remote: await startRemotes() }[kind];
  return {
    address: String(await listenLocally(server)),
    prepare: async (notices) => {
      if (frames.length !== notices) [frames, bytes] = [exitFrames(notices), exitFrameBytes(notices)];
      victim = await start(over);
    },
    aim: () => () => victim?.kill(),
  };
});

async function startThread(over: () => void): Promise<Victim> {
  const thread = new Worker(PROGRAM.thread);
  thread.once('exit', over);
  thread.postMessage(HELLO);
  await once(thread, 'message');
  return { kill: () => void thread.terminate() };
}

async function startChild(over: () => void): Promise<Victim> {
  const child = await forkBareChild();
  child.once('exit', over);
  child.send(HELLO);
  await once(child, 'message');
  return { kill: () => process.kill(child.pid as number, 'SIGKILL') };
}

/** A server for the victims alone. */
async function startRemotes(): Promise<(over: () => void) => Promise<Victim>> {
  const server = createServer({ noDelay: true });
  const port = await listenLocally(server);
  return async (over) => {
    const program: ChildProcess = fork(PROGRAM.remote, [String(port)]);
    const [socket] = (await once(server, 'connection')) as [Socket];
    socket.on('error', () => undefined);
    socket.once('close', over);
    socket.write(HELLO);
    await once(socket, 'data');
    return { kill: () => process.kill(program.pid as number, 'SIGKILL') };
  };
}
