import { createHash } from 'node:crypto'

/** What an address of the public pages gives. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string; readonly fileName: string | null }

type KeptAnswer = Answer & { readonly stamp: string; readonly etag: string }

/** As many answers are kept; the one that was made first goes first. */
const keptMax = 500
const kept = new Map<string, KeptAnswer>()

/**
 * Gives the answer that was made before, as long as the stamp is the same: the database tells the stamp at each request, so that on every
 * server of an installation what was published, amended or withdrawn is seen at once.
 */
export async function keptAnswer(path: string, stamp: string, make: () => Promise<Answer | null>): Promise<KeptAnswer | null> {
  const earlier = kept.get(path)
  if (earlier?.stamp === stamp) return earlier
  kept.delete(path)
  const made = await make()
  if (made === null) return null
  const [oldest] = kept.keys()
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest)
  const etag = `"${createHash('sha256').update(`${String(made.status)} ${made.body}`).digest('hex').slice(0, 32)}"`
  const answer = { ...made, stamp, etag }
  kept.set(path, answer)
  return answer
}
