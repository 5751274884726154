import { z } from 'zod'

const params = z.record(z.string(), z.unknown())

/** What a command asks. */
export const request = z.union([
  /** To be the one command at work, until the connection ends. */
  z.strictObject({ turn: z.string().max(100), pid: z.int() }),
  z.strictObject({ read: z.string(), params }),
  z.strictObject({ define: z.string() }),
  z.strictObject({ ask: z.enum(['version', 'sync', 'ping']) }),
  z.strictObject({ begin: z.literal(true) }),
  /** Inside of a transaction alone. */
  z.strictObject({ run: z.string(), params }),
  z.strictObject({ commit: z.literal(true) }),
])
export type Request = z.infer<typeof request>
