/** 受注: one order with its shipments, its alerts and what happened to it. */

import type { models } from 'nekonote';

import { find, h, show } from '../dom.js';
import type { Keys } from '../keys.js';
import { act, notice } from '../notice.js';
import { open } from '../route.js';
import { client } from '../session.js';
import { sidebar } from '../sidebar.js';
import { ALERT, NEXT, PAYMENT, STATUS, actor, happened, person, time, whereabouts, word, yen } from '../words.js';
import { shipment } from './shipment.js';

let now: { undo?: () => unknown; next?: (() => unknown) | undefined } = {};

/** Shows the order; `read` is told how it is now, so that the list says the same. */
export async function order(side: HTMLElement, id: string, read: (it: models.Order) => unknown): Promise<Keys> {
  const [it, alerts, events] = await Promise.all([
    client.orders.get({ id }),
    client.alerts.listOrderAlerts({ id }),
    client.orders.listOrderEvents({ id, limit: 200 }).all(),
  ]);
  read(it);
  const again = async (): Promise<void> => {
    await Promise.all([order(side, id, read), sidebar(find('#sidebar'))]);
  };
  /** One change, said, with the way back. */
  const change = (text: string, work: () => PromiseLike<unknown>) => async (): Promise<void> => {
    await work();
    await again();
    notice(text, undo);
  };
  const undo = act(async () => {
    await client.orders.undo({ id });
    await again();
    notice('直前の変更を取り消しました');
  });
  const move = (to: models.OrderStatus) => change(`${it.number} を「${word(STATUS, to)}」へ移しました`, () => client.orders.move({ id, body: { to } }));
  const next = NEXT[it.status] ?? [];
  show(side,
    h('header', null,
      h('div', null, h('h2', null, it.number), h('span', { class: `badge ${it.status}` }, word(STATUS, it.status)),
        it.hold && h('span', { class: 'chip hold', title: it.hold.reason }, `保留: ${it.hold.reason}`)),
      h('button', { class: 'close', onclick: () => open(undefined), 'aria-label': '閉じる' }, '×')),
    h('div', { class: 'actions' },
      next.map((to, index) => h('button', { class: index === 0 ? 'primary' : null, onclick: act(move(to)), 'data-move': to, disabled: it.hold !== null }, `${word(STATUS, to)}へ`)),
      it.hold === null
        ? next.length > 0 && h('button', { onclick: act(change('保留にしました', () => client.orders.hold({ id, body: { reason: '確認待ち' } }))), 'data-act': 'hold' }, '保留')
        : h('button', { onclick: act(change('保留を解除しました', () => client.orders.release({ id }))), 'data-act': 'release' }, '保留を解除'),
      h('button', { onclick: undo, 'data-act': 'undo' }, '取り消す ', h('kbd', null, 'u'))),
    h('div', { class: 'scroll' },
      section('アラート', alertList(alerts.items, again), alerts.items.length > 0),
      section('金額', totals(it)),
      section('注文者', people(it.buyer, it.notes?.buyer), it.buyer !== null),
      (it.shipments ?? []).map((each) => section(`伝票 ${each.slip}`, shipment(each, it, again))),
      section('履歴', h('ol', { class: 'timeline' }, [...events].reverse().map((event) =>
        h('li', null, h('time', { datetime: event.occurred_at }, time(event.occurred_at)), h('span', null, happened(event)), h('small', null, actor(event.actor))))))));
  // Keys act on the order as it is now, however often it was drawn since they were given out.
  now = { undo, next: next[0] === undefined || it.hold !== null ? undefined : act(move(next[0])) };
  return { u: () => now.undo?.(), n: () => now.next?.() };
}

function section(name: string, content: HTMLElement, isThere = true): HTMLElement | null {
  return isThere ? h('section', null, h('h3', null, name), content) : null;
}

function alertList(alerts: models.Alert[], again: () => Promise<void>): HTMLElement {
  const resolve = (alert: models.Alert): (() => Promise<void>) =>
    act(async () => {
      await client.alerts.resolveAlert({ id: alert.id });
      await again();
      notice(`「${word(ALERT, alert.kind)}」を確認済にしました`, act(async () => {
        await client.alerts.reopen({ id: alert.id });
        await again();
      }));
    });
  return h('ul', { class: 'alert-list' }, alerts.map((alert) =>
    h('li', { class: alert.resolved_at === null ? alert.severity : 'resolved', 'data-kind': alert.kind },
      h('span', null, word(ALERT, alert.kind), alert.suggestions?.flatMap((it) => it.addresses).slice(0, 3).map((it) => h('small', null, `候補: ${it}`))),
      alert.resolved_at === null ? h('button', { onclick: resolve(alert) }, '確認済にする') : h('small', null, '確認済'))));
}

function totals(it: models.Order): HTMLElement {
  return h('dl', { class: 'totals' },
    h('dt', null, '請求金額'), h('dd', { class: 'yen strong' }, `${yen(it.totals.billed)} 円`),
    it.totals.by_rate.map((rate) => [h('dt', null, `${rate.rate_bp / 100}% 対象`), h('dd', { class: 'yen' }, `${yen(rate.billed)} 円（税 ${yen(rate.tax)}）`)]),
    it.totals.points !== 0 && [h('dt', null, 'ポイント'), h('dd', { class: 'yen' }, `−${yen(it.totals.points)}`)],
    h('dt', null, it.payment.method || '決済方法なし'),
    h('dd', { class: 'yen' }, h('span', { class: `pay ${it.payment_state}` }, word(PAYMENT, it.payment_state)), it.totals.unpaid > 0 ? ` 残 ${yen(it.totals.unpaid)} 円` : ''));
}

function people(buyer: models.Person | null, note: string | undefined): HTMLElement {
  return h('div', { class: 'person' }, buyer && [h('strong', null, person(buyer)), h('span', null, whereabouts(buyer)), h('span', null, `${buyer.phone}　${buyer.email}`)],
    note ? h('blockquote', null, note) : null);
}
