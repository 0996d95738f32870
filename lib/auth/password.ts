import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The numbers stand in each hash, so they can be raised later. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** Each hash takes 19 MiB and a core: more than two at once would let a handful of requests stop the server. */
const hashesAtOnceMax = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= hashesAtOnceMax) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    // Whoever waits takes over this place; otherwise it is free.
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** Gives the argon2id hash of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), settings))
}

let nobodysHash: Promise<string> | null = null

/**
 * Tells whether the password is the one of the hash. Without a hash (no such account, or none chosen yet) the same work is done
 * for nothing, so that the time of the answer tells nobody which addresses have an account.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const against = passwordHash ?? (await nobodysHash)
  const right = await inTurn(() => verify(against, password.normalize('NFC')))
  return right && passwordHash !== null
}
