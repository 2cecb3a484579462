// Hosts the participants of the files for the server of its parent, says so, and ends with its connection.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { connect } from '@liminal/client/node';
import { participantsIn } from '@liminal/runtime';

const [url, ...files] = process.argv.slice(2);
const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
const client = await connect(url);
await client.register(modules.flatMap((module, index) => participantsIn(module, files[index])));
process.send('registered');
