/** The place in the desk: everything that makes a screen stands behind the #, so that it can be kept and gone back to. */

export interface Place {
  view: string;
  id: string | undefined;
  query: URLSearchParams;
}

export function place(): Place {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view = '', id] = path.split('/');
  return { view: view || 'orders', id, query: new URLSearchParams(query) };
}

export function address(view: string, id?: string, query?: URLSearchParams): string {
  const text = query?.toString() ?? '';
  return `#/${view}${id === undefined ? '' : `/${id}`}${text === '' ? '' : `?${text}`}`;
}

export function go(view: string, id?: string, query?: URLSearchParams): void {
  location.hash = address(view, id, query);
}

/** The same list, with another thing open. */
export function open(id: string | undefined): void {
  const here = place();
  go(here.view, id, here.query);
}

/** A filter that replaces those that are set. */
export const filtered = (name: string, value: string): string => address('orders', undefined, new URLSearchParams({ [name]: value }));
