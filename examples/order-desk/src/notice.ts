/** What the desk says at its lower edge: done, with the way back; or not done, and why. */

import { ApiError, SdkError } from 'nekonote';

import { h } from './dom.js';

const SHOWN = 8_000;

export function notice(text: string, undo?: () => unknown): void {
  say('done', text, undo);
}

export function failure(error: unknown): void {
  console.error(error);
  say('failed', explain(error));
}

/** The server's own words, in Japanese, with each field that is wrong. */
export function explain(error: unknown): string {
  if (error instanceof ApiError) {
    const fields = error.errors.map((it) => it.detail).filter((it) => it !== undefined && it !== '');
    return [error.detail ?? error.title ?? error.message, ...fields].join(' / ');
  }
  return error instanceof SdkError ? error.message : String(error);
}

function say(kind: string, text: string, undo?: () => unknown): void {
  const close = (): void => box.remove();
  const back = undo && h('button', { onclick: () => (close(), undo()), 'data-undo': true }, '取り消す');
  const box = h('div', { class: `notice ${kind}`, role: kind === 'failed' ? 'alert' : 'status' }, h('span', null, text), back,
    h('button', { class: 'close', onclick: close, 'aria-label': '閉じる' }, '×'));
  for (const old of document.querySelectorAll('.notice')) old.remove();
  document.body.append(box);
  if (kind === 'done') setTimeout(close, SHOWN);
}

/** Runs what a button asks for, once at a time; what goes wrong is said. */
export function act(work: () => Promise<unknown>): (event?: Event) => Promise<void> {
  return async (event) => {
    const button = event?.currentTarget instanceof HTMLButtonElement ? event.currentTarget : undefined;
    if (button) button.disabled = true;
    try {
      await work();
    } catch (error) {
      failure(error);
    } finally {
      if (button) button.disabled = false;
    }
  };
}
