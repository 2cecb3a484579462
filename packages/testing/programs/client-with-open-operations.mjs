// Connects to the server of its parent, opens operations that nobody answers, says so, and stays until it is ended.
import process from 'node:process';
import { connect } from '@liminal/client/node';

const [url, subject, operations] = process.argv.slice(2);
const client = await connect(url);
const conversation = await client.open(subject);
for (let count = 0; count < Number(operations); count++) conversation.request(count).catch(() => undefined);
process.send({ conversationId: conversation.id });
