import { replaceMarkedSection } from './marked-section';

const MARKERS = { begin: '<!-- a -->', end: '<!-- /a -->' };

describe('replaceMarkedSection', () => {
  it('replaces what stands between the markers and nothing else', () => {
    const document = 'before\n\n<!-- a -->\n\nold\n\n<!-- /a -->\n\nafter\n';

    expect(replaceMarkedSection(document, MARKERS, 'new')).toBe(
      'before\n\n<!-- a -->\n\nnew\n\n<!-- /a -->\n\nafter\n',
    );
  });

  it('changes nothing when it is done again', () => {
    const once = replaceMarkedSection('<!-- a --><!-- /a -->', MARKERS, 'new');

    expect(replaceMarkedSection(once, MARKERS, 'new')).toBe(once);
  });

  it.each(['nothing', '<!-- a -->', '<!-- /a --> <!-- a -->'])(
    'refuses a document that has only %s',
    (document) => {
      expect(() => replaceMarkedSection(document, MARKERS, 'new')).toThrow('not there');
    },
  );
});
