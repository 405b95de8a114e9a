/** Elements, without a framework. */

type Child = Node | string | number | null | undefined | false | readonly Child[];
interface Props {
  [name: string]: string | number | boolean | null | undefined | ((event: never) => unknown);
}

/** `h('button', { class: 'plain', onclick: act }, '発送')`. Text stays text: nothing is parsed as HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props?: Props | null, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else if (child !== null && child !== undefined && child !== false) element.append(child as Node | string);
  }
}

/** Puts these in place of what is there. */
export function show(place: Element, ...children: Child[]): void {
  place.replaceChildren();
  append(place, children);
}

/** The element that the page cannot do without. */
export function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Columns whose cells are numbers. */
const NUMBERS = ['請求金額', '実在庫', '引当', '販売可能', '入庫', '行'];

export function heads(...names: string[]): HTMLElement[] {
  return names.map((name) => h('th', { scope: 'col', class: NUMBERS.includes(name) ? 'yen' : null }, name));
}
