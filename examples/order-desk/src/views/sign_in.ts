/** Signing in: a member of staff with a password, or a key. */

import { h } from '../dom.js';
import { explain } from '../notice.js';
import { signIn, signInWithKey } from '../session.js';

export function signInPage(done: () => unknown): HTMLElement {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const submit = (work: (form: FormData) => Promise<void>) => async (event: SubmitEvent) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      await work(new FormData(event.currentTarget as HTMLFormElement));
      done();
    } catch (error) {
      problem.textContent = explain(error);
    }
  };
  const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
  return h('div', { class: 'sign-in' },
    h('h1', null, h('span', { class: 'paw', 'aria-hidden': 'true' }), '受注デスク'),
    problem,
    h('form', { onsubmit: submit((form) => signIn(text(form, 'email'), text(form, 'password'))) },
      h('label', null, 'メールアドレス', h('input', { name: 'email', type: 'email', autocomplete: 'username', required: true, autofocus: true })),
      h('label', null, 'パスワード', h('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true })),
      h('button', { class: 'primary' }, 'サインイン')),
    h('details', null, h('summary', null, 'APIキーで開く'),
      h('form', { onsubmit: submit((form) => signInWithKey(text(form, 'key'))) },
        h('label', null, 'APIキー', h('input', { name: 'key', type: 'password', autocomplete: 'off', placeholder: 'nk_live_…', required: true })),
        h('button', null, '開く'))));
}
