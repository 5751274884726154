import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What an entry of package-lock.json says. */
interface Locked {
  version: string
  integrity?: string
  license?: string
  dev?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
}

/** Licences under which what is shipped may be shipped on. */
const shipped = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']
/** And those of tools that stay here, and of fonts, which are shipped with theirs. */
const tools = [...shipped, 'MPL-2.0', 'PSF-2.0', 'Python-2.0', 'Unlicense', 'OFL-1.1']
/** Shipped unchanged, under a licence that asks that changes to its own files are shown. */
const unchanged = ['node_modules/@resvg/resvg-wasm']
/** Binaries for other machines, whose metadata the registry did not give: nothing is known of what they hold. */
const unknown = [
  '@grafeo-db/js-darwin-arm64',
  '@grafeo-db/js-darwin-x64',
  '@grafeo-db/js-linux-arm64-gnu',
  '@grafeo-db/js-linux-arm64-musl',
  '@grafeo-db/js-win32-x64-msvc',
].map((name) => `node_modules/${name}`)

const root = join(import.meta.dirname, '../..')
const { '': _, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Record<
  string,
  Locked
>
const entries = Object.entries(locked)

describe('package-lock.json', () => {
  it('holds the hash of every package but those that are listed here', () => {
    expect(entries.length).toBeGreaterThan(500)
    expect(namesWhere(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual(unknown)
  })

  it('holds packages under licences that are listed here', () => {
    const isUnder = (allowed: string[]) => (licence: string) => allowed.includes(licence)
    const wrong = namesWhere(({ license = '', dev }) => !licencesOf(license).every(isUnder(dev ? tools : shipped)))
    expect(wrong).toEqual([...unknown, ...unchanged].sort())
    expect(unchanged.map((name) => locked[name]?.license)).toEqual(['MPL-2.0'])
  })

  it('holds no package that runs a script when it is installed, but those that package.json names and refuses', () => {
    const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      allowScripts: Record<string, boolean>
    }
    const named = Object.keys(allowScripts).map((name) => `node_modules/${name}`)
    expect(namesWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual(named.sort())
    expect(Object.values(allowScripts)).toEqual(named.map(() => false))
  })

  it.each([
    ['MIT', ['MIT']],
    ['(MIT AND BSD-3-Clause)', ['MIT', 'BSD-3-Clause']],
    ['MIT OR GPL-3.0', ['MIT', 'GPL-3.0']],
    ['', ['']],
  ])('reads the licence %j', (text, licences) => {
    expect(licencesOf(text)).toEqual(licences)
  })
})

function namesWhere(holds: (entry: Locked) => boolean): string[] {
  return entries.flatMap(([name, entry]) => (holds(entry) ? [name] : [])).sort()
}

/** All that it names: one that leaves a choice has to be looked at. */
function licencesOf(text: string): string[] {
  return text.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /)
}
