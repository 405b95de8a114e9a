// Calls every operation as the README shows it, against the mock server: node run.mjs SDK EXAMPLES URL
import { pathToFileURL } from 'node:url';

const [, , sdk, examples, baseUrl] = process.argv;
const { Nekonote } = await import(pathToFileURL(`${sdk}/index.js`));
globalThis.client = new Nekonote({ baseUrl, apiKey: 'key', maxRetries: 0 });
console.log = () => {};
let failed = 0;
const all = Object.entries(await import(pathToFileURL(examples)));
for (const [name, call] of all) {
  await call().catch((error) => {
    failed++;
    console.error(`typescript ${name}: ${error} ${error.text ?? ''}`);
  });
}
process.stdout.write(`typescript: ${all.length - failed} of ${all.length} operations\n`);
process.exit(failed || all.length === 0 ? 1 : 0);
