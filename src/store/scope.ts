import {
  BinaryOperationNode,
  ColumnNode,
  type ColumnUpdateNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  PrimitiveValueListNode,
  QueryNode,
  type QueryResult,
  type RawNode,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';

const COLUMN = 'team_id';

/**
 * Keeps every query inside one team: reads, changes and deletes see its rows alone, what is inserted becomes its own.
 *
 * A repository cannot forget the condition, because it never writes it. What this doesn't understand it refuses.
 */
export class TeamScope implements KyselyPlugin {
  readonly #transformer: Scoper;

  constructor(team: string) {
    this.#transformer = new Scoper(team);
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!SCOPED.has(node.kind)) throw new TypeError(`${node.kind} has no place in a team's store`);
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: { result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

const SCOPED: ReadonlySet<string> = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
]);

class Scoper extends OperationNodeTransformer {
  readonly #team: string;

  constructor(team: string) {
    super();
    this.#team = team;
  }

  // A raw fragment could read anything; the two that Kysely itself makes are harmless.
  protected override transformRaw(node: RawNode): RawNode {
    if (/^(asc|desc)$/.test(node.sqlFragments.join('?'))) return super.transformRaw(node);
    throw new TypeError('Raw SQL has no place in a team’s store');
  }

  protected override transformColumnUpdate(node: ColumnUpdateNode): ColumnUpdateNode {
    if (ColumnNode.is(node.column) && node.column.column.name === COLUMN)
      throw new TypeError('A row stays with its team');
    return super.transformColumnUpdate(node);
  }

  protected override transformNodeImpl<T extends OperationNode>(node: T): T {
    const seen = super.transformNodeImpl(node);
    if ('joins' in seen && seen.joins) throw new TypeError('Joins have no place in a team’s store');
    if (seen.kind === 'SelectQueryNode' || seen.kind === 'DeleteQueryNode') {
      const { from } = seen as unknown as { from?: { froms: readonly OperationNode[] } };
      return this.#narrow(seen, from?.froms ?? []);
    }
    if (seen.kind === 'UpdateQueryNode')
      return this.#narrow(seen, [(seen as unknown as { table: OperationNode }).table]);
    if (seen.kind === 'InsertQueryNode') return this.#own(seen as unknown as InsertQueryNode) as unknown as T;
    return seen;
  }

  #narrow<T extends OperationNode>(node: T, tables: readonly OperationNode[]): T {
    const [table] = tables;
    if (tables.length !== 1 || !table || !TableNode.is(table))
      throw new TypeError('A query of a team’s store is about one table');
    const column = ReferenceNode.create(ColumnNode.create(COLUMN), table);
    const own = BinaryOperationNode.create(column, OperatorNode.create('='), ValueNode.create(this.#team));
    return QueryNode.cloneWithWhere(node as unknown as SelectQueryNode, own) as unknown as T;
  }

  #own(node: InsertQueryNode): InsertQueryNode {
    const { columns = [], values } = node;
    if (!values || !ValuesNode.is(values) || columns.some(({ column }) => column.name === COLUMN))
      throw new TypeError('What is inserted into a team’s store is plain values, without a team');
    const rows = values.values.map((row) =>
      PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create([...row.values, this.#team])
        : ValueListNode.create([...row.values, ValueNode.create(this.#team)]),
    );
    return { ...node, columns: [...columns, ColumnNode.create(COLUMN)], values: ValuesNode.create(rows) };
  }
}
