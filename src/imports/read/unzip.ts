import { type Unzipped, unzipSync } from 'fflate'
import { DemarcheError } from '../../errors.ts'

/** What of an archive was unpacked: the parts wanted, as long as they stay below the limit. */
export interface Unpacked {
  parts: Unzipped
  /** Of all parts, wanted or not. */
  names: string[]
  /** Whether the parts wanted are larger together; then some are missing. */
  isTooLarge: boolean
}

/** Unpacks the parts whose names match, up to so many bytes: a small archive can be made to grow without end. Throws IMPORT_INVALID for a damaged one. */
export function unzip(file: string, packed: Uint8Array, { wanted, most }: { wanted: RegExp; most: number }): Unpacked {
  const names: string[] = []
  let size = 0
  try {
    const parts = unzipSync(packed, {
      filter({ name, originalSize }) {
        names.push(name)
        if (!wanted.test(name)) return false
        size += originalSize
        return size <= most
      },
    })
    return { parts, names, isTooLarge: size > most }
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `The file ${file} is damaged: as a zip archive it cannot be unpacked (${(error as Error).message}).`,
    )
  }
}
