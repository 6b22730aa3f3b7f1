import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../../src/local/blocks/block-types.ts';
import * as elements from '../../../src/local/blocks/elements.ts';
import { confirm, option, richOption } from '../../../src/local/blocks/objects.ts';
import type { ObjectShape, Shape } from '../../../src/local/blocks/shape.ts';
import { VIEWS } from '../../../src/local/blocks/surfaces.ts';
import { hasShared, sharedPath } from '../../helpers/shared.ts';

const SCHEMA = ['slack', 'block-kit.schema.json'];

/** A definition of the schema, as far as this test reads it. */
interface Definition {
  type?: string;
  const?: string;
  $ref?: string;
  anyOf?: Definition[];
  allOf?: Definition[];
  enum?: string[];
  items?: Definition;
  maxLength?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Definition>;
}

/** Where we know better than the types' doc comments: 100 rows of 20 cells; the schema's 20 is that of the cells. */
const KNOWN_DIFFERENCES = ['table.rows: at most 20 items, here 100'];

const OURS: Record<string, ObjectShape> = {
  ...BLOCKS,
  ...Object.assign({}, ...Object.values(elements)),
  // An image is a block and an element; the block has all that the element has.
  image: BLOCKS.image,
  modal: (VIEWS.modal as Extract<Shape, { is: 'typed' }>).types.modal?.(),
  home: (VIEWS.home as Extract<Shape, { is: 'typed' }>).types.home?.(),
};

const UNTYPED: Record<string, ObjectShape> = {
  ConfirmationDialog: confirm,
  PlainTextOption: option,
  MrkdwnOption: richOption,
};

describe.skipIf(!hasShared(...SCHEMA))(
  'our table of blocks beside Slack’s types (../shared/slack/block-kit.schema.json)',
  () => {
    const definitions = hasShared(...SCHEMA)
      ? (JSON.parse(readFileSync(sharedPath(...SCHEMA), 'utf8')).definitions as Record<string, Definition>)
      : {};
    const pairs = Object.entries(definitions).flatMap(([name, definition]) =>
      (definition.anyOf ?? [definition]).flatMap((variant) => {
        const type = variant.properties?.type?.const;
        const ours = type ? OURS[type] : UNTYPED[name];
        return ours && variant.properties ? [{ name: type ?? name, theirs: variant, ours }] : [];
      }),
    );

    it('covers every block and element', () => {
      expect(pairs.length).toBeGreaterThan(45);
      const inner = /^(RichText|Raw|URLSource|Mrkdwn|PlainText)/;
      const types = Object.entries(definitions)
        .filter(([name]) => !inner.test(name))
        .map(([, { properties }]) => properties?.type?.const)
        .filter((type): type is string => type !== undefined);
      expect(types.filter((type) => !(type in OURS))).toEqual([]);
    });

    it('knows the same fields and requires the same', () => {
      const faults = pairs.flatMap(({ name, theirs, ours }) => {
        const fields = Object.keys(theirs.properties ?? {}).filter((field) => field !== 'type');
        const required = (theirs.required ?? []).filter(
          (field) => field !== 'type' && !ours.oneOf?.includes(field),
        );
        return [
          ...fields.filter((field) => !(field in ours.fields)).map((field) => `${name} lacks ${field}`),
          ...required
            .filter((field) => !ours.required.includes(field))
            .map((field) => `${name}.${field} is required`),
        ];
      });
      // A link in an option works in overflow menus alone.
      expect(faults.filter((fault) => !/Option lacks url/.test(fault))).toEqual([]);
    });

    it('has the same limits', () => {
      const differences = pairs.flatMap(({ name, theirs, ours }) =>
        Object.entries(theirs.properties ?? {}).flatMap(([field, definition]) => {
          const shape = ours.fields[field];
          return shape ? compare(`${name}.${field}`, definition, shape) : [];
        }),
      );
      expect(differences).toEqual(KNOWN_DIFFERENCES);
    });

    function compare(at: string, theirs: Definition, ours: Shape): string[] {
      const limit = textLimit(theirs);
      if (ours.is === 'typed' && limit !== undefined) {
        return Object.values(ours.types).flatMap((type) => {
          const text = type().fields.text;
          return text?.is === 'string' && text.max !== limit
            ? [`${at}: at most ${limit}, here ${text.max}`]
            : [];
        });
      }
      if (ours.is === 'string' && theirs.maxLength !== undefined && ours.max !== theirs.maxLength) {
        return ours.pattern ? [] : [`${at}: at most ${theirs.maxLength}, here ${ours.max}`];
      }
      if (ours.is === 'array' && theirs.maxItems !== undefined && ours.max !== theirs.maxItems) {
        return [`${at}: at most ${theirs.maxItems} items, here ${ours.max}`];
      }
      return [];
    }

    /** The limit that a definition puts on the text of a text object. */
    function textLimit({ allOf = [] }: Definition): number | undefined {
      return allOf.map((part) => part.properties?.text?.maxLength).find((max) => max !== undefined);
    }
  },
);
