import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sources } from '../../src/generate/generate.ts'
import { readSources } from './sources.ts'

const root = join(import.meta.dirname, '../..')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

/** A copy of the project in which the edits of a docs page are made. */
export interface ProjectCopy {
  /** Changes what the generator reads and generates anew with the copy's own generator; resolves with the problems it names. */
  generate(change: (sources: Sources) => void): Promise<string[]>
  /** Writes a file of src/. */
  write(file: string, text: string): void
  read(file: string): string
  /** What the compiler says of the folders that are compiled, src/api unless others are named, and all they stand on. */
  compile(): string
  import<Module>(file: string): Promise<Module>
  remove(): void
}

export function copyProject(name: string, compiled = ['src/api']): ProjectCopy {
  const folder = mkdtempSync(join(root, 'tests/unit', `.${name}-`))
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => !path.includes('/src/web') })
  cpSync(join(root, 'tests/support/ask.ts'), join(folder, 'tests/support/ask.ts'))
  const tsconfig = { extends: '../../../tsconfig.json', include: compiled }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  return {
    async generate(change) {
      const sources = readSources()
      change(sources)
      const own = join(folder, 'src/generate/generate.ts')
      const { generate } = (await import(own)) as typeof import('../../src/generate/generate.ts')
      const { problems, files } = await generate(sources)
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'src/generated', file), text)
      return problems
    },
    write(file, text) {
      mkdirSync(dirname(join(folder, 'src', file)), { recursive: true })
      writeFileSync(join(folder, 'src', file), text)
    },
    read: (file) => readFileSync(join(folder, 'src', file), 'utf8'),
    compile: () =>
      spawnSync(process.execPath, [tsc, '-p', folder, '--incremental', '--tsBuildInfoFile', join(folder, 'built')], {
        encoding: 'utf8',
      }).stdout,
    import: (file) => import(join(folder, file)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The block of a docs page that begins with this line after its three backticks. */
export function blockOf(page: string, language: string): string {
  const text = readFileSync(join(root, 'docs', page), 'utf8')
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1]
  if (block === undefined) throw new Error(`a block \`${language}\` was wanted in docs/${page}`)
  return block
}

/** The text with more of it after a line that it has. */
export function insertAfter(text: string | undefined, line: string, more: string): string {
  if (text?.includes(line) !== true) throw new Error(`${line} was wanted`)
  return text.replace(line, () => line + more)
}

/** All blocks of the language in a docs page, in their order. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )
}
