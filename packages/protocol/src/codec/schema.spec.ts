import { join } from 'node:path';
import { Root, type Type } from 'protobufjs';
import { bodyOf } from './frame-bytes.fixture';
import { nameOfBody } from './frame-bodies';
import { GOLDEN_FRAMES } from './golden-frames.fixture';

const PROTO = join(__dirname, '../../proto');

function loadSchema(): Root {
  const root = new Root();
  root.resolvePath = (_importer, target) => join(PROTO, target);
  return root.loadSync('liminal/v1/frame.proto', { keepCase: true }).resolveAll() as Root;
}

const schema = loadSchema();

function messageType(name: string): Type {
  return schema.lookupType(`liminal.v1.${name}`);
}

function fieldsOf(type: string): [name: string, typeName: string][] {
  return messageType(type).fieldsArray.map((field) => [field.name, field.type]);
}

describe('the schema', () => {
  it('gives the frames of a running conversation, and critical, one-byte tags [WIRE-2]', () => {
    const { fields } = messageType('Frame');
    const hosted = ['started', 'progress', 'compensation'];
    for (const name of ['message', 'reply', 'credit', 'exit', 'cancel', 'critical', ...hosted])
      expect(fields[name]?.id).toBeLessThan(16);
  });

  it('has no 64-bit integer in a hot frame [WIRE-2]', () => {
    const hot = [
      'Message',
      'Envelope',
      'CausalContext',
      'Header',
      'CreditCounts',
      'Reply',
      'Credit',
      'Cancel',
      'OperationFate',
      'Started',
      'Progress',
      'Compensation',
    ];
    const wide = hot.flatMap(fieldsOf).filter(([, type]) => /64/.test(type));
    expect(wide).toEqual([]);
  });

  it('has ref, op and index as uint32 wherever they stand [WIRE-2]', () => {
    const frames = messageType('Frame')
      .fieldsArray.map((field) => field.type)
      .filter((type) => type !== 'bool');
    const handles = [...frames, 'OperationFate', 'CompensationOutcome']
      .flatMap(fieldsOf)
      .filter(([name]) => ['ref', 'op', 'index'].includes(name));
    expect(handles.length).toBeGreaterThan(27);
    expect(new Set(handles.map(([, type]) => type))).toEqual(new Set(['uint32']));
  });

  const TO_COME = ['accepted', 'ack', 'resume', 'resumed'];

  it.each(TO_COME)('reserves the name %s for a frame to come [WIRE-4]', (name) => {
    expect(messageType('Frame').isReservedName(name)).toBe(true);
  });

  it('reserves a number for each of them [WIRE-4]', () => {
    const free = Array.from({ length: 40 }, (_, number) => number).filter((number) =>
      messageType('Frame').isReservedId(number),
    );
    expect(free).toHaveLength(TO_COME.length);
  });

  it.each([
    ['Hello', 'resume'],
    ['Welcome', 'session'],
    ['Welcome', 'resume_token'],
    ['Open', 'conversation_id'],
    ['Open', 'credit'],
  ])('reserves the field %s.%s [WIRE-4]', (type, field) => {
    expect(messageType(type).isReservedName(field)).toBe(true);
  });

  it('names the frames as the errors about undecodable ones do [WIRE-5]', () => {
    for (const { frame } of GOLDEN_FRAMES) {
      const name = nameOfBody(bodyOf(frame));
      expect(name.charAt(0).toLowerCase() + name.slice(1)).toBe(frame.kind);
    }
  });
});
