// Clicks through the desk in a headless browser and looks at what is on the screen:
//
//   scripts/with-server node examples/order-desk/test/click.mjs [SCREENSHOTS]
//
// The server is empty before. With a folder, pictures for the README are taken on the way.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env.NEKONOTE_BASE_URL ??= process.env.NEKONOTE_URL;
process.env.NEKONOTE_API_KEY ??= process.env.NEKONOTE_KEY;
process.env.ORDERS ??= '120';
const { here, sdk, tool } = await import('../tools.mjs');
const { build, serve } = await import('../serve.mjs');
const { chromium } = tool('playwright-core');
const { Nekonote } = await sdk();
const [, , pictures] = process.argv;
const browser = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((it) => existsSync(it));

const api = new Nekonote({ language: 'ja' });
const folder = mkdtempSync(join(tmpdir(), 'desk-click-'));
let step = 'start';
const steps = [];
const begin = (name) => steps.push((step = name));

execFileSync('node', [`${here}fill.mjs`], { stdio: 'inherit' });
await twins();
console.log(`main.js: ${await build()} bytes`);
const { server, url } = await serve(process.env.NEKONOTE_BASE_URL, 0);
const context = await chromium.launchPersistentContext(folder, {
  executablePath: browser,
  headless: true,
  viewport: { width: 1280, height: 780 },
  deviceScaleFactor: 1,
  locale: 'ja-JP',
  colorScheme: 'light',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = context.pages()[0] ?? (await context.newPage());
page.setDefaultTimeout(20_000);
const problems = [];
page.on('pageerror', (error) => problems.push(String(error)));
page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));

try {
  await signsIn();
  await listsOrders();
  await opensAnOrder();
  await movesAndUndoes();
  await resolvesAnAlert();
  await ships();
  await bundles();
  await imports();
  await showsStock();
  assert.deepEqual(problems, [], 'the browser complained');
  console.log(`order-desk: ${steps.length} of ${steps.length} steps`);
} catch (error) {
  await page.screenshot({ path: join(tmpdir(), 'order-desk-failed.png') }).catch(() => {});
  console.error(`order-desk: ${step}: ${error.stack ?? error}\n${problems.join('\n')}`);
  process.exitCode = 1;
} finally {
  await context.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Two orders of one person, and one of them to an address that is not in its postal code. */
async function twins() {
  const person = { family_name: '髙橋', given_name: '凪', postal_code: '1000001', prefecture: '東京都', city: '千代田区', street: '千代田1-1', phone: '090-5555-0101', email: 'nagi@example.jp' };
  for (const [number, fee] of [['DESK-1', 660], ['DESK-2', 660]]) {
    await api.orders.create({ body: {
      route: 'TEL', number, source: 'api', ordered_at: new Date().toISOString(), buyer: person, payment: { method: 'クレジットカード' },
      shipments: [{ shipping_fee: fee, carrier: 'ヤマト運輸', lines: [{ sku: 'TEA-8', name: '煎茶 100g', quantity: 2, unit_price: 1620, rate_bp: 800 }] }],
      notes: number === 'DESK-1' ? { buyer: '簡易包装でお願いします' } : {},
    } });
  }
}

async function signsIn() {
  begin('a wrong key is refused, the right one opens the desk');
  await page.goto(url);
  await page.getByText('APIキーで開く').click();
  await page.getByLabel('APIキー', { exact: true }).fill('nk_live_wrong');
  await page.getByRole('button', { name: '開く' }).click();
  await page.locator('.problem').filter({ hasText: /./ }).waitFor();
  problems.length = 0;
  await page.goto('about:blank');
  await page.goto(`${url}#key=${process.env.NEKONOTE_API_KEY}`);
  await page.locator('.orders tbody tr').first().waitFor();
  assert.ok(!page.url().includes('nk_live'), 'the key stays in the address');
}

async function listsOrders() {
  begin('orders by status, with numbers that agree with the platform');
  const expected = (await api.orders.list({ status: ['new'], limit: 200 })).items.length;
  const link = page.locator('[data-status=new]');
  assert.equal(await link.locator('.count').innerText(), String(expected));
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: '新規受注' }).waitFor();
  await page.locator('.orders tbody tr').first().waitFor();
  if (expected > 100) await page.getByRole('button', { name: 'さらに表示' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.orders tbody tr').length === count, expected);

  begin('alerts: their number, and their orders');
  const { counts } = await api.alerts.count();
  const open = counts.filter((it) => it.kind === 'bundle_candidate').reduce((sum, it) => sum + it.open, 0);
  const alert = page.locator('[data-alert=bundle_candidate]');
  assert.equal(await alert.locator('.count').innerText(), String(open));
  await page.evaluate(() => document.querySelector('.scroll').scrollTo(0, 0));
  await shot('orders');
  await alert.click();
  await page.getByRole('heading', { name: 'アラート: 同梱候補' }).waitFor();
  await page.waitForFunction((count) => document.querySelectorAll('.orders tbody tr').length === count, open);
}

async function opensAnOrder() {
  begin('an order is found by its telephone number, however it is written');
  await page.keyboard.press('/');
  await page.keyboard.type('０９０－５５５５－０１０１');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^検索/ }).waitFor();
  const rows = page.locator('.orders tbody tr');
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);

  begin('the keyboard walks and opens: shipments, people, timeline');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const side = page.locator('#side');
  await side.getByRole('heading', { name: 'DESK-1' }).waitFor();
  for (const text of ['髙橋 凪 様', '煎茶 100g', '簡易包装でお願いします', '受注を取り込みました', '3,900 円']) {
    await side.getByText(text).first().waitFor();
  }
}

