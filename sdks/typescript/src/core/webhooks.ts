/** Standard Webhooks: who sent it, and when. */

import { WebhookError } from './errors.js';

type HeaderSource = Headers | { readonly [name: string]: string | readonly string[] | undefined };

export interface WebhookOptions {
  /** Seconds that the sender's clock may differ. */
  tolerance?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export class WebhookVerifier {
  private readonly secrets: Uint8Array[];

  /** One secret (`whsec_…`), or several while they change. */
  constructor(secrets: string | readonly string[], private readonly options: WebhookOptions = {}) {
    this.secrets = (typeof secrets === 'string' ? [secrets] : secrets).map((secret) => bytes(secret.replace(/^whsec_/, '')));
    // Everybody knows the empty one.
    if (this.secrets.length === 0 || this.secrets.some((secret) => secret.length === 0)) {
      throw new WebhookError('no secret, or one that is not base64');
    }
  }

  /** The event, if the body (exactly as it came) was signed with the secret. */
  async verify<T = unknown>(body: string | Uint8Array, headers: HeaderSource): Promise<T> {
    const read = (name: string): string => {
      if (headers instanceof Headers) return headers.get(name) ?? '';
      const key = Object.keys(headers).find((it) => it.toLowerCase() === name);
      const value = key === undefined ? undefined : headers[key];
      return (typeof value === 'string' ? value : value?.[0]) ?? '';
    };
    const [id, timestamp, signatures] = [read('webhook-id'), read('webhook-timestamp'), read('webhook-signature')];
    if (!id || !timestamp || !signatures) throw new WebhookError('a webhook header is missing');
    const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : NaN;
    const now = (this.options.now ?? Date.now)() / 1000;
    if (!(Math.abs(now - seconds) <= (this.options.tolerance ?? 300))) throw new WebhookError('too old, or from the future');
    const payload = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const head = new TextEncoder().encode(`${id}.${timestamp}.`);
    const signed = new Uint8Array(head.length + payload.length);
    signed.set(head);
    signed.set(payload, head.length);
    const given = signatures.split(' ').filter((it) => it.startsWith('v1,')).map((it) => bytes(it.slice(3)));
    let known = false;
    for (const secret of this.secrets) {
      const expected = await hmac(secret, signed);
      for (const signature of given) known = same(expected, signature) || known;
    }
    if (!known) throw new WebhookError('no signature fits');
    try {
      return JSON.parse(new TextDecoder().decode(payload)) as T;
    } catch {
      throw new WebhookError('the body is not JSON');
    }
  }
}

/** Node 18 has it only as a module, which bundlers for browsers must not look for. */
const NODE_CRYPTO = ['node', 'crypto'];

async function hmac(secret: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const crypto = globalThis.crypto ?? ((await import(/* webpackIgnore: true */ /* @vite-ignore */ NODE_CRYPTO.join(':'))) as { webcrypto: Crypto }).webcrypto;
  const key = await crypto.subtle.importKey('raw', secret as BufferSource, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, data as BufferSource));
}

/** As long for a wrong signature as for the right one. */
function same(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  a.forEach((byte, i) => (difference |= byte ^ (b[i] ?? 0)));
  return difference === 0;
}

function bytes(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
