// Builds the desk, serves it, and passes /v1 on to the platform, so that the browser sees one origin.
// In production any file server does; let the platform know its origin (NEKONOTE_CORS_ORIGINS).
import { createReadStream } from 'node:fs';
import { createServer, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { pathToFileURL } from 'node:url';

import { esbuild, here } from './tools.mjs';

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', map: 'application/json', svg: 'image/svg+xml' };

export async function build() {
  const built = await esbuild.build({
    entryPoints: [`${here}src/main.ts`, `${here}src/desk.css`],
    tsconfig: `${here}tsconfig.json`,
    outdir: `${here}dist`,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.entries(built.metafile.outputs).find(([name]) => name.endsWith('main.js'))[1].bytes;
}

/** Serves until closed; port 0 is any that is free. */
export async function serve(platform, port) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://desk');
    if (pathname.startsWith('/v1/')) return pass(platform, request, response);
    const file = { '/': 'src/index.html', '/main.js': 'dist/main.js', '/main.js.map': 'dist/main.js.map', '/desk.css': 'dist/desk.css' }[pathname];
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': `${TYPES[file.split('.').pop()]}; charset=utf-8`,
      'Content-Security-Policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    });
    return createReadStream(here + file).pipe(response);
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

function pass(platform, request, response) {
  const target = new URL(request.url, platform);
  const send = target.protocol === 'https:' ? secure : plain;
  const onward = send(target, { method: request.method, headers: { ...request.headers, host: target.host } }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', (error) => response.headersSent ? response.destroy() : response.writeHead(502, { 'Content-Type': 'text/plain' }).end(String(error)));
  request.pipe(onward);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build();
  const { url } = await serve(process.env.NEKONOTE_BASE_URL ?? 'http://127.0.0.1:8080', Number(process.env.PORT ?? 5173));
  // After the # it stays in the browser: no server sees it.
  const key = process.env.NEKONOTE_API_KEY;
  console.log(`受注デスク: ${url}${key ? `#key=${key}` : ''}`);
}
