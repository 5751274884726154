import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type BuildOptions, build, type OutputFile } from 'esbuild'
import type { PageSource } from './findPages.ts'

/** What the pages start themselves, as workers. */
const workers = {
  'layout.worker': 'src/web/explorer/graph/layout.worker.ts',
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
}

const icon = 'src/web/shared/icon.svg'

/**
 * Bundles the scripts and styles of all pages into `folder/<version>/`, beside them their .br and .gz, and returns their
 * address below the pages, `assets/<version>`. The version is a hash of everything that goes in, so what is there already is current.
 */
export async function buildAssets(root: string, folder: string, pages: PageSource[]): Promise<string> {
  const version = hashInputs(root)
  const out = join(folder, version)
  if (!existsSync(out)) {
    const files = await bundle(root, out, pages)
    // Written aside and moved whole: a build that was interrupted must not pass for a finished one.
    const draft = `${folder}.${process.pid}`
    for (const file of files) await write(join(draft, version, file.path.slice(out.length)), file.contents)
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
  }
  return `assets/${version}`
}

function hashInputs(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of ['src/web', 'src/generated', 'src/model']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

async function bundle(root: string, outdir: string, pages: PageSource[]): Promise<OutputFile[]> {
  const scripts = pages.flatMap(({ name, script }) => (script ? [[name, script]] : []))
  const styles = pages.flatMap(({ name, style }) => (style ? [[name, style]] : []))
  const common = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    legalComments: 'linked',
    logLevel: 'warning',
  } as const satisfies BuildOptions
  const built = await Promise.all([
    build({
      ...common,
      entryPoints: { ...Object.fromEntries(scripts), ...workers },
      format: 'esm',
      splitting: true,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      // The editor's style sheets are in the playground's own one.
      loader: { '.css': 'empty', '.glsl': 'text' },
    }),
    build({ ...common, entryPoints: { ...Object.fromEntries(styles), icon }, loader: { '.svg': 'copy' } }),
  ])
  return built.flatMap((result) => result.outputFiles)
}

async function write(path: string, contents: Uint8Array): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
  if (!/\.(js|css)$/.test(path)) return
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(contents, brotli))
  writeFileSync(`${path}.gz`, await promisify(gzip)(contents))
}
