/** CSV取込: a file in, how far it is, and what was wrong with its rows. */

import type { models } from 'nekonote';

import { find, h, heads, show } from '../dom.js';
import type { Keys } from '../keys.js';
import { act, failure } from '../notice.js';
import { go, place } from '../route.js';
import { client } from '../session.js';
import { sidebar } from '../sidebar.js';
import { IMPORT, time, word, yen } from '../words.js';

/** Milliseconds between two looks, at first. */
const LOOK = 250;
const ROWS = 200;

/** What is followed; another one ends it. */
let followed = new AbortController();

export async function imports(main: HTMLElement): Promise<Keys> {
  followed.abort();
  followed = new AbortController();
  const { signal } = followed;
  const { id } = place();
  const input = h('input', { type: 'file', accept: '.csv,text/csv', id: 'file', onchange: () => void take(input.files?.[0]) });
  const onlyLook = h('input', { type: 'checkbox', name: 'validate' });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const made = await client.orderImports.create({ body: file, mode: onlyLook.checked ? 'validate' : 'import' }, { contentType: 'text/csv' });
      go('imports', made.id);
    } catch (error) {
      failure(error);
    }
  };
  const drop: HTMLLabelElement = h('label', {
    class: 'drop',
    ondragover: (event: DragEvent) => (event.preventDefault(), drop.classList.add('over')),
    ondragleave: () => drop.classList.remove('over'),
    ondrop: (event: DragEvent) => (event.preventDefault(), drop.classList.remove('over'), void take(event.dataTransfer?.files[0])),
  }, h('strong', null, 'CSVファイルをここへ'), h('span', null, '助ネコ標準フォーマット・ネクストエンジン汎用。文字コードは自動で判別します'), input);
  const one = h('div', { id: 'import' });
  const recent = h('tbody');
  show(main, h('section', { class: 'list imports' },
    h('header', null, h('h2', null, 'CSV取込'), h('label', { class: 'choose' }, onlyLook, '検証だけする')),
    h('div', { class: 'scroll' }, drop, one,
      h('h3', { class: 'rule' }, '最近の取込'),
      h('table', { class: 'recent' }, recent))));
  await list(recent, id);
  if (id !== undefined) void follow(one, id, signal).then(() => list(recent, id)).catch((error) => signal.aborted || failure(error));
  return { '/': () => input.click() };
}

async function list(place: HTMLElement, open: string | undefined): Promise<void> {
  const { items } = await client.orderImports.list({ limit: 20 });
  show(place, items.map((it) => h('tr', { class: it.id === open ? 'open' : null, onclick: () => go('imports', it.id) },
    h('td', null, time(it.created_at)),
    h('td', null, h('span', { class: `badge import-${it.status}` }, word(IMPORT, it.status)), it.mode === 'validate' && h('span', { class: 'chip' }, '検証')),
    h('td', { class: 'yen' }, `${yen(it.counts.orders)} 件`),
    h('td', { class: 'yen' }, it.counts.failed > 0 && `エラー ${yen(it.counts.failed)} 件`))));
}

async function follow(place: HTMLElement, id: string, signal: AbortSignal): Promise<void> {
  const bar = h('progress', { max: 100 });
  const head = h('p', { class: 'progress-head' });
  const counts = h('dl', { class: 'counts' });
  const errors = h('div');
  show(place, h('div', { class: 'card' }, head, bar, counts), errors);
  const draw = (it: models.OrderImport): void => {
    if (it.progress_percent !== null) bar.value = it.finished_at === null ? it.progress_percent : 100;
    show(head, h('strong', { 'data-state': it.status }, word(IMPORT, it.status)), it.progress_percent !== null && ` ${it.finished_at === null ? it.progress_percent : 100}%`,
      it.refused !== null && h('span', { class: 'chip stop' }, it.refused));
    const said: [string, number | null, string][] = [['行', it.counts.rows, ''], ['受注', it.counts.orders, ''], ['新規', it.counts.created, 'created'], ['更新', it.counts.updated, ''], ['既存', it.counts.skipped, ''], ['エラー', it.counts.failed, 'failed']];
    show(counts, said.map(([name, count, key]) => h('div', { class: key === 'failed' && count ? 'bad' : null }, h('dt', null, name), h('dd', { 'data-count': key }, count === null ? '–' : yen(count)))));
  };
  const done = await client.orderImports.wait({ id }, { interval: LOOK, onProgress: draw, signal });
  const rows = await client.orderImports.listOrderImportRows({ id, limit: ROWS }, { signal }).all(ROWS);
  if (rows.length > 0) show(errors, issues(rows, done));
  await sidebar(find('#sidebar'));
}

function issues(rows: models.ImportIssue[], of: models.OrderImport): HTMLElement {
  const save = act(async () => {
    const file = await client.orderImports.downloadOrderImportErrors({ id: of.id });
    const link = h('a', { href: URL.createObjectURL(await file.blob()), download: file.filename ?? 'errors.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  });
  return h('div', { class: 'card' },
    h('p', { class: 'progress-head' }, h('strong', null, '行ごとの結果'), of.counts.failed > 0 && h('button', { onclick: save }, 'エラー行をCSVで保存')),
    h('table', { class: 'issues' },
      h('thead', null, h('tr', null, heads('行', '列', '値', '内容'))),
      h('tbody', null, rows.map((it) => h('tr', { class: it.warning ? 'warning' : 'error' },
        h('td', { class: 'yen' }, it.row), h('td', null, it.column ?? ''), h('td', null, h('code', null, it.value ?? '')), h('td', null, it.detail, it.hint && h('small', null, it.hint)))))));
}
