import { type MeasuredBundle, type SizeRecord, growth } from './size-record';

const BUNDLE: MeasuredBundle = {
  bytes: { raw: 5000, gzip: 500, brotli: 400 },
  packages: { rxjs: 3000, '@liminal/client': 2000 },
};
const RECORD: SizeRecord = { budget: { raw: 100, gzip: 10, brotli: 10 }, bundles: { page: BUNDLE } };

describe('growth', () => {
  const grown = (bytes: Partial<MeasuredBundle['bytes']>, packages = BUNDLE.packages) =>
    growth(RECORD, 'page', { bytes: { ...BUNDLE.bytes, ...bytes }, packages });

  it('lets a bundle shrink, and grow to the very end of its budget', () => {
    expect(grown({ raw: 10, gzip: 1, brotli: 1 })).toEqual([]);
    expect(grown({ raw: 5100, gzip: 510, brotli: 410 })).toEqual([]);
  });

  it.each([
    [{ raw: 5101 }, 'page, raw: 5101 bytes, 101 more than recorded; the budget is 100'],
    [{ gzip: 511 }, 'page, gzip: 511 bytes, 11 more than recorded; the budget is 10'],
    [{ brotli: 500 }, 'page, brotli: 500 bytes, 100 more than recorded; the budget is 10'],
  ])('refuses %j', (bytes, message) => {
    expect(grown(bytes)).toEqual([message]);
  });

  it('says which packages have grown, and which are new', () => {
    const packages = { rxjs: 2900, '@liminal/client': 2050, ws: 70 };

    expect(grown({ raw: 6000 }, packages)).toEqual([
      expect.stringContaining('raw: 6000'),
      '  @liminal/client: 50 bytes more, before compression',
      '  ws: 70 bytes more, before compression',
    ]);
  });

  it('refuses a bundle that is not recorded', () => {
    expect(growth(RECORD, 'another page', BUNDLE)).toContainEqual(
      'another page, raw: 5000 bytes, 5000 more than recorded; the budget is 100',
    );
  });
});
