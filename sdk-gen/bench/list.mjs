// list.mjs SDK: a page of orders through the SDK, by fetch and JSON.parse.
import { pathToFileURL } from 'node:url';

const [, , sdk] = process.argv;
const { Nekonote } = await import(pathToFileURL(`${sdk}/index.js`));
const { NEKONOTE_URL: url, NEKONOTE_KEY: key } = process.env;
const rounds = Number(process.env.ROUNDS);
const client = new Nekonote({ baseUrl: url, apiKey: key });
const headers = { Authorization: `Bearer ${key}`, Accept: 'application/json' };

const bare = async () => JSON.parse(await (await fetch(`${url}/v1/orders?limit=50&include=shipments`, { headers })).text()).items.length;
const own = async () => (await client.orders.list({ limit: 50, include: ['shipments'] })).items.length;

const took = async (call) => {
  const began = performance.now();
  if ((await call()) !== 50) throw new Error('not a page');
  return performance.now() - began;
};
const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const times = { bare: [], own: [] };
for (let round = -20; round < rounds; round++) {
  const [a, b] = [await took(bare), await took(own)];
  // The first rounds warm up.
  if (round >= 0) times.bare.push(a), times.own.push(b);
}
console.log(`typescript: ${(middle(times.own) / middle(times.bare)).toFixed(2)}`);
