import { expect, it } from 'vitest';
import { mayDo } from '../../../client/host/allowance.ts';
import { permissions } from '../../../server/game/permissions.ts';
import type { CommandType } from '../../../shared/commands.ts';

const hostCommands = Object.entries(permissions).filter(([, { by }]) => by === 'host');

it('[A7] the console offers a helper exactly what the server allows', () => {
  expect(hostCommands.length).toBeGreaterThan(10);
  for (const [type, permission] of hostCommands) {
    const scope = 'scope' in permission ? permission.scope : null;
    expect([type, mayDo('run', type as CommandType)]).toEqual([type, scope !== null]);
    expect([type, mayDo('moderate', type as CommandType)]).toEqual([type, scope === 'moderate']);
    expect(mayDo('host', type as CommandType)).toBe(true);
  }
});
