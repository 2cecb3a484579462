import { SILENT_LOGGER } from './logger';

it('the silent logger takes everything and says nothing', () => {
  const said = jest.spyOn(process.stdout, 'write');
  const { debug, info, warn, error } = SILENT_LOGGER;
  for (const log of [debug, info, warn, error]) expect(log('text', { fact: 1 })).toBeUndefined();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