async function movesAndUndoes() {
  begin('a status forward, and back by undo');
  const side = page.locator('#side');
  await side.locator('[data-move=awaiting_shipment]').click();
  await side.locator('header .badge').filter({ hasText: '発送待ち' }).waitFor();
  await page.getByRole('status').getByText('DESK-1 を「発送待ち」へ移しました').waitFor();
  await page.locator('[data-undo]').click();
  await side.locator('header .badge').filter({ hasText: '新規受注' }).waitFor();
  assert.equal((await order('DESK-1')).status, 'new');
}

async function resolvesAnAlert() {
  begin('an alert that somebody has looked at');
  const alert = page.locator('#side [data-kind=buyer_note]');
  await alert.getByRole('button', { name: '確認済にする' }).click();
  await page.locator('#side [data-kind=buyer_note].resolved').waitFor();
  assert.ok(!(await order('DESK-1')).alerts.some((it) => it.kind === 'buyer_note' && it.resolved_at === null));
  await shot('order');
}

async function ships() {
  begin('on hold it goes nowhere; then to work, and out with a tracking number');
  const side = page.locator('#side');
  await side.locator('[data-act=hold]').click();
  await side.getByText('保留: 確認待ち').waitFor();
  assert.ok(await side.locator('[data-move=awaiting_shipment]').isDisabled());
  await side.locator('[data-act=release]').click();
  await side.locator('[data-act=hold]').waitFor();
  const search = new URLSearchParams({ text: (await api.orders.list({ status: ['new'], limit: 200, sort: 'ordered_at' })).items[0].number });
  await page.evaluate((hash) => { location.hash = hash; }, `#/orders?${search}`);
  await page.getByRole('heading', { name: `検索: ${search.get('text')}` }).waitFor();
  await page.locator('.orders tbody tr').first().click();
  for (const to of ['awaiting_shipment', 'shipping_work']) {
    await side.locator(`[data-move=${to}]`).waitFor();
    await page.keyboard.press('n');
    await side.locator(`header .badge.${to}`).waitFor();
  }
  const boxes = side.locator('form.ship');
  for (let left = await boxes.count(); left > 0; left--) {
    await boxes.first().getByLabel('送り状番号').fill(`40000000000${left}`);
    await boxes.first().getByRole('button', { name: '発送' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('#side form.ship').length === count, left - 1);
  }
  await side.locator('header .badge.shipped').waitFor();
  await side.getByText('400000000001').waitFor();
  assert.equal((await order(search.get('text'))).status, 'shipped');
}

async function bundles() {
  begin('candidates, what they would come to, the bundle, and its undoing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  const group = page.locator('.group').filter({ hasText: 'DESK-1' });
  await group.waitFor();
  await group.getByRole('button', { name: '確認' }).click();
  await group.locator('.preview').getByText('調整額 −660 円').waitFor();
  await shot('bundles');
  assert.notEqual((await order('DESK-2')).status, 'bundled', 'a look did something');
  await group.getByRole('button', { name: '2 件を同梱' }).click();
  await page.getByText('2 件を同梱しました').waitFor();
  assert.equal(await page.locator('.group').filter({ hasText: 'DESK-1' }).count(), 0);
  const bundled = [await order('DESK-1'), await order('DESK-2')].filter((it) => it.status === 'bundled');
  assert.equal(bundled.length, 1);
  await page.locator('[data-undo]').click();
  await page.getByText('同梱を解除しました').waitFor();
  await page.locator('.group').filter({ hasText: 'DESK-1' }).waitFor();
  assert.deepEqual([(await order('DESK-1')).status, (await order('DESK-2')).status], ['new', 'new']);
}

async function imports() {
  begin('a file with mistakes: a bar, what came in, and what is wrong with which row');
  const file = join(folder, 'orders.csv');
  const rows = Array.from({ length: 400 }, (_, i) => `JS,CLICK-${i + 1},2026/11/${String(1 + (i % 28)).padStart(2, '0')},TEA-8,${1 + (i % 3)},1620`);
  rows[6] = 'JS,CLICK-7,2026/11/32,TEA-8,two,1620';
  rows[8] = 'JS,CLICK-9,2026/11/22,TEA-8,1,5E+05';
  writeFileSync(file, ['受注ルート,受注番号,注文日,商品コード,個数,単価', ...rows].join('\r\n'));
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.locator('#file').setInputFiles(file);
  await page.locator('#import progress').waitFor();
  await page.locator('#import [data-state=succeeded]').waitFor();
  assert.equal(await page.locator('[data-count=created]').innerText(), '398');
  assert.equal(await page.locator('[data-count=failed]').innerText(), '2');
  const issues = page.locator('.issues tbody tr');
  await issues.filter({ hasText: '注文日' }).filter({ hasText: '2026/11/32' }).first().waitFor();
  await issues.filter({ hasText: '単価' }).filter({ hasText: '5E+05' }).first().waitFor();
  await shot('imports');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'エラー行をCSVで保存' }).click()]);
  assert.match(download.suggestedFilename(), /\.csv$/);

  begin('a file may be looked at only');
  const before = (await api.orderImports.list({ limit: 1 })).items[0].id;
  writeFileSync(file, '受注ルート,受注番号,注文日,商品コード,個数,単価\r\nJS,LOOK-1,2026/11/22,TEA-8,1,1620\r\n');
  await page.getByLabel('検証だけする').check();
  await page.locator('#file').setInputFiles(file);
  await page.waitForFunction((id) => !location.hash.includes(id), before);
  await page.locator('#import [data-state=succeeded]').waitFor();
  assert.equal((await api.orders.list({ number: ['LOOK-1'] })).items.length, 0);
}

