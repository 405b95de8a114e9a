/** Sends requests: signs, limits in time, repeats what may be repeated, and reads answers. */

import { Authenticator, type TokenSource } from './auth.js';
import { AbortedError, ConnectionError, DecodeError, SdkError, TimeoutError, errorFor } from './errors.js';
import { CONNECTION, NOT_JSON, NO_BASE_URL, NO_TOKEN, TIMEOUT, message } from './messages.js';
import type { ClientOptions, Clock, OutgoingRequest, RequestOptions } from './options.js';
import { Page, PagePromise } from './pages.js';
import { assigned, plainTarget } from './plain.js';
import { ApiPromise, type Answered } from './promise.js';
import { askedWait, backoff, mayRetry } from './retry.js';
import type { Tokens } from './tokens.js';
import type { ApiSpec, Arguments, Encoded, OperationSpec } from './types.js';

const CLOCK: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(finish, milliseconds);
      function finish(): void {
        signal?.removeEventListener('abort', stop);
        resolve();
      }
      function stop(): void {
        clearTimeout(timer);
        reject(new AbortedError('aborted', { cause: signal?.reason }));
      }
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

const SAFE = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'];

const NO_BODY: Encoded = { body: undefined, contentType: undefined, once: false };

export class Client {
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly #authenticator: Authenticator;
  readonly #tokens: TokenSource | undefined;
  readonly #fetch: typeof globalThis.fetch;

  /** `tokens` is what `clientCredentials` need; who has an API key can do without. */
  constructor(readonly api: ApiSpec, readonly options: ClientOptions = {}, tokens?: typeof Tokens) {
    const base = options.baseUrl ?? environment(api, '_BASE_URL') ?? api.baseUrl;
    if (!base) throw new SdkError(message(NO_BASE_URL, options.language));
    this.baseUrl = base.replace(/\/+$/, '');
    this.clock = options.clock ?? CLOCK;
    const transport = options.fetch ?? globalThis.fetch;
    this.#fetch = (input, init) => transport(input, init);
    const { clientCredentials } = options;
    const isSaid = (options.apiKey ?? clientCredentials ?? options.auth) !== undefined;
    const auth = isSaid ? options : { ...options, apiKey: environment(api, '_API_KEY') };
    if (clientCredentials && !tokens) throw new SdkError(message(NO_TOKEN, options.language, 'Tokens'));
    this.#tokens = clientCredentials && tokens && new tokens(api, clientCredentials, this.baseUrl + '/', this.#fetch, () => this.clock.now());
    this.#authenticator = new Authenticator(api, auth, this.#tokens);
  }

  /** One call whose answer is `T`. */
  call<T>(operation: OperationSpec, args: Arguments = {}, options?: RequestOptions): ApiPromise<T> {
    // What is changed after the call changes nothing about it.
    const given = { ...args };
    return new ApiPromise<T>(() => this.#answered<T>(operation, given, options));
  }

  /** A call whose answer is a page of a list. */
  page<Item, Answer>(operation: OperationSpec, args: Arguments = {}, options?: RequestOptions): PagePromise<Item, Answer> {
    const given = { ...args };
    return new PagePromise<Item, Answer>(async () => {
      const { data, response } = await this.#answered<Answer>(operation, given, options);
      return { data: new Page<Item, Answer>(this, operation, given, options, data, response), response };
    });
  }

  async #answered<T>(operation: OperationSpec, args: Arguments, options: RequestOptions = {}): Promise<Answered<T>> {
    const response = await this.#send(operation, args, options);
    return { data: (await this.#read(operation, response)) as T, response };
  }

  async #read(operation: OperationSpec, response: Response): Promise<unknown> {
    if (operation.read) return operation.read(response);
    if (operation.answer === 'none') {
      await response.body?.cancel();
      return undefined;
    }
    const text = await response.text();
    if (operation.answer === 'text') return text;
    if (text === '') return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new DecodeError(message(NOT_JSON, this.options.language), { cause });
    }
  }

