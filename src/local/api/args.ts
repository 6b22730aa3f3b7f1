import { isObject, type JsonObject, parseJson } from '../core/json.ts';
import { argumentError } from './api-error.ts';

/** A method's arguments, read as Slack reads them: forms carry everything as text, JSON bodies carry values. */
export class Args {
  readonly #values: JsonObject;

  constructor(values: JsonObject) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== '';
  }

  /** Text, empty where it is missing. */
  text(name: string): string {
    const value = this.#values[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  /** @throws ApiError `invalid_arguments` where it is missing. */
  required(name: string): string {
    const value = this.text(name);
    if (value === '') throw argumentError('invalid_arguments', [`missing required field: ${name}`]);
    return value;
  }

  flag(name: string): boolean {
    return ['true', '1', true, 1].includes(this.#values[name] as string);
  }

  /** A whole number in a range, or the default. */
  number(name: string, fallback: number, max: number): number {
    const value = Number(this.text(name) || fallback);
    return Number.isInteger(value) && value > 0 ? Math.min(value, max) : fallback;
  }

  /** A list or object, whether it came as JSON text or as it is; undefined where missing or not JSON. */
  json(name: string): unknown {
    const value = this.#values[name];
    return typeof value === 'string' ? parseJson(value) : value;
  }
}

/** Reads the arguments of a request's query and body. */
export function readArgs(query: URLSearchParams, contentType: string, body: string): Args | undefined {
  const values: JsonObject = Object.fromEntries(query);
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body || '{}');
    return isObject(parsed) ? new Args({ ...values, ...parsed }) : undefined;
  }
  return new Args({ ...values, ...Object.fromEntries(new URLSearchParams(body)) });
}
