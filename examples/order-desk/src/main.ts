/** The desk: a sidebar that counts, a list, and what is open beside it. */

import { find, h, show } from './dom.js';
import { listen, type Keys } from './keys.js';
import { failure } from './notice.js';
import { place } from './route.js';
import { isSignedIn, signInWithKey } from './session.js';
import { sidebar } from './sidebar.js';
import { bundles } from './views/bundles.js';
import { imports } from './views/imports.js';
import { orders } from './views/orders.js';
import { signInPage } from './views/sign_in.js';
import { stock } from './views/stock.js';

/** Shows itself in `main`, and says which keys it knows. */
export type View = (main: HTMLElement) => Promise<Keys> | Keys;

const VIEWS: { [name: string]: View } = { orders, bundles, imports, stock };

let keys: Keys = {};

let isDrawing = false;
let isStale = false;

/** One drawing at a time: who walks on meanwhile is followed afterwards, to where they are by then. */
async function draw(): Promise<void> {
  isStale = true;
  if (isDrawing) return;
  isDrawing = true;
  while (isStale) {
    isStale = false;
    await drawPlace();
  }
  isDrawing = false;
}

async function drawPlace(): Promise<void> {
  const { view } = place();
  document.body.dataset['view'] = view;
  try {
    await sidebar(find('#sidebar'));
    keys = await (VIEWS[view] ?? orders)(find('#main'));
  } catch (error) {
    failure(error);
  }
}

async function start(): Promise<void> {
  const key = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (key !== undefined) {
    history.replaceState(null, '', location.pathname);
    await signInWithKey(key).catch(failure);
  }
  if (!isSignedIn()) {
    show(document.body, signInPage(start));
    return;
  }
  show(document.body, h('nav', { id: 'sidebar', 'aria-label': 'メニュー' }), h('main', { id: 'main' }));
  listen(() => keys);
  addEventListener('hashchange', () => void draw());
  await draw();
}

void start();
