import 'server-only'
import { now } from '@/lib/data/installation/clock'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { findExampleTreasurer, hasRealOrganization } from '@/lib/data/installation/set-up-state'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { isFromThisMachine } from './peer-address'
import { openSession } from './open-session'

/** Whether the start page offers the example: only to this machine, and only while there is no other organization. */
export async function mayExplore(): Promise<boolean> {
  return (await isFromThisMachine()) && !(await hasRealOrganization())
}

/** Signs in as the treasurer of the example organization; `load` brings it in where it is not there yet. */
export async function exploreExample(load: () => Promise<unknown>): Promise<Result<{ readonly chapterSlug: string }, Refusal>> {
  if (!(await mayExplore())) return refuse({ reason: 'not-found', key: 'exampleClosed' })
  if ((await findExampleTreasurer()) === null) await load()
  const treasurer = await findExampleTreasurer()
  if (treasurer === null) return notFound()
  const at = now()
  await recordSecurityEvent({ kind: 'example.opened', at, userId: treasurer.userId })
  await openSession(treasurer.userId, at, { proved: false })
  return ok({ chapterSlug: treasurer.chapterSlug })
}
