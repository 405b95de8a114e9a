/** Sends requests: signs, limits in time, repeats what may be repeated, and reads answers. */

import { USUAL_LIMIT, begin, type Attempt } from './attempt.js';
import { Authenticator, type TokenSource } from './auth.js';
import { CLOCK } from './clock.js';
import { ConnectionError, DecodeError, SdkError, errorFor } from './errors.js';
import { NOT_JSON, NO_BASE_URL, NO_TOKEN, message } from './messages.js';
import type { ClientOptions, Clock, OutgoingRequest, RequestOptions } from './options.js';
import { Page, PagePromise } from './pages.js';
import { assigned, plainTarget } from './plain.js';
import { ApiPromise, type Answered } from './promise.js';
import { askedWait, backoff, mayRetry } from './retry.js';
import type { Tokens } from './tokens.js';
import type { ApiSpec, Arguments, Encoded, OperationSpec } from './types.js';

/** Bytes in a millisecond that an upload from memory has to make at least: `fetch` does not tell how far it is. */
const SLOWEST = 64;

const SAFE = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'];

/** An answer whose time limit is over, unless it is a download. */
interface Received {
  response: Response;
  /** Of all but downloads. */
  text: string;
  attempt: Attempt;
}

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
    this.#tokens = clientCredentials && tokens && new tokens(api, clientCredentials, this.baseUrl + '/', this.#fetch, () => this.clock.now(), options);
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
    const { response, text, attempt } = await this.#send(operation, args, options);
    return { data: (operation.read ? operation.read(response, attempt) : this.#read(operation, text)) as T, response };
  }

  #read(operation: OperationSpec, text: string): unknown {
    if (operation.answer === 'text') return text;
    if (operation.answer === 'none' || text === '') return undefined;
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

  async #send(operation: OperationSpec, args: Arguments, options: RequestOptions): Promise<Received> {
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
    const limit = options.timeout ?? this.options.timeout ?? USUAL_LIMIT;
    const start = (milliseconds: number): Attempt => begin(milliseconds, () => end - clock.now(), options.signal, language);
    for (let count = 0; ; count++) {
      const waiting = start(limit);
      const signed = await waiting.within(this.#authenticator.sign(operation)).finally(() => waiting.end());
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
        attempt: count,
      };
      await hooks.onRequest?.(request);
      let wait: number;
      let reason: unknown;
      try {
        const received = await this.#attempt(start(limit + (encoded.size ?? 0) / SLOWEST), request, encoded, operation.read !== undefined);
        const { response, text } = received;
        // What a hook reads it takes away from nobody.
        if (hooks.onResponse) await hooks.onResponse(request, new Response(text || null, response));
        if (response.ok) return received;
        const asked = askedWait(response.status, response.headers, clock.now());
        const error = errorFor(response.status, response.headers, text, asked);
        if (response.status === 401 && this.#tokens && !renewed && !encoded.once) {
          renewed = true;
          this.#tokens.forget(signed.headers['Authorization']);
          count--;
          continue;
        }
        // Whoever began it under this key is still at it.
        const isRunning = response.status === 409 && idempotency !== undefined && asked !== undefined;
        const isOver = count >= retries || !(isRunning || mayRetry(response.status, isSafe)) || (asked ?? 0) > maxRetryAfter;
        if (isOver) throw error;
        wait = asked ?? backoff(count, this.options, clock.random());
        reason = error;
      } catch (error) {
        const isConnection = error instanceof ConnectionError;
        if (!isConnection || count >= retries || !isSafe) {
          await hooks.onError?.(request, error);
          throw error;
        }
        wait = backoff(count, this.options, clock.random());
        reason = error;
      }
      if (clock.now() + wait > end) throw reason;
      await hooks.onRetry?.(request, wait, reason);
      await clock.sleep(wait, options.signal);
    }
  }

  /** Until the answer is complete; a download goes on after it. */
  async #attempt(attempt: Attempt, request: OutgoingRequest, encoded: Encoded, isDownload: boolean): Promise<Received> {
    const body = typeof encoded.body === 'function' ? encoded.body(() => attempt.renew()) : encoded.body;
    const response = await attempt.run(() =>
      this.#fetch(request.url, {
        method: request.method,
        headers: request.headers,
        signal: attempt.signal,
        ...(body === undefined ? {} : { body }),
        ...(encoded.once ? { duplex: 'half' } : {}),
      } as RequestInit),
    );
    if (isDownload && response.ok) {
      attempt.pause();
      return { response, text: '', attempt };
    }
    const text = await attempt.run(() => response.text());
    attempt.end();
    return { response, text, attempt };
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
