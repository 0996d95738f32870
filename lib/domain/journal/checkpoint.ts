/**
 * A checkpoint (C2SP tlog-checkpoint): which log, how many entries, which root. Signed as a note, it fixes everything that the
 * journal said until then: who kept a copy sees any later change of it.
 */
import { fromBase64, toBase64 } from '../base64'

export type Checkpoint = {
  /** `<installation>/<organization id>`: no two logs have the same. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** Gives the text that is signed: origin, size and root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('A checkpoint counts entries')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads the text of a checkpoint; further lines are extensions and are allowed. Null where it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [, origin = '', digits = '', encoded = ''] = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n(?:[^\n]+\n)*$/.exec(text) ?? []
  const [size, root] = [Number(digits), fromBase64(encoded)]
  return origin === '' || !Number.isSafeInteger(size) || root?.length !== 32 ? null : { origin, size, root }
}
