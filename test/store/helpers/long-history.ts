import type { Kysely } from 'kysely';
import type { Migration } from '../../../src/store/schema/migration.ts';
import { MIGRATIONS } from '../../../src/store/schema/migrations.ts';

/** The schema's own migrations, and more that change tables and rows, so that a kill finds every kind of step. */
export const STEPS: readonly Migration[] = [
  ...MIGRATIONS,
  {
    version: MIGRATIONS.length + 1,
    name: 'fill',
    steps: (db) => {
      const rows = Array.from({ length: 200 }, (_, n) => ({ team_id: 'T1', key: `k${n}`, value: '1' }));
      const settings = rows.map((row) => ({ ...row, version: 1, updated_by: 'U1', updated_at: 0 }));
      return [
        (db as Kysely<{ settings: (typeof settings)[number] }>).insertInto('settings').values(settings),
        db.schema.alterTable('settings').addColumn('note', 'text'),
      ];
    },
  },
  {
    version: MIGRATIONS.length + 2,
    name: 'rebuild',
    steps: ({ schema }) => [
      schema.createTable('mentors').addColumn('team_id', 'text').addColumn('id', 'text'),
      schema.createIndex('mentors_by_id').on('mentors').columns(['team_id', 'id']),
      schema.dropTable('contexts'),
    ],
  },
];
