/** 在庫: how many of each variant there are, and how many are spoken for. */

import type { models } from 'nekonote';

import { h, heads, show } from '../dom.js';
import { walk, type Keys } from '../keys.js';
import { act, notice } from '../notice.js';
import { go, place } from '../route.js';
import { client } from '../session.js';
import { yen } from '../words.js';

const PAGE = 50;
/** Fewer than this are shown as few. */
const FEW = 10;

export async function stock(main: HTMLElement): Promise<Keys> {
  const sku = place().query.get('sku') ?? '';
  const body = h('tbody');
  const more = h('button', { class: 'more', hidden: true }, 'さらに表示');
  const search = h('input', { type: 'search', name: 'sku', placeholder: '商品コード  /', 'aria-label': '商品コード', value: sku });
  const submit = (event: Event): void => {
    event.preventDefault();
    go('stock', undefined, search.value.trim() === '' ? undefined : new URLSearchParams({ sku: search.value.trim() }));
  };
  show(main, h('section', { class: 'list' },
    h('header', null, h('h2', null, '在庫'), h('button', { onclick: save, 'data-act': 'csv' }, 'CSVで保存'), h('form', { role: 'search', onsubmit: submit }, search)),
    h('div', { class: 'scroll' },
      h('table', { class: 'stock' },
        h('thead', null, h('tr', null, heads('商品コード', '商品名', '倉庫', '実在庫', '引当', '販売可能', '入庫'))),
        body),
      more)));
  const warehouses = new Map((await client.warehouses.list()).items.map((it) => [it.id, it.name]));
  let page = await client.products.listVariants({ limit: PAGE, ...(sku === '' ? {} : { sku }) });
  const add = async (): Promise<void> => {
    body.append(...(await rows(page.items, warehouses)));
    more.hidden = !page.hasNext;
    if (body.children.length === 0) body.append(h('tr', { class: 'empty' }, h('td', { colspan: 7 }, '商品がありません')));
  };
  more.addEventListener('click', act(async () => {
    const next = await page.next();
    if (next) page = next;
    await add();
  }));
  await add();
  return { ...walk(() => [...body.querySelectorAll<HTMLElement>('tr')], (row) => row.querySelector('input')?.focus()), '/': () => search.focus() };
}

async function rows(variants: models.Variant[], warehouses: Map<string, string>): Promise<HTMLElement[]> {
  if (variants.length === 0) return [];
  const products = new Map<string, string>();
  const [levels] = await Promise.all([
    client.stock.listStockLevels({ variant_id: variants.map((it) => it.id), limit: 200 }).all(),
    ...[...new Set(variants.map((it) => it.product_id))].map(async (id) => products.set(id, (await client.products.get({ id })).name)),
  ]);
  return variants.flatMap((variant) => {
    const own = levels.filter((it) => it.variant_id === variant.id);
    const name = products.get(variant.product_id) ?? '';
    return own.length === 0 ? [row(variant, name, '', undefined)] : own.map((level) => row(variant, name, warehouses.get(level.warehouse_id) ?? '', level));
  });
}

function row(variant: models.Variant, name: string, warehouse: string, level: models.StockLevel | undefined): HTMLElement {
  const options = [variant.first_option, variant.second_option].filter((it) => it !== '').join(' / ');
  const numbers = (it: models.StockLevel | undefined): HTMLElement[] =>
    [it?.on_hand, it?.reserved, it?.available].map((count, index) =>
      h('td', { class: `yen${index === 2 && count !== undefined && count < FEW ? ' few' : ''}`, 'data-level': ['on_hand', 'reserved', 'available'][index] }, count === undefined ? '–' : yen(count)));
  const input = h('input', { type: 'number', min: 1, 'aria-label': `${variant.sku} の入庫数` });
  const element = h('tr', { 'data-sku': variant.sku },
    h('td', null, h('code', null, variant.sku)), h('td', null, name, options !== '' && h('small', null, options)), h('td', null, warehouse), numbers(level),
    h('td', null, variant.components === null && h('form', { class: 'receive', onsubmit: (event: Event) => (event.preventDefault(), receive(event)) }, input, h('button', null, '＋'))));
  const receive = act(async () => {
    const quantity = input.valueAsNumber;
    if (!(quantity > 0)) return;
    const { movements } = await client.stock.createStockMovement({ body: { kind: 'receive', variant_id: variant.id, quantity } });
    const levels = await client.stock.listStockLevels({ variant_id: [variant.id] }).all();
    const changed = levels.find((it) => it.warehouse_id === (level?.warehouse_id ?? movements[0]?.warehouse_id));
    input.value = '';
    element.querySelectorAll('[data-level]').forEach((cell, index) => cell.replaceWith(numbers(changed)[index] as HTMLElement));
    notice(`${variant.sku} を ${yen(quantity)} 個入庫しました`);
  });
  return element;
}

const save = act(async () => {
  const file = await client.stock.download();
  const link = h('a', { href: URL.createObjectURL(await file.blob()), download: file.filename ?? 'stock.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
});
