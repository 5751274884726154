import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The longest path of a Unix socket that every system takes, in bytes. */
const LONGEST_PATH = 103

/** Where a server listens for the commands beside it. */
export interface Place {
  socket: string
  /** To be called when the socket is there: from then on it is found. */
  announce(): void
  remove(): void
}

/**
 * A folder that is its owner's alone, for the server's socket: in the data folder, or where that path is too long for a socket, in the folder for
 * temporary files. What a server that was killed left behind is replaced: whoever calls this has the store open.
 */
export function makePlace(folder: string): Place {
  const data = realpathSync(folder)
  const before = readNote(data)
  if (before !== undefined) rmSync(dirname(before), { recursive: true, force: true })
  const within = join(data, INSIDE)
  const fits = Buffer.byteLength(join(within, SOCKET)) <= LONGEST_PATH
  if (fits) mkdirSync(within, { recursive: true, mode: 0o700 })
  const room = fits ? within : mkdtempSync(join(realpathSync(tmpdir()), 'demarche-'))
  chmodSync(room, 0o700)
  return {
    socket: join(room, SOCKET),
    announce() {
      chmodSync(join(room, SOCKET), 0o600)
      // Of a folder that is seen under another path elsewhere, as in a container, the socket is seen there as well.
      writeFileSync(`${noteIn(data)}.part`, fits ? join(INSIDE, SOCKET) : join(room, SOCKET))
      renameSync(`${noteIn(data)}.part`, noteIn(data))
    },
    remove() {
      rmSync(noteIn(data), { force: true })
      rmSync(room, { recursive: true, force: true })
    },
  }
}

/** Where the server of the data folder listens, or listened before it was killed; undefined where there is none, or where somebody else could have put it. */
export function findSocket(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const data = realpathSync(folder)
  const socket = readNote(data)
  return socket !== undefined && isOwnersAlone(dirname(socket), data) ? socket : undefined
}

const INSIDE = 'beside'
const SOCKET = 'server.sock'

function noteIn(data: string): string {
  return join(data, 'graph.socket')
}

function readNote(data: string): string | undefined {
  const note = noteIn(data)
  const path = existsSync(note) ? readFileSync(note, 'utf8') : ''
  // Nothing else is ever removed or asked.
  return /^(beside|.*[/\\]demarche-\w+)[/\\]server\.sock$/.test(path) ? resolve(data, path) : undefined
}

/** A folder for temporary files is everybody's: after a kill another user could put a socket where the server's was. */
function isOwnersAlone(room: string, data: string): boolean {
  const about = statSync(room, { throwIfNoEntry: false })
  if (!about) return false
  const owners = [0, process.geteuid?.(), statSync(data).uid]
  return (about.mode & 0o077) === 0 && owners.includes(about.uid)
}
