// Plays ../../../conformance against the built runtime in SDK_RUNTIME.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const runtime = await import(pathToFileURL(`${process.env.SDK_RUNTIME}/index.js`));
const cases = (name) => JSON.parse(readFileSync(new URL(`../../../conformance/${name}.json`, import.meta.url), 'utf8'));
const camel = (name) => name.replace(/_(.)/g, (_, c) => c.toUpperCase());
const options = (given = {}) =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [camel(key), key === 'client_credentials' ? options(value) : value]));

/** What the generated code gives an operation that needs more than JSON, plain values and cursors. */
function equipped(operation, args = {}) {
  const isPlain = (value, place) => (place === 'query' && Array.isArray(value) ? value : [value]).every((each) => typeof each !== 'object' || each === null);
  const params = (operation.params ?? []).map((it) => (typeof it === 'string' ? { name: it, in: 'query' } : it));
  const isUsual = (it) => it.in !== 'cookie' && ['style', 'reserved', 'json'].every((key) => it[key] === undefined) && (it.explode === undefined || it.in === 'query') && isPlain(args[it.name], it.in);
  const { page } = operation;
  const encode = { form: runtime.encodeForm, multipart: runtime.encodeMultipart, text: runtime.encodeText, binary: runtime.encodeBinary }[operation.body];
  const follow = { link: runtime.followLink, last_id: runtime.followLastId }[page?.by];
  return {
    ...operation,
    // What the path says is not said again.
    params: params.filter((it) => it.in !== 'path' || it.wire !== undefined || !isUsual(it)),
    idempotency: operation.idempotency === 'Idempotency-Key' || operation.idempotency,
    ...(params.every(isUsual) ? {} : { target: runtime.target }),
    ...(encode ? { encode } : {}),
    ...(operation.answer === 'binary' ? { read: runtime.download } : {}),
    ...(follow ? { page: { ...page, follow } } : {}),
  };
}

