import { isObject, type JsonObject } from '../core/json.ts';
import type { ObjectShape, Shape } from './shape.ts';

/**
 * Compares a value with a shape.
 *
 * @param at JSON pointer of the value.
 * @returns What is wrong, worded as Slack words it; empty where nothing is.
 */
export function checkShape(value: unknown, shape: Shape, at: string): string[] {
  const wrong = (what: string) => [`${what} [json-pointer:${at}]`];
  switch (shape.is) {
    case 'anything':
      return [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('must provide a boolean');
    case 'number':
      return checkNumber(value, shape).flatMap(wrong);
    case 'string':
      return checkString(value, shape).flatMap(wrong);
    case 'array':
      return checkArray(value, shape, at);
    case 'object':
      return isObject(value) ? checkObject(value, shape, at) : wrong('must provide an object');
    case 'typed': {
      if (!isObject(value)) return wrong('must provide an object');
      if (value.type === undefined) return wrong('missing required field: type');
      const own = Object.hasOwn(shape.types, String(value.type))
        ? shape.types[String(value.type)]
        : undefined;
      if (!own) return [`unsupported type: ${String(value.type)} [json-pointer:${at}/type]`];
      return checkObject(value, own(), at, ['type']);
    }
  }
}

function checkString(value: unknown, shape: Extract<Shape, { is: 'string' }>): string[] {
  if (typeof value !== 'string') return ['must provide a string'];
  if (value.length < shape.min) return [`must be more than ${shape.min - 1} characters`];
  if (shape.max !== undefined && value.length > shape.max)
    return [`must be less than ${shape.max + 1} characters`];
  if (shape.values && !shape.values.includes(value)) return [`must be a valid enum value`];
  return shape.pattern && !shape.pattern.test(value) ? ['must match the expected format'] : [];
}

function checkNumber(value: unknown, shape: Extract<Shape, { is: 'number' }>): string[] {
  if (typeof value !== 'number') return ['must provide a number'];
  if (shape.whole && !Number.isInteger(value)) return ['must provide an integer'];
  if (shape.min !== undefined && value < shape.min) return [`must be greater than or equal to ${shape.min}`];
  if (shape.max !== undefined && value > shape.max) return [`must be less than or equal to ${shape.max}`];
  return [];
}

function checkArray(value: unknown, shape: Extract<Shape, { is: 'array' }>, at: string): string[] {
  if (!Array.isArray(value)) return [`must provide an array [json-pointer:${at}]`];
  if (value.length < shape.min) return [`no fewer than ${shape.min} items allowed [json-pointer:${at}]`];
  if (shape.max !== undefined && value.length > shape.max) {
    return [`no more than ${shape.max} items allowed [json-pointer:${at}]`];
  }
  return value.flatMap((item, index) => checkShape(item, shape.of, `${at}/${index}`));
}

/** @param known Fields that were checked already. */
function checkObject(value: JsonObject, shape: ObjectShape, at: string, known: string[] = []): string[] {
  const missing = shape.required.filter((name) => value[name] === undefined);
  const none = shape.oneOf && !shape.oneOf.some((name) => value[name] !== undefined);
  return [
    ...missing.map((name) => `missing required field: ${name} [json-pointer:${at}]`),
    ...(none
      ? [`must define either ${shape.oneOf?.map((name) => `\`${name}\``).join(' or ')} [json-pointer:${at}]`]
      : []),
    ...Object.entries(value)
      .filter(([name, field]) => field !== undefined && !known.includes(name))
      .flatMap(([name, field]) => {
        const own = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
        return own
          ? checkShape(field, own, `${at}/${name}`)
          : [`invalid additional property: ${name} [json-pointer:${at}]`];
      }),
  ];
}
