// What both commands share: tools are beside this file, or where NODE_PATH says.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
export const here = fileURLToPath(new URL('.', import.meta.url));
export const esbuild = require('esbuild');
export const tool = (name) => require(name);

/** The SDK as one module that Node can load. */
export async function sdk() {
  const built = await esbuild.build({
    stdin: { contents: 'export * from "nekonote";', resolveDir: here, sourcefile: 'sdk.ts', loader: 'ts' },
    tsconfig: `${here}tsconfig.json`,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
}
