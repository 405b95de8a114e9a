/** Lists that go on in other ways than by a cursor. */

import type { PageCall, PageSeen } from './types.js';

/** By the last item's id, as long as there is more. */
export function followLastId(page: PageSeen): PageCall | undefined {
  const { operation, args } = page;
  const spec = operation.page;
  if (spec?.by !== 'last_id' || (page.answer as { [key: string]: unknown } | null)?.[spec.more] !== true) return undefined;
  const id = (page.items.at(-1) as { [key: string]: unknown } | undefined)?.[spec.id];
  // The same id again would never end.
  if (typeof id !== 'string' || id === '' || args[spec.parameter] === id) return undefined;
  return { operation, args: { ...args, [spec.parameter]: id } };
}

/** By the header `Link`. */
export function followLink(page: PageSeen): PageCall | undefined {
  const { client, operation } = page;
  const link = /<([^>]*)>\s*;[^,]*rel="?next"?/.exec(page.response.headers.get('link') ?? '');
  const next = link?.[1] ? new URL(link[1], page.response.url || client.baseUrl) : undefined;
  // Credentials go nowhere else.
  if (!next || page.items.length === 0 || next.origin !== new URL(client.baseUrl).origin) return undefined;
  return { operation: { ...operation, path: relative(client.baseUrl, next.pathname + next.search), params: [] }, args: {} };
}

/** A path below the base URL's own. */
function relative(baseUrl: string, path: string): string {
  const own = new URL(baseUrl).pathname.replace(/\/+$/, '');
  return own !== '' && path.startsWith(own + '/') ? path.slice(own.length) : path;
}
