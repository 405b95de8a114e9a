/** What there is to do, counted. */

import { h, show } from './dom.js';
import { help } from './keys.js';
import { filtered, place } from './route.js';
import { client, signOut } from './session.js';
import { ALERT, OPEN, STATUS, word } from './words.js';

const VIEWS: [view: string, name: string, key: string][] = [
  ['orders', '受注一覧', 'g o'],
  ['bundles', '同梱候補', 'g b'],
  ['imports', 'CSV取込', 'g i'],
  ['stock', '在庫', 'g s'],
];

export async function sidebar(nav: HTMLElement): Promise<void> {
  const [counts, kept, alerts, me] = await Promise.all([
    client.orders.count(),
    client.orders.listSavedSearches({ include: ['count'], limit: 200 }).all(),
    client.alerts.count(),
    client.access.getMe(),
  ]);
  const here = place();
  const counted = new Map<string, string>(counts.by_status.map((it) => [it.status, it.count.text]));
  const kinds = new Map<string, number>();
  const waiting = new Map<string, number>();
  for (const { kind, order_status, open } of alerts.counts) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + open);
    waiting.set(order_status, (waiting.get(order_status) ?? 0) + open);
  }
  const is = (name: string, value: string): boolean => here.view === 'orders' && here.query.get(name) === value;
  show(nav,
    h('h1', null, h('span', { class: 'paw', 'aria-hidden': 'true' }), '受注デスク'),
    h('p', { class: 'tenant' }, me.tenant_name),
    h('ul', { class: 'views' }, VIEWS.map(([view, name, key]) => item(`#/${view}`, name, h('kbd', null, key), here.view === view))),
    h('h2', null, 'ステータス'),
    h('ul', { 'data-list': 'status' }, OPEN.map((status, index) =>
      item(filtered('status', status), word(STATUS, status), [
        waiting.get(status) ? h('span', { class: 'waiting', title: '未確認のアラート' }, waiting.get(status)) : null,
        h('span', { class: 'count' }, counted.get(status) ?? ''),
      ], is('status', status), { 'data-status': status, title: `${index + 1}` }))),
    kept.length > 0 && [h('h2', null, '保存した検索'), h('ul', null, kept.map((it) =>
      item(filtered('saved_search', it.id), it.name, h('span', { class: 'count' }, it.count?.text ?? ''), is('saved_search', it.id))))],
    h('h2', null, 'アラート'),
    h('ul', { 'data-list': 'alerts' }, [...kinds].filter(([, open]) => open > 0).sort((a, b) => b[1] - a[1]).map(([kind, open]) =>
      item(filtered('alert', kind), word(ALERT, kind), h('span', { class: 'count' }, open), is('alert', kind), { 'data-alert': kind }))),
    h('p', { class: 'foot' }, h('button', { class: 'plain', onclick: help }, h('kbd', null, '?'), ' キー操作'), h('button', { class: 'plain', onclick: signOut }, 'サインアウト')));
}

function item(href: string, name: string, after: Parameters<typeof h>[2], isHere: boolean, more: { [name: string]: string } = {}): HTMLElement {
  return h('li', null, h('a', { href, 'aria-current': isHere ? 'page' : null, ...more }, h('span', { class: 'name' }, name), after));
}
