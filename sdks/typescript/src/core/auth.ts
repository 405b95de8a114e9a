/** Who calls. */

import { assigned } from './plain.js';
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
  cookies: string[];
}

/** Where tokens come from: `Tokens`. */
export interface TokenSource {
  current(): Promise<string>;
  forget(sent: string | undefined): void;
}

export class Authenticator {
  constructor(
    private readonly api: ApiSpec,
    private readonly options: AuthOptions,
    private readonly tokens: TokenSource | undefined,
  ) {}

  /** What has to be sent with this operation. */
  async sign(operation: OperationSpec): Promise<Signed> {
    const signed: Signed = { headers: {}, query: [], cookies: [] };
    const lists = operation.security ?? this.api.security;
    const usable = lists.find((list) => list.length > 0 && list.every((key) => this.has(key)));
    for (const key of usable ?? []) await this.add(key, signed);
    return signed;
  }

  private has(key: string): boolean {
    const scheme = this.api.schemes[key];
    const { apiKey, username, clientCredentials, auth } = this.options;
    const other = scheme?.type === 'basic' ? username : scheme?.type === 'apiKey' ? undefined : clientCredentials;
    return (auth?.[key] ?? (scheme && (apiKey ?? other))) !== undefined;
  }

  private async add(key: string, signed: Signed): Promise<void> {
    const scheme = this.api.schemes[key];
    const { apiKey, username, password, auth } = this.options;
    const given = auth?.[key] ?? apiKey;
    const secret = typeof given === 'function' ? await given() : given;
    switch (scheme?.type) {
      case 'basic':
        signed.headers['Authorization'] = `Basic ${base64(`${username ?? secret ?? ''}:${password ?? ''}`)}`;
        break;
      case 'apiKey':
        if (scheme.in === 'query') signed.query.push(assigned(scheme.name, secret ?? ''));
        else if (scheme.in === 'cookie') signed.cookies.push(assigned(scheme.name, secret ?? ''));
        else signed.headers[scheme.name] = secret ?? '';
        break;
      case 'bearer':
      case 'oauth2': {
        const token = this.tokens && auth?.[key] === undefined ? await this.tokens.current() : secret;
        signed.headers['Authorization'] = `Bearer ${token ?? ''}`;
      }
    }
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
