import { expect, test } from 'vitest';
import { connect, engineOf } from '../../../src/store/engine/connect.ts';
import { migrate, SCHEMA_TABLE, schemaVersion } from '../../../src/store/schema/migrate.ts';
import type { Migration } from '../../../src/store/schema/migration.ts';
import { MIGRATIONS } from '../../../src/store/schema/migrations.ts';
import type { Places } from '../helpers/place.ts';

const LATER: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'later',
  steps: ({ schema }) => [schema.alterTable('feedback').addColumn('mood', 'text')],
};
const BROKEN: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'broken',
  steps: ({ schema }) => [
    schema.createTable('half').addColumn('team_id', 'text'),
    schema.alterTable('nowhere').addColumn('x', 'text'),
  ],
};

export function schemaContract(places: Places): void {
  test('every table but the list of migrations is a team’s, with plain columns', async () => {
    const { options } = await places.fresh();
    const db = connect(options);
    const tables = await db.introspection.getTables();
    const plain = /^(text|integer|bigint|int4|int8)$/i;
    expect(tables.length).toBeGreaterThan(10);
    for (const { name, columns } of tables) {
      if (name !== SCHEMA_TABLE)
        expect([name, columns.map((column) => column.name)]).toContainEqual(
          expect.arrayContaining(['team_id']),
        );
      for (const { dataType } of columns) expect(dataType).toMatch(plain);
    }
    await db.destroy();
  });

  test('a database of a newer version is refused at the start, and by one that was running', async () => {
    const { store, options, another } = await places.fresh();
    const db = connect(options);
    await migrate(db, engineOf(options), [...MIGRATIONS, LATER], options.now);
    await db.destroy();
    await expect(another()).rejects.toMatchObject({ code: 'store', fault: 'newer' });
    await expect(store.check()).rejects.toMatchObject({ fault: 'newer' });
  });

  test('a migration that was changed after it ran is refused', async () => {
    const { options } = await places.fresh();
    const db = connect(options);
    const changed = MIGRATIONS.map((migration) => ({ ...migration, steps: LATER.steps }));
    const again = migrate(db, engineOf(options), [...changed, LATER], options.now);
    await expect(again).rejects.toMatchObject({ code: 'store', fault: 'damaged' });
    await db.destroy();
  });

  test('a migration that fails leaves nothing of itself', async () => {
    const { options, store } = await places.fresh();
    const engine = engineOf(options);
    const db = connect(options);
    await expect(migrate(db, engine, [...MIGRATIONS, BROKEN], options.now)).rejects.toMatchObject({
      code: 'store',
    });
    expect((await db.introspection.getTables()).map(({ name }) => name)).not.toContain('half');
    await migrate(db, engine, [...MIGRATIONS, LATER], options.now);
    expect(await schemaVersion(db, engine, [...MIGRATIONS, LATER])).toBe(LATER.version);
    await db.destroy();
    expect(await store.forTeam('T1').feedback.vote({ answerId: 'A', user: 'U', vote: 'up' })).toBeDefined();
  });

  test('eight that start together on an empty database make one schema', async () => {
    const { another } = await places.fresh();
    const stores = await Promise.all(Array.from({ length: 8 }, () => another()));
    for (const store of stores) expect(await store.check()).toMatchObject({ schema: MIGRATIONS.length });
  });
}
