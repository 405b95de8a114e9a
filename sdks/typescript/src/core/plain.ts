/** Parameters as most operations write them: values in paths, headers and queries, lists in queries. */

import { SdkError } from './errors.js';
import { BAD_PATH, NO_PARAMETER, message, type Language } from './messages.js';
import type { Arguments, OperationSpec, ParameterSpec, Target } from './types.js';

/** Writes a call's parameters; other styles are `target`'s. */
export function plainTarget(operation: OperationSpec, args: Arguments, language?: Language): Target {
  const result: Target = { path: operation.path, query: [], headers: {}, cookies: [] };
  for (const spec of operation.params ?? []) {
    const it: Exclude<ParameterSpec, string> = typeof spec === 'string' ? { name: spec, in: 'query' } : spec;
    const wire = it.wire ?? it.name;
    const value = args[it.name];
    if (isAbsent(value, it.name, it.in, language)) continue;
    if (it.in === 'path') intoPath(result, wire, inSegment(value), it.name, language);
    else if (it.in === 'header') intoHeader(result, wire, plain(value));
    else {
      const texts = (Array.isArray(value) ? value : [value]).map((each) => encodeURIComponent(plain(each)));
      // Not repeated, a list stands behind its name once.
      const written = it.explode === false && texts.length > 0 ? [texts.join(',')] : texts;
      for (const text of written) result.query.push(`${encodeURIComponent(wire)}=${text}`);
    }
  }
  fillPath(result, args, language);
  return result;
}

/** What is left in the path's braces is written as most paths write it. */
export function fillPath(result: Target, args: Arguments, language?: Language): void {
  for (const [, name] of result.path.matchAll(/\{([^{}]+)\}/g) as Iterable<[string, string]>) {
    if (!isAbsent(args[name], name, 'path', language)) intoPath(result, name, inSegment(args[name]), name, language);
  }
}

/** Whether nothing is to be written. */
export function isAbsent(value: unknown, name: string, place: string, language?: Language): boolean {
  if (value !== undefined && (value !== null || place === 'query')) return false;
  if (place === 'path') throw new SdkError(message(NO_PARAMETER, language, name));
  return true;
}

export function intoPath(result: Target, wire: string, text: string, name: string, language?: Language): void {
  if (text === '' || text === '.' || text === '..') throw new SdkError(message(BAD_PATH, language, name));
  result.path = result.path.split(`{${wire}}`).join(text);
}

/** A line break would begin another header. */
export function intoHeader(result: Target, wire: string, text: string): void {
  result.headers[wire] = text.replace(/[\r\n]+/g, ' ');
}

export function inSegment(value: unknown): string {
  return encodeURIComponent(plain(value)).replace(/[!'()*]/g, hex);
}

export function hex(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase();
}

/** Of a query or a form. */
export function assigned(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

/** A value as a text: dates in RFC 3339, the rest as JSON would. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
