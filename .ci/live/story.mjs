// The story in TypeScript: story.mjs SDK
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [, , sdk] = process.argv;
const { ConflictError, Nekonote, PreconditionError, ValidationError, WebhookError, WebhookVerifier, csvFile, csvRecords } = await import(pathToFileURL(`${sdk}/index.js`));
const client = new Nekonote({ baseUrl: process.env.NEKONOTE_URL, apiKey: process.env.NEKONOTE_KEY, language: 'ja' });
const PHONE = '090-1111-0001';

// A file in CP932: two orders of one person, one to an address that is not in its postal code, one that is wrong.
const HEADER = ['受注ルート', '受注番号', '注文日', '注文者名（姓）', '注文者郵便番号', '注文者住所（都道府県）', '注文者住所（市区町村）', '注文者電話番号', '商品コード', '商品名', '個数', '単価', '送料'];
const row = (number, day, town, phone) => ['JS', number, day, '髙橋', '100-0001', '東京都', town, phone, 'TEA-8', '煎茶 〜春〜', 2, 1620, 660];
const file = csvFile([HEADER, row('TS-1', '2026/11/22', '千代田区', PHONE), row('TS-2', '2026/11/23', '千代田区', PHONE), row('TS-3', '2026/11/24', '港区赤坂', '090-1111-0009'), row('TS-4', '2026/11/32', '千代田区', '')], { encoding: 'cp932' });

// It is sent twice under one key and comes in once.
const key = { idempotencyKey: 'live-ts', contentType: 'text/csv' };
const made = await client.orderImports.create({ body: file }, key);
assert.equal((await client.orderImports.create({ body: file }, key)).id, made.id);
const seen = [];
const done = await client.orderImports.wait({ id: made.id }, { interval: 100, onProgress: (it) => seen.push(it.status) });
assert.deepEqual([done.status, done.detected_encoding, done.counts.created, done.counts.failed], ['succeeded', 'shift_jis', 3, 1]);
assert.equal(seen.at(-1), 'succeeded');
const [issue] = await client.orderImports.listOrderImportRows({ id: made.id }).all();
assert.deepEqual([issue.row, issue.column, issue.value], [5, '注文日', '2026/11/32']);
const failed = [];
for await (const record of csvRecords(await client.orderImports.downloadOrderImportErrors({ id: made.id }))) failed.push(record);
assert.deepEqual([failed.length, failed[0]['受注番号']], [1, 'TS-4']);

// What needs a person's eye.
const find = async (number) => (await client.orders.list({ number: [number], include: ['shipments', 'alerts', 'buyer'] })).items[0];
const [first, second, third] = [await find('TS-1'), await find('TS-2'), await find('TS-3')];
assert.equal(first.buyer.family_name, '髙橋');
const wrong = third.alerts.find((it) => it.kind === 'address_mismatch');
assert.equal((await client.alerts.resolveAlert({ id: wrong.id })).resolved_at !== null, true);
assert.ok(first.alerts.some((it) => it.kind === 'bundle_candidate'));
const pages = [];
for await (const page of client.orders.list({ buyer_phone: '０９０１１１１０００１', limit: 1 }).pages()) pages.push(page.items.length);
assert.deepEqual(pages, [1, 1]);

// Together, apart, together again.
const [group] = (await client.bundling.listBundleCandidates({ order_id: [first.id] })).items;
assert.deepEqual(group.orders.map((it) => it.number), ['TS-1', 'TS-2']);
const body = { parent: first.id, children: [second.id] };
assert.equal((await client.bundling.createBundle({ dry_run: true, body })).adjustment, -660);
assert.equal((await find('TS-2')).status, 'new');
const bundle = await client.bundling.createBundle({ body });
assert.equal((await find('TS-2')).bundled_into, first.id);
assert.notEqual((await client.bundling.undoBundle({ id: bundle.id })).undone_at, null);
await client.bundling.createBundle({ body });
await assert.rejects(client.bundling.undoBundle({ id: bundle.id }), (error) => error instanceof ConflictError && error.requestId !== undefined);

// What others changed meanwhile is not overwritten; what is wrong is named.
const stale = `"${(await find('TS-1')).version}"`;
await client.orders.update({ id: first.id, ifMatch: stale, body: { tags: ['live'] } });
await assert.rejects(client.orders.update({ id: first.id, ifMatch: stale, body: { tags: [] } }), PreconditionError);
await assert.rejects(client.orders.create({ body: { route: 'TEL', number: 'TS-X', source: 'api', ordered_at: '2026-11-22T00:00:00Z', buyer: {}, shipments: [{ lines: [{ quantity: 'two', unit_price: 1 }] }] } }),
  (error) => error instanceof ValidationError && error.errors[0].pointer === '/shipments/0/lines/0/quantity');

// Who wants to know is told, and can tell who says it.
const heard = createServer().listen(0, '127.0.0.1');
await once(heard, 'listening');
const url = `http://127.0.0.1:${heard.address().port}/hook`;
const { endpoint, secret } = await client.events.createWebhookEndpoint({ body: { url, events: ['shipment.shipped'] } });
const message = once(heard, 'request', { signal: AbortSignal.timeout(30_000) });

// Out.
for (const to of ['awaiting_shipment', 'shipping_work']) await client.orders.move({ id: first.id, body: { to } });
const [shipment] = (await client.orders.get({ id: first.id })).shipments;
assert.equal(shipment.lines.reduce((sum, it) => sum + (it.kind === 'product' ? it.quantity : 0), 0), 4);
await client.shipments.ship({ id: shipment.id, body: { shipped_on: '2026-11-25', tracking_numbers: ['400000000001'] } });
assert.equal((await client.orders.get({ id: first.id })).status, 'shipped');
const told = (await client.orders.listOrderEvents({ id: first.id }).all()).map((it) => it.type);
for (const type of ['order.created', 'order.bundled', 'order.bundle_undone', 'order.moved', 'shipment.shipped']) assert.ok(told.includes(type), type);
const [request, response] = await message;
const chunks = [];
for await (const chunk of request) chunks.push(chunk);
response.writeHead(204).end();
const sent = Buffer.concat(chunks);
const verifier = new WebhookVerifier(secret);
const event = await verifier.verify(sent, request.headers);
assert.deepEqual([event.type, event.subject], ['shipment.shipped', first.id]);
assert.equal(request.headers['webhook-id'], event.id);
await assert.rejects(verifier.verify(Buffer.concat([sent, Buffer.from(' ')]), request.headers), WebhookError);
await assert.rejects(new WebhookVerifier(`whsec_${btoa('somebody else')}`).verify(sent, request.headers), WebhookError);
await client.events.deleteWebhookEndpoint({ id: endpoint.id });
heard.close();
heard.closeAllConnections();
console.log('live typescript: passed');
