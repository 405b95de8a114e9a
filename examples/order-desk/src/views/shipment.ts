/** 伝票: what goes to one recipient, and that it has left. */

import type { models } from 'nekonote';

import { h } from '../dom.js';
import { act, notice } from '../notice.js';
import { client } from '../session.js';
import { LINE, STATUS, TEMPERATURE, person, whereabouts, word, yen } from '../words.js';

export function shipment(it: models.Shipment, order: models.Order, again: () => Promise<void>): HTMLElement {
  const to = order.recipients?.[it.recipient]?.person;
  const facts = [it.carrier, it.waybill_kind, it.temperature === 'ambient' ? '' : word(TEMPERATURE, it.temperature),
    it.deliver_on ? `指定日 ${it.deliver_on}` : '', it.delivery_window, it.ship_on ? `発送予定 ${it.ship_on}` : '', it.shipped_on ? `発送 ${it.shipped_on}` : ''];
  return h('div', { class: 'shipment', 'data-shipment': it.id },
    h('p', { class: 'facts' }, h('span', { class: `badge ${it.status}` }, word(STATUS, it.status)), facts.filter((fact) => fact !== '').map((fact) => h('span', null, fact))),
    to && h('div', { class: 'person' }, h('strong', null, `${person(to)} 様`), h('span', null, whereabouts(to)), h('span', null, to.phone)),
    it.tracking.length > 0 && h('p', { class: 'facts' }, '送り状番号 ', it.tracking.map((each) => h('code', null, each.number))),
    h('table', { class: 'lines' }, h('tbody', null, it.lines.map(line))),
    (it.gifts ?? []).map((gift) => h('p', { class: 'gift' }, `${gift.kind}: ${gift.text}`)),
    it.status === 'shipping_work' && form(it, again));
}

function line(it: models.Line): HTMLElement {
  return h('tr', null,
    h('td', null, h('code', null, it.sku), word(LINE, it.kind) !== it.kind && h('span', { class: 'chip info' }, word(LINE, it.kind))),
    h('td', null, it.name, it.options !== '' && h('small', null, it.options)),
    h('td', { class: 'yen' }, `${yen(it.quantity)} 個`),
    h('td', { class: 'yen' }, yen(it.unit_price * it.quantity)));
}

function form(it: models.Shipment, again: () => Promise<void>): HTMLElement {
  const input = h('input', { name: 'number', placeholder: '送り状番号', inputmode: 'numeric', 'aria-label': '送り状番号', value: it.tracking[0]?.number ?? '' });
  const ship = act(async () => {
    const number = input.value.trim();
    await client.shipments.ship({ id: it.id, body: number === '' ? {} : { tracking_numbers: [number] } });
    await again();
    notice('発送済にしました');
  });
  return h('form', { class: 'ship', onsubmit: (event: Event) => (event.preventDefault(), ship(event)) }, input, h('button', { class: 'primary', 'data-act': 'ship' }, '発送'));
}
