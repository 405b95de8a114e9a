/** CSV, row by row, in UTF-8 or Windows-31J (CP932). */

import { SdkError } from './errors.js';
import { UNMAPPABLE, message } from './messages.js';
import { BinaryResponse } from './binary.js';

export type CsvSource = BinaryResponse | ReadableStream<Uint8Array> | Uint8Array | string;

/** The rows of a file, as they come; a header is a row like others. Left out, `encoding` is what a download says, else UTF-8. */
export async function* csvRows(source: CsvSource, encoding?: string): AsyncGenerator<string[]> {
  const said = encoding ?? (source instanceof BinaryResponse ? source.charset : undefined) ?? 'utf-8';
  const decoder = new TextDecoder(said.toLowerCase() === 'cp932' ? 'shift_jis' : said);
  const rows = new Rows();
  if (typeof source === 'string') {
    yield* rows.take(source.replace(/^\ufeff/, ''));
  } else if (source instanceof Uint8Array) {
    yield* rows.take(decoder.decode(source));
  } else {
    const reader = (source instanceof BinaryResponse ? source.stream : source).getReader();
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        yield* rows.take(decoder.decode(chunk.value, { stream: true }));
      }
      yield* rows.take(decoder.decode());
    } finally {
      // Whoever stops early leaves nothing open.
      await reader.cancel().catch(() => undefined);
    }
  }
  yield* rows.end();
}

/** The rows as objects, by the names in the first one. */
export async function* csvRecords(source: CsvSource, encoding?: string): AsyncGenerator<{ [column: string]: string }> {
  let header: string[] | undefined;
  for await (const row of csvRows(source, encoding)) {
    if (header === undefined) {
      header = row;
      continue;
    }
    yield Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']));
  }
}

class Rows {
  private row: string[] = [];
  private field = '';
  private state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  private wasReturn = false;

  *take(text: string): Generator<string[]> {
    for (const c of text) {
      if (this.state === 'quoted') {
        if (c === '"') this.state = 'quote';
        else this.field += c;
      } else if (c === '"' && this.state !== 'plain') {
        if (this.state === 'quote') this.field += c;
        this.state = 'quoted';
      } else if (c === ',') {
        this.cut();
      } else if (c === '\n' || c === '\r') {
        if (!(c === '\n' && this.wasReturn)) {
          const blank = this.row.length === 0 && this.field === '' && this.state === 'start';
          this.cut();
          if (blank) this.row = [];
          else yield this.done();
        }
      } else {
        this.field += c;
        this.state = 'plain';
      }
      this.wasReturn = c === '\r' && this.state !== 'quoted';
    }
  }

  *end(): Generator<string[]> {
    if (this.row.length > 0 || this.field !== '' || this.state !== 'start') {
      this.cut();
      yield this.done();
    }
  }

  private cut(): void {
    this.row.push(this.field);
    this.field = '';
    this.state = 'start';
  }

  private done(): string[] {
    const row = this.row;
    this.row = [];
    return row;
  }
}

export interface CsvOptions {
  encoding?: 'utf-8' | 'cp932';
  /** UTF-8's mark, for spreadsheets. */
  bom?: boolean;
  /** Cells that a spreadsheet would take for formulas begin with an apostrophe. */
  guardFormulas?: boolean;
}

/** Rows as a file, with CRLF. */
export function csvFile(rows: Iterable<readonly (string | number | null | undefined)[]>, options: CsvOptions = {}): Uint8Array {
  const cell = (value: string | number | null | undefined): string => {
    let text = value === null || value === undefined ? '' : String(value);
    if (options.guardFormulas && typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  let text = '';
  for (const row of rows) text += row.map(cell).join(',') + '\r\n';
  if (options.encoding === 'cp932') return encodeCp932(text);
  return new TextEncoder().encode(options.bom ? '\ufeff' + text : text);
}

let table: Map<string, number> | undefined;

/** Windows-31J's table, read off the decoder that every platform has. */
function cp932(): Map<string, number> {
  if (table) return table;
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, number>();
  const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
  // NEC's doubles come first, but IBM's and JIS's own places win as in Windows.
  const order = [...leads.filter((it) => it < 0xed || it > 0xee), 0xed, 0xee];
  for (const lead of order) {
    for (const trail of range(0x40, 0xfc)) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, lead * 256 + trail);
    }
  }
  for (const byte of range(0xa1, 0xdf)) found.set(decoder.decode(new Uint8Array([byte])), byte);
  // The same sign under another name.
  for (const [other, known] of [['\u301c', '\uff5e'], ['\u2212', '\uff0d'], ['\u2016', '\u2225'], ['\u00a2', '\uffe0'], ['\u00a3', '\uffe1'], ['\u00ac', '\uffe2'], ['\u2014', '\u2015']] as const) {
    const place = found.get(known);
    if (place !== undefined && !found.has(other)) found.set(other, place);
  }
  table = found;
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export function encodeCp932(text: string): Uint8Array {
  const known = cp932();
  const bytes: number[] = [];
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    const place = code < 0x80 ? code : known.get(c);
    if (place === undefined) throw new SdkError(message(UNMAPPABLE, 'en', c));
    if (place > 0xff) bytes.push(place >> 8, place & 0xff);
    else bytes.push(place);
  }
  return new Uint8Array(bytes);
}
