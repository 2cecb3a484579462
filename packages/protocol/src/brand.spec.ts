import { brandFor, hasBrand } from './brand';

describe('a brand', () => {
  it('is the same in every copy of a package', () => {
    expect(brandFor('thing')).toBe(Symbol.for('liminal.thing'));
    expect(brandFor('thing')).not.toBe(brandFor('other'));
  });

  it('is found on the value that carries it, and on no other', () => {
    const brand = brandFor('thing');
    expect(hasBrand({ [brand]: true }, brand)).toBe(true);
    expect(hasBrand({ [brand]: 'yes' }, brand)).toBe(false);
    for (const value of [{}, null, undefined, 17, 'text', Symbol('s')])
      expect(hasBrand(value, brand)).toBe(false);
  });

  it('is looked for without ever throwing [EXIT-6]', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(hasBrand(proxy, brandFor('thing'))).toBe(false);
  });
});
