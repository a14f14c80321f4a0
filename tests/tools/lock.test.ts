import { expect, test } from 'vitest';
import { lockProblems } from './lock.ts';

test('a lock with all optional packages and no addresses is complete', () => {
  const packages = {
    '': { optionalDependencies: { store: '1.0.0' } },
    'node_modules/store': { optionalDependencies: { '@store/linux': '1.0.0', '@store/mac': '1.0.0' } },
    'node_modules/store/node_modules/@store/linux': {},
    'node_modules/@store/mac': {},
  };
  expect(lockProblems({ packages })).toEqual([]);
});

test('an optional package that only another package could find is missing', () => {
  const packages = {
    'node_modules/store': { optionalDependencies: { '@store/mac': '1.0.0' } },
    'node_modules/other/node_modules/@store/mac': {},
  };
  expect(lockProblems({ packages })).toEqual(['node_modules/store offers @store/mac, which is not in the lock']);
});

test('the address of a registry is reported', () => {
  const packages = { 'node_modules/store': { resolved: 'https://registry.example/store.tgz' } };
  expect(lockProblems({ packages })).toEqual(['node_modules/store carries the address of a registry']);
});
