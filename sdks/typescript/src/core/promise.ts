/** A call under way: its value, or the response it came with. */

export interface Answered<T> {
  data: T;
  response: Response;
}

export class ApiPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  private started: Promise<Answered<T>> | undefined;

  constructor(private readonly start: () => Promise<Answered<T>>) {}

  protected run(): Promise<Answered<T>> {
    return (this.started ??= this.start());
  }

  /** The value with the response's status and headers. */
  withResponse(): Promise<Answered<T>> {
    return this.run();
  }

  then<A = T, B = never>(
    done?: ((value: T) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.run().then((it) => it.data).then(done, failed);
  }

  catch<B = never>(failed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, failed);
  }

  finally(always?: (() => void) | null): Promise<T> {
    return this.run().then((it) => it.data).finally(always);
  }
}
