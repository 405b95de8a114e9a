/** Who calls. */

import { AuthenticationError, SdkError, errorFor } from './errors.js';
import { message } from './messages.js';
import type { ApiSpec, OperationSpec } from './types.js';

/** A secret, or what fetches it. */
export type Secret = string | (() => string | Promise<string>);

export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
  scope?: string;
  /** If the API's description does not say. */
  tokenUrl?: string;
}

export interface AuthOptions {
  /** An API key or access token. */
  apiKey?: Secret | undefined;
  /** For HTTP Basic. */
  username?: string | undefined;
  password?: string | undefined;
  /** OAuth 2: tokens are fetched, kept and renewed. */
  clientCredentials?: ClientCredentials | undefined;
  /** By the scheme's name in the API's description, where several are needed. */
  auth?: { [scheme: string]: Secret } | undefined;
}

export interface Signed {
  headers: { [name: string]: string };
  query: string[];
}

/** Renewed this many milliseconds before its time, for clocks that differ. */
const MARGIN = 30_000;

export class Authenticator {
  private token: { value: string; until: number } | undefined;
  private pending: Promise<string> | undefined;

  constructor(
    private readonly api: ApiSpec,
    private readonly options: AuthOptions,
    private readonly base: string,
    private readonly fetch: typeof globalThis.fetch,
    private readonly now: () => number,
  ) {}

  /** Whether a new token may be had. */
  get renews(): boolean {
    return this.options.clientCredentials !== undefined;
  }

  forget(): void {
    this.token = undefined;
  }

  /** What has to be sent with this operation. */
  async sign(operation: OperationSpec): Promise<Signed> {
    const signed: Signed = { headers: {}, query: [] };
    const lists = operation.security ?? this.api.security;
    const usable = lists.find((list) => list.length > 0 && list.every((key) => this.has(key)));
    for (const key of usable ?? []) await this.add(key, signed);
    return signed;
  }

  private has(key: string): boolean {
    const scheme = this.api.schemes[key];
    const { apiKey, username, clientCredentials, auth } = this.options;
    if (auth?.[key] !== undefined) return true;
    switch (scheme?.type) {
      case 'basic':
        return username !== undefined || apiKey !== undefined;
      case 'bearer':
      case 'oauth2':
        return apiKey !== undefined || clientCredentials !== undefined;
      case 'apiKey':
        return apiKey !== undefined;
      default:
        return false;
    }
  }

  private async add(key: string, signed: Signed): Promise<void> {
    const scheme = this.api.schemes[key];
    const { apiKey, username, password, clientCredentials, auth } = this.options;
    const given = auth?.[key] ?? apiKey;
    const secret = typeof given === 'function' ? await given() : given;
    switch (scheme?.type) {
      case 'basic':
        signed.headers['Authorization'] = `Basic ${base64(`${username ?? secret ?? ''}:${password ?? ''}`)}`;
        break;
      case 'apiKey':
        if (scheme.in === 'query') signed.query.push(`${encodeURIComponent(scheme.name)}=${encodeURIComponent(secret ?? '')}`);
        else if (scheme.in === 'cookie') signed.headers['Cookie'] = `${scheme.name}=${encodeURIComponent(secret ?? '')}`;
        else signed.headers[scheme.name] = secret ?? '';
        break;
      case 'bearer':
      case 'oauth2': {
        const token = clientCredentials && auth?.[key] === undefined ? await this.current(clientCredentials) : secret;
        signed.headers['Authorization'] = `Bearer ${token ?? ''}`;
      }
    }
  }

  /** One request for a token at a time, however many calls wait for it. */
  private async current(credentials: ClientCredentials): Promise<string> {
    if (this.token && this.token.until - MARGIN > this.now()) return this.token.value;
    this.pending ??= this.request(credentials).finally(() => {
      this.pending = undefined;
    });
    return this.pending;
  }

  private async request(credentials: ClientCredentials): Promise<string> {
    const known = Object.values(this.api.schemes).find((it) => it.type === 'oauth2' && it.tokenUrl !== undefined);
    const tokenUrl = credentials.tokenUrl ?? (known?.type === 'oauth2' ? known.tokenUrl : undefined);
    if (tokenUrl === undefined) throw new SdkError(message('noToken', 'en', 'tokenUrl'));
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      ...(credentials.scope === undefined ? {} : { scope: credentials.scope }),
    });
    const response = await this.fetch(new URL(tokenUrl, this.base).toString(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: form.toString(),
    });
    const text = await response.text();
    if (!response.ok) throw errorFor(response.status, response.headers, text);
    const answer = JSON.parse(text) as { access_token?: unknown; expires_in?: unknown };
    if (typeof answer.access_token !== 'string') throw new AuthenticationError(response.status, response.headers, text);
    const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 3600;
    this.token = { value: answer.access_token, until: this.now() + seconds * 1000 };
    return answer.access_token;
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