async function play(it) {
  const seen = [];
  const waits = [];
  const answers = [...it.server];
  let now = it.now ?? 1_000_000;
  const clock = {
    now: () => now,
    random: () => it.random ?? 0,
    sleep: async (wait) => {
      waits.push(wait);
      now += wait;
    },
  };
  const fetch = async (url, init) => {
    seen.push({ url, method: init.method, headers: new Headers(init.headers), body: init.body === undefined ? '' : String(init.body) });
    const answer = answers.shift();
    assert.ok(answer, `an unexpected request: ${init.method} ${url}`);
    if (answer.fail) throw new TypeError('fetch failed');
    const body = [204, 304].includes(answer.status) ? null : answer.body;
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
  const api = { name: 'test', version: '1.0.0', schemes: { bearer: { type: 'bearer' } }, security: [['bearer']], ...it.api };
  const client = new runtime.Client(api, { baseUrl: 'https://api.example.com', fetch, clock, ...options(it.client) }, runtime.Tokens);
  for (const call of it.calls) {
    const run = async () => {
      const given = options(call.options);
      const operation = equipped(call.operation, call.args);
      if (!call.items) return client.call(operation, call.args, given);
      return client.page(operation, call.args, given).all();
    };
    if (call.error) {
      const error = await run().then(
        (value) => assert.fail(`no error but ${JSON.stringify(value)}`),
        (reason) => reason,
      );
      const { class: kind, ...rest } = call.error;
      assert.ok(error instanceof runtime[kind], `${error?.constructor?.name}: ${error?.message}`);
      for (const [key, value] of Object.entries(rest)) assert.deepEqual(error[camel(key)], value, key);
    } else {
      const result = await run();
      if (call.items) assert.deepEqual(result, call.items);
      else if (call.result !== '@any') assert.deepEqual(result ?? null, call.result);
    }
  }
  if (it.requests) check(it.requests, seen);
  if (it.waits) assert.deepEqual(waits, it.waits);
  assert.equal(answers.length, 0, 'answers left over');
}

function check(expected, seen) {
  assert.equal(seen.length, expected.length, 'number of requests');
  const before = new Set();
  let last;
  expected.forEach((want, i) => {
    const got = seen[i];
    if (want.method) assert.equal(got.method, want.method);
    if (want.url) assert.equal(got.url, want.url);
    if (want.body !== undefined) assert.equal(got.body, want.body);
    if (want.json !== undefined) assert.deepEqual(JSON.parse(got.body), want.json);
    for (const [name, value] of Object.entries(want.headers ?? {})) {
      const has = got.headers.get(name);
      if (value === '@new') {
        assert.ok(has && !before.has(has), `${name} is new`);
        before.add((last = has));
      } else if (value === '@same') assert.equal(has, last);
      else assert.equal(has, value, name);
    }
  });
}

for (const file of ['parameters', 'bodies', 'retries', 'errors', 'pages', 'auth']) {
  for (const it of cases(file)) test(`${file}: ${it.name}`, () => play(it));
}

for (const it of cases('webhooks')) {
  test(`webhooks: ${it.name}`, async () => {
    const verify = async () => new runtime.WebhookVerifier(it.secrets, { now: () => it.now * 1000 }).verify(it.body, it.headers);
    if (it.valid) assert.deepEqual(await verify(), JSON.parse(it.body));
    else await assert.rejects(verify(), runtime.WebhookError);
  });
}

for (const it of cases('csv_read')) {
  test(`csv_read: ${it.name}`, async () => {
    const bytes = it.base64 ? Buffer.from(it.base64, 'base64') : Buffer.from(it.text);
    // One byte at a time, as a bad network would.
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const rows = [];
    const source = it.content_type ? new runtime.BinaryResponse(new Response(stream, { headers: { 'Content-Type': it.content_type } })) : stream;
    for await (const row of runtime.csvRows(source, it.encoding)) rows.push(row);
    assert.deepEqual(rows, it.rows);
  });
}

for (const it of cases('csv_write')) {
  test(`csv_write: ${it.name}`, () => {
    const write = () => runtime.csvFile(it.rows, { encoding: it.encoding, bom: it.bom, guardFormulas: it.guard_formulas });
    if (it.error) assert.throws(write, runtime.SdkError);
    else assert.equal(Buffer.from(write()).toString('base64'), it.base64);
  });
}

test('the time limit ends an attempt', async () => {
  const fetch = (_, init) =>
    new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(new Error('aborted'))));
  const api = { name: 'test', version: '1.0.0', schemes: {}, security: [] };
  const client = new runtime.Client(api, { baseUrl: 'https://x.example', fetch, timeout: 1, maxRetries: 0 });
  await assert.rejects(client.call({ method: 'GET', path: '/' }), runtime.TimeoutError);
  const controller = new AbortController();
  const call = client.call({ method: 'GET', path: '/' }, {}, { signal: controller.signal, timeout: 60_000 }).then();
  controller.abort();
  await assert.rejects(call, runtime.AbortedError);
});

test('long work is looked at until it is done', async () => {
  const states = ['queued', 'running', 'done'];
  const told = [];
  const clock = { now: () => 0, sleep: async () => {} };
  const last = await runtime.poll(async () => states.shift(), (it) => it === 'done', clock, { onProgress: (it) => told.push(it) });
  assert.deepEqual([last, told], ['done', ['queued', 'running', 'done']]);
});

test('a file is known by its name', () => {
  const named = (header) => new runtime.BinaryResponse(new Response('', { headers: { 'Content-Disposition': header } })).filename;
  assert.equal(named("attachment; filename=\"x.csv\"; filename*=UTF-8''%E5%8F%97%E6%B3%A8.csv"), '受注.csv');
  assert.equal(named('attachment; filename="a \\"b\\".csv"'), 'a "b".csv');
  assert.equal(named('attachment; filename=a.csv'), 'a.csv');
});
