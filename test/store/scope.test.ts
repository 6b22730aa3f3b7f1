import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/store/engine/connect.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import { TeamScope } from '../../src/store/scope.ts';
import { Places } from './helpers/place.ts';

const places = new Places();
let all: Kysely<Tables>;
let own: Kysely<Tables>;
beforeEach(async () => {
  all = connect((await places.fresh()).options);
  own = all.withPlugin(new TeamScope('T1'));
});
afterEach(async () => {
  await all.destroy();
  await places.clear();
});

test('each query gets the team, in every place where rows are read or written', () => {
  const condition = /where "locks"\."team_id" = \?$/;
  expect(own.selectFrom('locks').selectAll().compile().sql).toMatch(condition);
  expect(own.deleteFrom('locks').where('name', '=', 'x').compile().sql).toMatch(
    /"name" = \? and "locks"\."team_id" = \?/,
  );
  expect(own.updateTable('locks').set({ holder: 'x' }).compile().sql).toMatch(condition);
  const either = own
    .selectFrom('locks')
    .selectAll()
    .where((eb) => eb.or([eb('name', '=', 'a'), eb('name', '=', 'b')]));
  expect(either.compile().sql).toMatch(/where \("name" = \? or "name" = \?\) and "locks"\."team_id" = \?$/);
  const nested = own
    .selectFrom('locks')
    .selectAll()
    .where('name', 'in', (eb) => eb.selectFrom('settings').select('key'));
  expect(nested.compile().sql).toContain('from "settings" where "settings"."team_id" = ?');
});

test('an insert belongs to the team', () => {
  const { sql: text, parameters } = own
    .insertInto('locks')
    .values([{ name: 'a', holder: 'h', expires_at: 1 }])
    .compile();
  expect(text).toContain('"team_id"');
  expect(parameters).toContain('T1');
});

test.each<[string, (db: Kysely<Tables>) => { compile(): unknown }]>([
  ['a join', (db) => db.selectFrom('locks').innerJoin('pace', 'pace.team_id', 'locks.team_id').selectAll()],
  ['two tables', (db) => db.selectFrom(['locks', 'pace']).selectAll('locks')],
  ['another name for a table', (db) => db.selectFrom('locks as l').selectAll()],
  [
    'a row for another team',
    (db) => db.insertInto('locks').values({ team_id: 'T2', name: 'a', holder: 'h', expires_at: 1 }),
  ],
  ['a row moved to another team', (db) => db.updateTable('locks').set({ team_id: 'T2' })],
  [
    'raw SQL inside',
    (db) => db.selectFrom('locks').select(sql<string>`(select value from settings)`.as('x')),
  ],
  ['a change to the schema', (db) => db.schema.dropTable('locks')],
  [
    'rows copied from elsewhere',
    (db) =>
      db
        .insertInto('pace')
        .columns(['channel'])
        .expression((eb) => eb.selectFrom('locks').select('name')),
  ],
])('%s is refused', (_, query) => {
  expect(() => query(own).compile()).toThrow(TypeError);
});

test('raw SQL as a whole is refused', async () => {
  await expect(sql`select * from settings`.execute(own)).rejects.toThrow(TypeError);
});
