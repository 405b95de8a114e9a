/** 受注一覧: orders by status, alert or search, and the one that is open beside them. */

import type { Page, models } from 'nekonote';

import { h, heads, show } from '../dom.js';
import { walk, type Keys } from '../keys.js';
import { act } from '../notice.js';
import { filtered, go, open, place } from '../route.js';
import { client } from '../session.js';
import { ALERT, OPEN, PAYMENT, STATUS, person, time, word, yen } from '../words.js';
import { order } from './order.js';

type Filter = NonNullable<Parameters<typeof client.orders.list>[0]>;

const PAGE = 100;

/** The list that is on screen: opening an order does not read it again. */
let listed: { filter: string; list: HTMLElement } | undefined;

export async function orders(main: HTMLElement): Promise<Keys> {
  const here = place();
  const filter = here.query.toString();
  if (listed?.filter !== filter || !main.contains(listed.list)) {
    const list = h('section', { class: 'list' });
    const side = h('aside', { id: 'side', hidden: true });
    show(main, list, side);
    await fill(list, here.query);
    listed = { filter, list };
  }
  const { list } = listed;
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('tbody tr')];
  for (const row of rows()) row.classList.toggle('open', row.dataset['id'] === here.id);
  const side = main.querySelector<HTMLElement>('#side') as HTMLElement;
  side.hidden = here.id === undefined;
  const inside = here.id === undefined ? {} : await order(side, here.id, (it) => {
    const old = rows().find((each) => each.dataset['id'] === it.id);
    const fresh = row(it);
    if (old) fresh.className = old.className;
    old?.replaceWith(fresh);
  });
  const statuses = OPEN.map((status, index): [string, () => void] => [String(index + 1), () => (location.hash = filtered('status', status))]);
  return {
    ...walk(rows, (row) => open(row.dataset['id'])),
    ...Object.fromEntries(statuses),
    '0': () => go('orders'),
    '/': () => list.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
    Escape: () => open(undefined),
    ...inside,
  };
}

async function fill(list: HTMLElement, query: URLSearchParams): Promise<void> {
  const body = h('tbody');
  const more = h('button', { class: 'more', hidden: true }, 'さらに表示');
  const found = h('span', { class: 'found' });
  show(list,
    h('header', null, h('h2', null, title(query)), found, search(query)),
    h('div', { class: 'scroll' },
      h('table', { class: 'orders' },
        h('thead', null, h('tr', null, heads('受注番号', '受注日時', '注文者', '決済方法', '入金', '請求金額', 'アラート'))),
        body),
      more));
  let page = await asked(query);
  const add = (): void => {
    body.append(...page.items.map(row));
    more.hidden = !page.hasNext;
    found.textContent = `${body.children.length}${page.hasNext ? '+' : ''} 件`;
    if (body.children.length === 0) body.append(h('tr', { class: 'empty' }, h('td', { colspan: 7 }, '該当する受注はありません')));
  };
  more.addEventListener('click', act(async () => {
    const next = await page.next();
    if (next) page = next;
    add();
  }));
  add();
}

function title(query: URLSearchParams): string {
  const [status, alert, text] = [query.get('status'), query.get('alert'), query.get('text')];
  if (status !== null) return word(STATUS, status);
  if (alert !== null) return `アラート: ${word(ALERT, alert)}`;
  if (text !== null) return `検索: ${text}`;
  return query.has('saved_search') ? '保存した検索' : 'すべての受注';
}

/** What is asked of the platform: personal data only as far as it is shown. */
function asked(query: URLSearchParams): PromiseLike<Page<models.Order>> {
  const shown = { include: ['buyer', 'alerts'] as models.OrderInclude[], limit: PAGE, sort: '-ordered_at' as const };
  const [status, alert, text, search] = ['status', 'alert', 'text', 'saved_search'].map((name) => query.get(name) ?? undefined);
  if (alert !== undefined) return client.orders.search({ body: { ...shown, where: { field: 'alerts.kind', op: 'eq', value: alert } } });
  const filter: Filter = { ...shown };
  if (status !== undefined) filter.status = [status as models.OrderStatus];
  if (search !== undefined) filter.saved_search_id = search;
  return client.orders.list(text === undefined ? filter : { ...filter, ...meant(text) });
}

/** What somebody types: a mail address, a telephone number, a name, or a number. */
function meant(text: string): Filter {
  const digits = text.normalize('NFKC').replace(/[-\s()]/g, '');
  if (text.includes('@')) return { buyer_email: text };
  if (/^0\d{9,10}$/.test(digits)) return { buyer_phone: text };
  if (/[^\x00-\x7f]/.test(text)) return { buyer_name: text };
  return { number: [text] };
}

function search(query: URLSearchParams): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('text') ?? '').trim();
    go('orders', undefined, text === '' ? undefined : new URLSearchParams({ text }));
  };
  return h('form', { role: 'search', onsubmit: submit },
    h('input', { type: 'search', name: 'text', placeholder: '受注番号・氏名・電話・メール  /', 'aria-label': '検索', value: query.get('text') ?? '' }));
}

function row(it: models.Order): HTMLElement {
  const alerts = (it.alerts ?? []).filter((alert) => alert.resolved_at === null);
  return h('tr', { 'data-id': it.id, onclick: () => open(it.id) },
    h('td', { class: 'number' }, h('span', { class: `dot ${it.status}`, title: word(STATUS, it.status) }), it.number, it.hold && h('span', { class: 'chip hold' }, '保留')),
    h('td', null, time(it.ordered_at)),
    h('td', null, person(it.buyer)),
    h('td', null, it.payment.method),
    h('td', null, h('span', { class: `pay ${it.payment_state}` }, word(PAYMENT, it.payment_state))),
    h('td', { class: 'yen' }, yen(it.totals.billed)),
    h('td', { class: 'alerts' }, alerts.map((alert) => h('span', { class: `chip ${alert.severity}` }, word(ALERT, alert.kind)))));
}
