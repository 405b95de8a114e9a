// Fills an empty platform with made-up orders, products and stock, by the SDK: what somebody sees who starts the desk to look at it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { here, sdk } from './tools.mjs';

const ORDERS = Number(process.env.ORDERS ?? 300);

const { Nekonote } = await sdk();
const client = new Nekonote({ language: 'ja' });

const folder = mkdtempSync(join(tmpdir(), 'order-desk-'));
try {
  const file = join(folder, 'orders.csv');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const binary = process.env.NEKONOTE_BINARY ?? `${here}../../target/debug/nekonote`;
  execFileSync(binary, ['demo', 'generate', '--orders', String(ORDERS), '--out', file, '--until', today], { stdio: 'ignore' });
  const { id } = await client.orderImports.create({ body: readFileSync(file) });
  const done = await client.orderImports.wait({ id });
  // Products are what the orders are of: their codes and names, and prices as ordered.
  const seen = new Map();
  for await (const order of client.orders.list({ include: ['shipments'], limit: 200 })) {
    for (const line of order.shipments?.flatMap((it) => it.lines) ?? []) {
      if (line.kind === 'product' && line.sku !== '') seen.set(line.sku, line);
    }
  }
  let quantity = 4;
  for (const line of [...seen.values()].sort((a, b) => a.sku.localeCompare(b.sku))) {
    const product = await client.products.create({
      body: { code: line.sku, name: line.name, variants: [{ sku: line.sku, price: line.unit_price, tax_rate_bp: line.rate_bp }] },
    });
    await client.stock.createStockMovement({
      body: { kind: 'receive', variant_id: product.variants[0].id, quantity, reference: 'はじめの在庫' },
    });
    quantity = quantity * 3 % 997 + 20;
  }
  console.error(`${done.counts.created} orders, ${seen.size} products`);
} finally {
  rmSync(folder, { recursive: true });
}
