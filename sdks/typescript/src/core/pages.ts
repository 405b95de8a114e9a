/** Lists that go on. */

import type { RequestOptions } from './options.js';
import { ApiPromise } from './promise.js';
import type { Arguments, OperationSpec, PageCall, PageSpec } from './types.js';

/** Who reads further pages: a `Client`. */
export interface PageReader {
  readonly baseUrl: string;
  page<Item, Answer>(operation: OperationSpec, args?: Arguments, options?: RequestOptions): PromiseLike<Page<Item, Answer>>;
}

/** One page, and the way to the next. */
export class Page<Item, Answer = unknown> {
  constructor(
    readonly client: PageReader,
    readonly operation: OperationSpec,
    readonly args: Arguments,
    private readonly options: RequestOptions | undefined,
    /** The answer as it came. */
    readonly answer: Answer,
    readonly response: Response,
  ) {}

  get items(): Item[] {
    const spec = this.operation.page as PageSpec;
    const items = spec.by === 'link' ? this.answer : (this.answer as { [key: string]: unknown } | null)?.[spec.items];
    return Array.isArray(items) ? (items as Item[]) : [];
  }

  /** The call that reads the next page; undefined after the last. */
  private nextCall(): PageCall | undefined {
    const { operation, args } = this;
    const spec = operation.page as PageSpec;
    if (spec.by !== 'cursor') return spec.follow(this);
    const cursor = (this.answer as { [key: string]: unknown } | null)?.[spec.next];
    if (typeof cursor !== 'string' || cursor === '') return undefined;
    const body = args['body'] as { [key: string]: unknown } | undefined;
    // The same cursor again would never end.
    if ((spec.inBody ? body : args)?.[spec.parameter] === cursor) return undefined;
    const turned = { [spec.parameter]: cursor };
    return { operation, args: spec.inBody ? { ...args, body: { ...body, ...turned } } : { ...args, ...turned } };
  }

  get hasNext(): boolean {
    return this.nextCall() !== undefined;
  }

  /** The next page; undefined after the last. */
  async next(): Promise<Page<Item, Answer> | undefined> {
    const call = this.nextCall();
    return call && (await this.client.page<Item, Answer>(call.operation, call.args, this.options));
  }

  /** This page and all that follow. */
  async *pages(): AsyncGenerator<Page<Item, Answer>> {
    for (let page: Page<Item, Answer> | undefined = this; page; page = await page.next()) yield page;
  }

  /** The items of this page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/** A list: `await` it for the first page, `for await` it for every item of all pages. */
export class PagePromise<Item, Answer = unknown> extends ApiPromise<Page<Item, Answer>> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    yield* await this;
  }

  async *pages(): AsyncGenerator<Page<Item, Answer>> {
    yield* (await this).pages();
  }

  /** All items of all pages; at most `limit`. */
  async all(limit = Infinity): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}