async function showsStock() {
  begin('stock, as the platform says, and more of it');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const row = page.locator('tr[data-sku]').first();
  await row.waitFor();
  const sku = await row.getAttribute('data-sku');
  const level = async () => {
    const [variant] = (await api.products.listVariants({ sku })).items;
    return (await api.stock.listStockLevels({ variant_id: [variant.id] })).items[0];
  };
  const before = await level();
  assert.equal(await row.locator('[data-level=on_hand]').innerText(), before.on_hand.toLocaleString('ja-JP'));
  assert.equal(await row.locator('[data-level=available]').innerText(), before.available.toLocaleString('ja-JP'));
  await shot('stock');
  await row.getByLabel(`${sku} の入庫数`).fill('25');
  await row.getByRole('button', { name: '＋' }).click();
  await page.getByText(`${sku} を 25 個入庫しました`).waitFor();
  await row.locator('[data-level=on_hand]').filter({ hasText: (before.on_hand + 25).toLocaleString('ja-JP') }).waitFor();
  assert.equal((await level()).on_hand, before.on_hand + 25);

  begin('help');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('キー操作').waitFor();
}

async function order(number) {
  return (await api.orders.list({ number: [number], include: ['alerts'] })).items[0];
}

async function shot(name) {
  if (!pictures) return;
  await page.evaluate(() => document.querySelectorAll('.notice').forEach((it) => it.remove()));
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
