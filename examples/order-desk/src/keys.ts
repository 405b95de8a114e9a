/** Keys: everything can be done without the mouse. */

import { h } from './dom.js';
import { go } from './route.js';

export interface Keys {
  /** What happens, by key; `g` begins a jump. */
  [key: string]: () => unknown;
}

const JUMPS: { [key: string]: string } = { o: 'orders', b: 'bundles', i: 'imports', s: 'stock' };

const HELP: [key: string, does: string][] = [
  ['j / k', '次・前の行'],
  ['Enter', '開く'],
  ['Esc', '閉じる'],
  ['1 – 5', 'ステータスを選ぶ（0: すべて）'],
  ['n', '次のステータスへ進める'],
  ['u', '直前の変更を取り消す'],
  ['/', '検索'],
  ['g o', '受注一覧'],
  ['g b', '同梱候補'],
  ['g i', 'CSV取込'],
  ['g s', '在庫'],
  ['?', 'この一覧'],
];

export function listen(current: () => Keys): void {
  let jumps = false;
  addEventListener('keydown', (event) => {
    const isWriting = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio], [type=file]), select, textarea');
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isWriting) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur();
      return;
    }
    const jump = jumps ? JUMPS[event.key] : undefined;
    jumps = event.key === 'g';
    if (jump !== undefined) go(jump);
    else if (event.key === '?') help();
    else {
      // A button that has the focus is pressed by Enter.
      const act = event.key === 'Enter' && event.target instanceof HTMLButtonElement ? undefined : current()[event.key];
      if (!act) return;
      act();
    }
    event.preventDefault();
  });
}

export function help(): void {
  const dialog: HTMLDialogElement = h('dialog', { class: 'help', onclose: () => dialog.remove() }, h('h2', null, 'キー操作'),
    h('dl', null, HELP.map(([key, does]) => [h('dt', null, key.split(' ').map((it) => (/^[/–]$/.test(it) && key !== '/' ? it : h('kbd', null, it)))), h('dd', null, does)])),
    h('form', { method: 'dialog' }, h('button', null, '閉じる')));
  document.body.append(dialog);
  dialog.showModal();
}

/** Rows that `j` and `k` walk through. */
export function walk(rows: () => HTMLElement[], open: (row: HTMLElement) => void): Keys {
  const at = (): number => rows().findIndex((row) => row.classList.contains('current'));
  const to = (index: number): void => {
    const all = rows();
    const row = all[Math.max(0, Math.min(all.length - 1, index))];
    if (!row) return;
    for (const other of all) other.classList.toggle('current', other === row);
    row.scrollIntoView({ block: 'nearest' });
  };
  const next = (): void => to(at() + 1);
  const before = (): void => to(at() - 1);
  return {
    j: next,
    ArrowDown: next,
    k: before,
    ArrowUp: before,
    Enter: () => {
      const row = rows()[at()];
      if (row) open(row);
    },
  };
}
