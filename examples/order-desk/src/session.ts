/** Who works here: the client with what it signs requests with, kept for as long as the tab is open. */

import { ApiError, Nekonote } from 'nekonote';

type Signed = { key: string } | { access: string; refresh: string; until: number };

const PLACE = 'nekonote-desk';
/** Renewed so many milliseconds before it ends. */
const MARGIN = 60_000;

const base = document.querySelector<HTMLMetaElement>('meta[name=nekonote-base-url]')?.content || location.origin;

/** For signing in, and for the rest once somebody has. */
const open = new Nekonote({ baseUrl: base, language: 'ja', apiKey: () => token() });
export const client = open;

let renewal: Promise<string> | undefined;

export function isSignedIn(): boolean {
  return kept() !== undefined;
}

export async function signInWithKey(key: string): Promise<void> {
  keep({ key });
  await known();
}

export async function signIn(email: string, password: string): Promise<void> {
  await asked({ grant_type: 'password', username: email, password });
  await known();
}

export function signOut(): void {
  sessionStorage.removeItem(PLACE);
  location.hash = '';
  location.reload();
}

/** A key that is not one is forgotten at once. */
async function known(): Promise<void> {
  try {
    await client.access.getMe();
  } catch (error) {
    sessionStorage.removeItem(PLACE);
    throw error;
  }
}

async function token(): Promise<string> {
  const signed = kept();
  if (signed === undefined) return '';
  if ('key' in signed) return signed.key;
  if (signed.until - MARGIN > Date.now()) return signed.access;
  renewal ??= asked({ grant_type: 'refresh_token', refresh_token: signed.refresh }).finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function asked(body: Parameters<typeof open.access.createToken>[0]['body']): Promise<string> {
  try {
    const answer = await new Nekonote({ baseUrl: base, language: 'ja' }).access.createToken({ body });
    keep({ access: answer.access_token, refresh: answer.refresh_token ?? '', until: Date.now() + answer.expires_in * 1000 });
    return answer.access_token;
  } catch (error) {
    if (error instanceof ApiError && body.grant_type === 'refresh_token') signOut();
    throw error;
  }
}

function kept(): Signed | undefined {
  const text = sessionStorage.getItem(PLACE);
  return text === null ? undefined : (JSON.parse(text) as Signed);
}

function keep(signed: Signed): void {
  sessionStorage.setItem(PLACE, JSON.stringify(signed));
}
