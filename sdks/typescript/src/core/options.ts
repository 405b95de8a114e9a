/** What callers may say. */

import type { AuthOptions } from './auth.js';
import type { Language } from './messages.js';
import type { RetryOptions } from './retry.js';

/** A request as hooks see it; they may change its headers. */
export interface OutgoingRequest {
  method: string;
  url: string;
  headers: Headers;
  /** From 0. */
  attempt: number;
}

export interface Hooks {
  /** Before each attempt. */
  onRequest?: (request: OutgoingRequest) => void | Promise<void>;
  /** After each answer, good or bad; its body may be read, but a download's is the caller's alone. */
  onResponse?: (request: OutgoingRequest, response: Response) => void | Promise<void>;
  /** Before waiting. */
  onRetry?: (request: OutgoingRequest, wait: number, reason: unknown) => void | Promise<void>;
  /** When it is over. */
  onError?: (request: OutgoingRequest, error: unknown) => void | Promise<void>;
}

export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  random(): number;
}

export interface ClientOptions extends AuthOptions, Partial<RetryOptions> {
  baseUrl?: string | undefined;
  /** Milliseconds for each attempt, until its answer is complete; uploads and downloads: without a sign of life. */
  timeout?: number | undefined;
  /** Milliseconds for all attempts and waits together. */
  totalTimeout?: number | undefined;
  /** Sent with every request. */
  headers?: { [name: string]: string } | undefined;
  /** Of messages, the server's too. */
  language?: Language | undefined;
  /** Another transport. */
  fetch?: typeof globalThis.fetch | undefined;
  hooks?: Hooks | undefined;
  clock?: Clock | undefined;
}

/** For one call; left out, the client's. */
export interface RequestOptions {
  headers?: { [name: string]: string };
  timeout?: number;
  totalTimeout?: number;
  maxRetries?: number;
  /** Gives up. */
  signal?: AbortSignal;
  /** The same for every repetition; left out, a new one for each call. */
  idempotencyKey?: string;
  /** Of the body, where the operation takes several. */
  contentType?: string;
  /** Besides the operation's own parameters. */
  query?: { [name: string]: string };
}
