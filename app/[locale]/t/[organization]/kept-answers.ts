import { createHash } from 'node:crypto'

/** What an address of the public pages gives. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly fileName: string | null }

type KeptAnswer = Answer & { readonly etag: string }
type Kept = { readonly stamp: string; readonly answer: Promise<KeptAnswer | null> }

/** As many answers are kept; the one that was made first goes first. */
const keptMax = 500
const kept = new Map<string, Kept>()

/**
 * Gives the answer that was made before, as long as the stamp is the same: the database tells the stamp at each request, so that on every
 * server of an installation what was published, amended or withdrawn is seen at once. Whoever asks while it is made waits for the same answer.
 */
export function keptAnswer(address: string, stamp: string, make: () => Promise<Answer | null>): Promise<KeptAnswer | null> {
  const earlier = kept.get(address)
  if (earlier?.stamp === stamp) return earlier.answer
  kept.delete(address)
  const [oldest] = kept.keys()
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest)
  const answer = make().then((made) => (made === null ? null : { ...made, etag: etagOf(made) }))
  kept.set(address, { stamp, answer })
  // What is not there, and what failed, is asked for again.
  const forget = (): void => {
    if (kept.get(address)?.answer === answer) kept.delete(address)
  }
  answer.then((found) => { if (found === null) forget() }, forget)
  return answer
}

function etagOf({ status, body }: Answer): string {
  return `"${createHash('sha256').update(`${String(status)} `).update(body).digest('hex').slice(0, 32)}"`
}
