/** Bodies of requests, other than JSON. */

import { pairs } from './params.js';
import { assigned, plain } from './plain.js';
import type { Encoded, NamedFile, OperationSpec } from './types.js';

export function encodeForm(operation: OperationSpec, value: unknown): Encoded {
  return { body: form(operation, value), contentType: 'application/x-www-form-urlencoded', once: false };
}

export function encodeMultipart(operation: OperationSpec, value: unknown): Encoded {
  // The boundary is the transport's to choose.
  const data = multipart(operation, value);
  let size = 0;
  data.forEach((part) => (size += typeof part === 'string' ? part.length : part.size));
  return { body: data, contentType: undefined, once: false, size };
}

export function encodeText(_: OperationSpec, value: unknown, type: string | undefined): Encoded {
  return { body: plain(value), contentType: type, once: false };
}

export function encodeBinary(_: OperationSpec, value: unknown, type: string | undefined): Encoded {
  const bytes = isNamed(value) ? value.content : value;
  const contentType = (isNamed(value) && value.contentType) || type;
  if (typeof ReadableStream !== 'undefined' && bytes instanceof ReadableStream) {
    return { body: (tick) => ticking(bytes as ReadableStream<Uint8Array>, tick), contentType, once: true };
  }
  const { size, byteLength, length } = bytes as { size?: number; byteLength?: number; length?: number };
  return { body: bytes as BodyInit, contentType, once: false, size: size ?? byteLength ?? length ?? 0 };
}

function ticking(stream: ReadableStream<Uint8Array>, tick: () => void): ReadableStream<Uint8Array> {
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        tick();
        controller.enqueue(chunk);
      },
    }),
  );
}

function isNamed(value: unknown): value is NamedFile {
  return typeof value === 'object' && value !== null && 'filename' in value && 'content' in value;
}

function form(operation: OperationSpec, value: unknown): string {
  const fields: string[] = [];
  for (const [name, each] of Object.entries(value as object)) {
    if (each === undefined) continue;
    const encoding = operation.encoding?.[name];
    const structured = typeof each === 'object' && each !== null && !(each instanceof Date);
    const style = encoding?.style ?? (structured && !Array.isArray(each) ? 'deepObject' : 'form');
    const isNested = Array.isArray(each) && each.some((it) => typeof it === 'object' && it !== null);
    const all = pairs(name, each, isNested ? 'deepObject' : style, encoding?.explode ?? true);
    for (const [key, text] of all) fields.push(assigned(key, text));
  }
  return fields.join('&').replace(/%20/g, '+');
}

function multipart(operation: OperationSpec, value: unknown): FormData {
  const data = new FormData();
  for (const [name, each] of Object.entries(value as object)) {
    const type = operation.encoding?.[name]?.contentType?.split(',')[0]?.trim();
    for (const part of Array.isArray(each) ? (each as unknown[]) : [each]) {
      if (part === undefined) continue;
      if (isNamed(part)) data.append(name, blob(part.content, part.contentType ?? type), part.filename);
      else if (part instanceof Blob) data.append(name, part);
      else if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) data.append(name, blob(part as Uint8Array, type), name);
      else if (typeof part === 'object' && part !== null && !(part instanceof Date)) {
        data.append(name, blob(JSON.stringify(part), type ?? 'application/json'));
      } else data.append(name, plain(part));
    }
  }
  return data;
}

function blob(content: NamedFile['content'], type: string | undefined): Blob {
  return new Blob([content as BlobPart], type ? { type } : {});
}
