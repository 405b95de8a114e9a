/** OAuth 2's client credentials: tokens are fetched, kept and renewed. */

import { USUAL_LIMIT, begin } from './attempt.js';
import type { ClientCredentials, TokenSource } from './auth.js';
import { AuthenticationError, SdkError, errorFor } from './errors.js';
import { NO_TOKEN, message, type Language } from './messages.js';
import type { ApiSpec } from './types.js';

/** Renewed this many milliseconds before its time, for clocks that differ. */
const MARGIN = 30_000;

export class Tokens implements TokenSource {
  private token: { value: string; until: number } | undefined;
  private pending: Promise<string> | undefined;

  constructor(
    private readonly api: ApiSpec,
    private readonly credentials: ClientCredentials,
    private readonly base: string,
    private readonly fetch: typeof globalThis.fetch,
    private readonly now: () => number,
    private readonly options: { timeout?: number | undefined; language?: Language | undefined } = {},
  ) {}

  /** Unless another call has fetched a newer one than the one that was `sent`. */
  forget(sent: string | undefined): void {
    if (sent === `Bearer ${this.token?.value}`) this.token = undefined;
  }

  /** One request for a token at a time, however many calls wait for it. */
  async current(): Promise<string> {
    if (this.token && this.token.until - MARGIN > this.now()) return this.token.value;
    this.pending ??= this.request().finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async request(): Promise<string> {
    const { credentials } = this;
    const known = Object.values(this.api.schemes).find((it) => it.type === 'oauth2' && it.tokenUrl !== undefined);
    const tokenUrl = credentials.tokenUrl ?? (known?.type === 'oauth2' ? known.tokenUrl : undefined);
    if (tokenUrl === undefined) throw new SdkError(message(NO_TOKEN, 'en', 'tokenUrl'));
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      ...(credentials.scope === undefined ? {} : { scope: credentials.scope }),
    });
    const { timeout = USUAL_LIMIT, language } = this.options;
    // Many calls may wait for it: no one's signal ends it.
    const attempt = begin(timeout, () => Infinity, undefined, language);
    const response = await attempt.run(() =>
      this.fetch(new URL(tokenUrl, this.base).toString(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: form.toString(),
        signal: attempt.signal,
      }),
    );
    const text = await attempt.run(() => response.text());
    attempt.end();
    if (!response.ok) throw errorFor(response.status, response.headers, text);
    const answer = read(text);
    if (typeof answer?.access_token !== 'string') throw new AuthenticationError(response.status, response.headers, text);
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 3600;
    this.token = { value: answer.access_token, until: this.now() + seconds * 1000 };
    return answer.access_token;
  }
}

function read(text: string): { access_token?: unknown; expires_in?: unknown } | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