  #encode(operation: OperationSpec, value: unknown, type: string | undefined): Encoded {
    if (value === undefined) return NO_BODY;
    if (operation.encode) return operation.encode(operation, value, type);
    if (operation.body === undefined) return NO_BODY;
    return { body: JSON.stringify(value), contentType: type ?? 'application/json', once: false };
  }

  async #send(operation: OperationSpec, args: Arguments, options: RequestOptions): Promise<Response> {
    const { hooks = {}, language, maxRetryAfter = 60_000 } = this.options;
    const { clock } = this;
    const idempotency = operation.idempotency === true ? 'Idempotency-Key' : operation.idempotency;
    const place = (operation.target ?? plainTarget)(operation, args, language);
    const encoded = this.#encode(operation, args['body'], options.contentType ?? operation.contentType);
    const fixed: { [name: string]: string } = { 'User-Agent': `${this.api.name}/${this.api.version} typescript` };
    // A page may not name itself.
    if (typeof (globalThis as { document?: unknown }).document !== 'undefined') delete fixed['User-Agent'];
    fixed['Accept'] = operation.accept ?? 'application/json';
    if (language !== undefined) fixed['Accept-Language'] = language;
    if (encoded.contentType !== undefined) fixed['Content-Type'] = encoded.contentType;
    if (idempotency !== undefined) fixed[idempotency] = options.idempotencyKey ?? uuid(clock);
    const extra = Object.entries(options.query ?? {}).map(([key, value]) => assigned(key, value));
    const isSafe = SAFE.includes(operation.method) || idempotency !== undefined;
    const retries = encoded.once ? 0 : (options.maxRetries ?? this.options.maxRetries ?? 2);
    const end = clock.now() + (options.totalTimeout ?? this.options.totalTimeout ?? Infinity);
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      const signed = await this.#authenticator.sign(operation);
      const query = [...place.query, ...extra, ...signed.query].join('&');
      const base = operation.server === undefined ? this.baseUrl : new URL(operation.server, this.baseUrl + '/').toString().replace(/\/+$/, '');
      const separator = place.path.includes('?') ? '&' : '?';
      const headers = new Headers();
      const cookies = [...place.cookies, ...signed.cookies].join('; ');
      const cookie = cookies === '' ? {} : { Cookie: cookies };
      for (const source of [fixed, this.options.headers ?? {}, place.headers, cookie, signed.headers, options.headers ?? {}]) {
        for (const [name, value] of Object.entries(source)) headers.set(name, value);
      }
      const request: OutgoingRequest = {
        method: operation.method,
        url: base + place.path + (query === '' ? '' : separator + query),
        headers,
        attempt,
      };
      await hooks.onRequest?.(request);
      let wait: number;
      let reason: unknown;
      try {
        const response = await this.#attempt(request, encoded.body, encoded.once, options, end, operation.read !== undefined);
        await hooks.onResponse?.(request, response);
        if (response.ok) return response;
        const asked = askedWait(response.status, response.headers, clock.now());
        const text = await response.text().catch(() => '');
        const error = errorFor(response.status, response.headers, text, asked);
        if (response.status === 401 && this.#tokens && !renewed && !encoded.once) {
          renewed = true;
          this.#tokens.forget();
          attempt--;
          continue;
        }
        const isOver = attempt >= retries || !mayRetry(response.status, isSafe) || (asked ?? 0) > maxRetryAfter;
        if (isOver) throw error;
        wait = asked ?? backoff(attempt, this.options, clock.random());
        reason = error;
      } catch (error) {
        const isConnection = error instanceof ConnectionError;
        if (!isConnection || attempt >= retries || !isSafe) {
          await hooks.onError?.(request, error);
          throw error;
        }
        wait = backoff(attempt, this.options, clock.random());
        reason = error;
      }
      if (clock.now() + wait > end) throw reason;
      await hooks.onRetry?.(request, wait, reason);
      await clock.sleep(wait, options.signal);
    }
  }

  async #attempt(
    request: OutgoingRequest,
    body: BodyInit | undefined,
    once: boolean,
    options: RequestOptions,
    end: number,
    isDownload: boolean,
  ): Promise<Response> {
    const { language } = this.options;
    const limit = Math.min(options.timeout ?? this.options.timeout ?? 60_000, end - this.clock.now());
    if (options.signal?.aborted) throw new AbortedError('aborted', { cause: options.signal.reason });
    const controller = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      controller.abort();
    }, Math.max(0, limit));
    const stop = (): void => controller.abort(options.signal?.reason);
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await this.#fetch(request.url, {
        method: request.method,
        headers: request.headers,
        signal: controller.signal,
        ...(body === undefined ? {} : { body }),
        ...(once ? { duplex: 'half' } : {}),
      } as RequestInit);
    } catch (cause) {
      if (isLate) throw new TimeoutError(message(TIMEOUT, language, String(limit)), { cause });
      if (options.signal?.aborted) throw new AbortedError('aborted', { cause });
      throw new ConnectionError(message(CONNECTION, language, cause instanceof Error ? cause.message : String(cause)), { cause });
    } finally {
      clearTimeout(timer);
      // The caller's signal still ends a download.
      if (!isDownload) options.signal?.removeEventListener('abort', stop);
    }
  }
}

function environment(api: ApiSpec, name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: { [name: string]: string | undefined } } };
  return (api.env && process?.env?.[api.env + name]) || undefined;
}

function uuid(clock: Clock): string {
  const crypto = (globalThis as { crypto?: { randomUUID?: () => string } }).crypto;
  if (crypto?.randomUUID) return crypto.randomUUID();
  const digit = (): string => Math.floor(clock.random() * 16).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit);
}
