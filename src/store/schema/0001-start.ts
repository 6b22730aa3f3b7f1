import type { CreateTableBuilder } from 'kysely';
import type { Migration } from './migration.ts';

type Column = readonly [name: string, type: 'text' | 'integer' | 'bigint', nullable?: 'null'];

const LEASED: readonly Column[] = [
  ['attempts', 'integer'],
  ['lease', 'text', 'null'],
  ['ready_at', 'bigint', 'null'],
];

const TABLES: readonly (readonly [name: string, key: readonly string[], columns: readonly Column[]])[] = [
  [
    'feedback',
    ['answer_id', 'user_id'],
    [
      ['vote', 'integer'],
      ['reason', 'text', 'null'],
      ['subject', 'text', 'null'],
      ['updated_at', 'bigint'],
    ],
  ],
  [
    'shares',
    ['id'],
    [
      ['channel', 'text'],
      ['ts', 'text', 'null'],
      ['user_id', 'text'],
      ['subject', 'text'],
      ['hash', 'text'],
      ['created_at', 'bigint'],
      ['taken_back_at', 'bigint', 'null'],
    ],
  ],
  [
    'contexts',
    ['conversation'],
    [
      ['user_id', 'text', 'null'],
      ['value', 'text'],
      ['expires_at', 'bigint'],
    ],
  ],
  [
    'settings',
    ['key'],
    [
      ['value', 'text'],
      ['version', 'integer'],
      ['updated_by', 'text'],
      ['updated_at', 'bigint'],
    ],
  ],
  [
    'installations',
    [],
    [
      ['sealed', 'text'],
      ['sealed_user', 'text', 'null'],
      ['version', 'integer'],
      ['installed_by', 'text'],
      ['updated_at', 'bigint'],
    ],
  ],
  [
    'oauth_states',
    ['hash'],
    [
      ['value', 'text'],
      ['expires_at', 'bigint'],
    ],
  ],
  [
    'inbox',
    ['id'],
    [
      ['kind', 'text'],
      ['payload', 'text', 'null'],
      ['user_id', 'text', 'null'],
      ['received_at', 'bigint'],
      ...LEASED,
    ],
  ],
  [
    'outbox',
    ['id'],
    [
      ['channel', 'text'],
      ['seq', 'text'],
      ['payload', 'text', 'null'],
      ['user_id', 'text', 'null'],
      ['state', 'text'],
      ['result', 'text', 'null'],
      ['created_at', 'bigint'],
      ...LEASED,
    ],
  ],
  ['pace', ['channel'], [['ready_at', 'bigint']]],
  [
    'audit',
    ['id'],
    [
      ['user_id', 'text'],
      ['action', 'text'],
      ['subject', 'text'],
      ['detail', 'text'],
      ['created_at', 'bigint'],
    ],
  ],
  [
    'locks',
    ['name'],
    [
      ['holder', 'text'],
      ['expires_at', 'bigint'],
    ],
  ],
  ['erasures', ['person'], [['erased_at', 'bigint']]],
];

const INDEXES: readonly (readonly [table: string, columns: readonly string[], kind?: 'unique' | 'open'])[] = [
  ['feedback', ['team_id', 'subject']],
  ['feedback', ['team_id', 'user_id']],
  ['feedback', ['updated_at']],
  ['shares', ['team_id', 'channel', 'ts'], 'unique'],
  ['shares', ['team_id', 'subject']],
  ['contexts', ['expires_at']],
  // Only what is still to be done, which is little.
  ['inbox', ['ready_at'], 'open'],
  ['inbox', ['received_at']],
  ['outbox', ['ready_at'], 'open'],
  ['outbox', ['team_id', 'channel', 'seq'], 'open'],
  ['outbox', ['created_at']],
  ['audit', ['created_at']],
];

/** The first schema: one table each for what `src/store/types.ts` names. */
export const start: Migration = {
  version: 1,
  name: 'start',
  steps: ({ schema }) => [
    ...TABLES.map(([name, key, columns]) => {
      const keys = ['team_id', ...key];
      let table: CreateTableBuilder<string, string> = schema.createTable(name);
      for (const column of keys) table = table.addColumn(column, 'text', (c) => c.notNull());
      for (const [column, type, nullable] of columns)
        table = table.addColumn(column, type, (c) => (nullable ? c : c.notNull()));
      return table.addPrimaryKeyConstraint(`${name}_key`, keys);
    }),
    ...INDEXES.map(([table, columns, kind]) => {
      const index = schema
        .createIndex(`${table}_by_${columns.join('_')}`)
        .on(table)
        .columns([...columns]);
      if (kind === 'unique') return index.unique();
      return kind === 'open' ? index.where('ready_at', 'is not', null) : index;
    }),
  ],
};
