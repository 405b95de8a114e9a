/** 同梱候補: orders that might go out together; what a bundle would come to, the bundle, and its undoing. */

import type { models } from 'nekonote';

import { find, h, show } from '../dom.js';
import { walk, type Keys } from '../keys.js';
import { act, notice } from '../notice.js';
import { address } from '../route.js';
import { client } from '../session.js';
import { sidebar } from '../sidebar.js';
import { STATUS, WARNING, time, word, yen } from '../words.js';

const MATCHES: [match: models.BundleMatch, name: string][] = [
  ['phone', '電話番号'],
  ['phone_name', '電話番号＋氏名'],
  ['phone_name_address', '電話番号＋氏名＋住所'],
];

let match: models.BundleMatch = 'phone_name_address';

export async function bundles(main: HTMLElement): Promise<Keys> {
  const [page, made] = await Promise.all([
    client.bundling.listBundleCandidates({ match, limit: 50 }),
    client.bundling.listBundles({ limit: 20 }),
  ]);
  const again = async (): Promise<void> => {
    await Promise.all([bundles(main), sidebar(find('#sidebar'))]);
  };
  const choose = h('select', { 'aria-label': '照合', onchange: () => { match = choose.value as models.BundleMatch; void again(); } },
    MATCHES.map(([value, name]) => h('option', { value, selected: value === match }, name)));
  const groups = page.items.map((it) => group(it, again));
  show(main, h('section', { class: 'list' },
    h('header', null, h('h2', null, '同梱候補'), h('span', { class: 'found' }, `${groups.length}${page.hasNext ? '+' : ''} 組`), h('label', { class: 'choose' }, '照合 ', choose)),
    h('div', { class: 'scroll' },
      groups.length > 0 ? groups : h('p', { class: 'empty' }, '同梱候補はありません'),
      made.items.length > 0 && [h('h3', { class: 'rule' }, '同梱の履歴'), h('ul', { class: 'made' }, made.items.map((it) => done(it, again)))])));
  return walk(() => [...main.querySelectorAll<HTMLElement>('.group')], (row) => row.querySelector<HTMLButtonElement>('button')?.click());
}

/** One group: which takes the others in, and which go into it. */
function group(it: models.BundleCandidate, again: () => Promise<void>): HTMLElement {
  const [first] = it.orders;
  const preview = h('p', { class: 'preview', hidden: true });
  const button = h('button', null, '確認');
  const box = h('form', { class: 'group', onsubmit: (event: Event) => event.preventDefault(), onchange: () => reset() },
    h('table', null, h('tbody', null, it.orders.map((order) => h('tr', null,
      h('td', null, h('label', null, h('input', { type: 'radio', name: 'parent', value: order.id, checked: order === first }), '同梱先')),
      h('td', null, h('label', null, h('input', { type: 'checkbox', name: 'child', value: order.id, checked: true }), '同梱する')),
      h('td', { class: 'number' }, h('a', { href: address('orders', order.id) }, order.number)),
      h('td', null, h('span', { class: `badge ${order.status}` }, word(STATUS, order.status))),
      h('td', null, order.ordered_on),
      h('td', null, order.payment_method),
      h('td', { class: 'yen' }, yen(order.billed)))))),
    h('footer', null, preview, button));
  const wanted = (): models.NewBundle => {
    const form = new FormData(box);
    const parent = String(form.get('parent'));
    return { parent, children: form.getAll('child').map(String).filter((id) => id !== parent) };
  };
  /** First what it would come to, then the deed. */
  let isSure = false;
  const reset = (): void => {
    isSure = false;
    preview.hidden = true;
    button.textContent = '確認';
    button.className = '';
  };
  button.addEventListener('click', act(async () => {
    const body = wanted();
    if (!isSure) {
      const would = await client.bundling.createBundle({ dry_run: true, body });
      show(preview, h('strong', null, `調整額 ${yen(would.adjustment)} 円`), would.warnings.map((it) => h('span', { class: 'chip warning' }, word(WARNING, it))));
      preview.hidden = false;
      isSure = true;
      button.textContent = `${body.children.length + 1} 件を同梱`;
      button.className = 'primary';
      return;
    }
    const made = await client.bundling.createBundle({ body });
    await again();
    notice(`${body.children.length + 1} 件を同梱しました`, act(async () => {
      await client.bundling.undoBundle({ id: made.id });
      await again();
      notice('同梱を解除しました');
    }));
  }));
  return box;
}

function done(it: models.Bundle, again: () => Promise<void>): HTMLElement {
  const undo = act(async () => {
    await client.bundling.undoBundle({ id: it.id });
    await again();
    notice('同梱を解除しました');
  });
  return h('li', { class: it.undone_at === null ? null : 'undone' },
    h('time', { datetime: it.created_at }, time(it.created_at)),
    h('a', { href: address('orders', it.parent) }, `${it.children.length + 1} 件`),
    h('span', null, `調整額 ${yen(it.adjustment)} 円`),
    it.undone_at === null ? h('button', { onclick: undo }, '解除') : h('small', null, '解除済'));
}
