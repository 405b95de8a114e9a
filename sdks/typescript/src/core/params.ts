/** Parameters in every style of OpenAPI. */

import type { Language } from './messages.js';
import { fillPath, hex, inSegment, intoHeader, intoPath, isAbsent, plain } from './plain.js';
import type { Arguments, OperationSpec, Target } from './types.js';

type Pair = [name: string, value: string];

/** Writes a call's parameters into path, query and headers: what `plainTarget` does, and everything else. */
export function target(operation: OperationSpec, args: Arguments, language?: Language): Target {
  const result: Target = { path: operation.path, query: [], headers: {}, cookies: [] };
  for (const spec of operation.params ?? []) {
    const it = typeof spec === 'string' ? { name: spec, in: 'query' as const } : spec;
    const wire = it.wire ?? it.name;
    let value = args[it.name];
    if (isAbsent(value, it.name, it.in, language)) continue;
    if (it.json) value = JSON.stringify(value);
    const style = it.style ?? (it.in === 'path' || it.in === 'header' ? 'simple' : 'form');
    const explode = it.explode ?? (style === 'form' || style === 'deepObject');
    if (it.in === 'path') {
      intoPath(result, wire, inPath(wire, value, style, explode), it.name, language);
    } else if (it.in === 'header') {
      intoHeader(result, wire, joined(value, ',', explode ? '=' : ','));
    } else if (it.in === 'cookie') {
      for (const [name, text] of pairs(wire, value, style, explode)) result.cookies.push(`${name}=${encodeURIComponent(text)}`);
    } else {
      result.query.push(...inQuery(wire, value, style, explode, it.reserved === true));
    }
  }
  fillPath(result, args, language);
  return result;
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
  const list = Array.isArray(value) ? value.map(inSegment) : undefined;
  const object = isObject(value) ? entries(value).map(([key, each]): Pair => [inSegment(key), inSegment(each)]) : undefined;
  const flat = list ?? object?.map(([key, each]) => (explode ? `${key}=${each}` : `${key},${each}`)) ?? [inSegment(value)];
  if (style === 'label') return '.' + flat.join(explode ? '.' : ',');
  if (style === 'matrix') {
    if (explode && object) return object.map(([key, each]) => `;${key}=${each}`).join('');
    if (explode && list) return list.map((each) => `;${wire}=${each}`).join('');
    return `;${wire}=${flat.join(',')}`;
  }
  return flat.join(',');
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
