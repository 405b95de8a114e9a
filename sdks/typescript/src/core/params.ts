/** Parameters in every style of OpenAPI. */

import { SdkError } from './errors.js';
import { message, type Language } from './messages.js';
import type { Arguments, OperationSpec } from './types.js';

export interface Target {
  path: string;
  query: string[];
  headers: { [name: string]: string };
}

type Pair = [name: string, value: string];

/** Writes a call's parameters into path, query and headers. */
export function target(operation: OperationSpec, args: Arguments, language?: Language): Target {
  const result: Target = { path: operation.path, query: [], headers: {} };
  const cookies: string[] = [];
  for (const spec of operation.params ?? []) {
    const it = typeof spec === 'string' ? { name: spec, in: 'query' as const } : spec;
    const wire = it.wire ?? it.name;
    let value = args[it.name];
    if (value === undefined || (value === null && it.in !== 'query')) {
      if (it.in === 'path') throw new SdkError(message('noParameter', language, it.name));
      continue;
    }
    if (it.json) value = JSON.stringify(value);
    const style = it.style ?? (it.in === 'path' || it.in === 'header' ? 'simple' : 'form');
    const explode = it.explode ?? (style === 'form' || style === 'deepObject');
    if (it.in === 'path') {
      const text = inPath(wire, value, style, explode);
      if (text === '' || text === '.' || text === '..') throw new SdkError(message('badPath', language, it.name));
      result.path = result.path.split(`{${wire}}`).join(text);
    } else if (it.in === 'header') {
      const text = joined(value, ',', explode ? '=' : ',');
      // A line break would begin another header.
      result.headers[wire] = text.replace(/[\r\n]+/g, ' ');
    } else if (it.in === 'cookie') {
      for (const [name, text] of pairs(wire, value, style, explode)) cookies.push(`${name}=${encodeURIComponent(text)}`);
    } else {
      result.query.push(...inQuery(wire, value, style, explode, it.reserved === true));
    }
  }
  if (cookies.length > 0) result.headers['Cookie'] = cookies.join('; ');
  return result;
}

/** A value as a text: dates in RFC 3339, the rest as JSON would. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function entries(value: { [key: string]: unknown }): Pair[] {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => [key, plain(each)]);
}

function joined(value: unknown, comma: string, equals: string): string {
  if (Array.isArray(value)) return value.map(plain).join(comma);
  if (isObject(value)) return entries(value).map(([key, each]) => key + equals + each).join(comma);
  return plain(value);
}

function inPath(wire: string, value: unknown, style: string, explode: boolean): string {
  const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, hex);
  const safe = (each: unknown): string => encode(plain(each));
  const list = Array.isArray(value) ? value.map(safe) : undefined;
  const object = isObject(value) ? entries(value).map(([key, each]): Pair => [encode(key), encode(each)]) : undefined;
  const flat = list ?? object?.map(([key, each]) => (explode ? `${key}=${each}` : `${key},${each}`)) ?? [safe(value)];
  if (style === 'label') return '.' + flat.join(explode ? '.' : ',');
  if (style === 'matrix') {
    if (explode && object) return object.map(([key, each]) => `;${key}=${each}`).join('');
    if (explode && list) return list.map((each) => `;${wire}=${each}`).join('');
    return `;${wire}=${flat.join(',')}`;
  }
  return flat.join(',');
}

function hex(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase();
}

/** Names and values of a form or a query. */
export function pairs(wire: string, value: unknown, style: string, explode: boolean): Pair[] {
  if (Array.isArray(value)) {
    if (style === 'deepObject') return deep(wire, value);
    if (value.length === 0) return [];
    if (explode) return value.map((each): Pair => [wire, plain(each)]);
    const separator = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
    return [[wire, value.map(plain).join(separator)]];
  }
  if (isObject(value)) {
    if (style === 'deepObject') return deep(wire, value);
    if (explode) return entries(value);
    return [[wire, entries(value).flat().join(',')]];
  }
  return [[wire, plain(value)]];
}

/** `a[b][c]=1`, lists as `a[0]=1`. */
function deep(wire: string, value: unknown): Pair[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => deep(`${wire}[${i}]`, each));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : deep(`${wire}[${key}]`, each)));
  }
  return [[wire, plain(value)]];
}

function inQuery(wire: string, value: unknown, style: string, explode: boolean, reserved: boolean): string[] {
  const encode = (text: string): string => (reserved ? encodeURI(text).replace(/[#&+]/g, hex) : encodeURIComponent(text));
  // Delimiters of the style itself stay readable.
  const isJoined = Array.isArray(value) && !explode;
  return pairs(wire, value, style, explode).map(([name, text]) => {
    const separator = style === 'pipeDelimited' ? '|' : style === 'spaceDelimited' ? ' ' : ',';
    const written = isJoined
      ? (value as unknown[]).map((each) => encode(plain(each))).join(separator === ' ' ? '%20' : separator)
      : isObject(value) && !explode && style === 'form'
        ? entries(value).flat().map(encode).join(',')
        : encode(text);
    return `${encodeURIComponent(name)}=${written}`;
  });
}
