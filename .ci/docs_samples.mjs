// /docs shows how an operation is called, in each language: scripts/with-server node .ci/docs_samples.mjs
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const folder = mkdtempSync(join(tmpdir(), 'docs-samples-'));
const context = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((it) => existsSync(it)),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${process.env.NEKONOTE_URL}/docs#/orders/list_orders`);
  const samples = page.locator('.code-samples').first();
  await samples.waitFor({ timeout: 60_000 });
  for (const [language, call] of [['TypeScript', 'client.orders.list('], ['Python', 'client.orders.list('], ['PHP', '$client->orders->list(']]) {
    await samples.getByRole('button', { name: language }).click();
    await samples.getByText(call).waitFor();
  }
  assert.deepEqual(problems, []);
  console.log('/docs: samples in 3 languages');
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
