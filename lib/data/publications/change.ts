import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { can, type Actor } from '@/lib/domain/permission'
import type { Publication, PublicationFacts } from '@/lib/domain/publication/publication'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { noPublication, publicationForJournal, publicationFromRow } from './rows'
import { tellAdministrators, type WriteSwitchMail } from './tell'

export type PublicationChange = PublicationFacts & { readonly chapterId: string | null; readonly revision: number }

/** Switches a public page on or off, or changes what it says of itself; when it is switched, every administrator is told by mail. */
export async function changePublication(actor: Actor, { chapterId, revision, ...facts }: PublicationChange, write: WriteSwitchMail): Promise<Result<Publication, Refusal>> {
  const allowed = can(actor, 'report.publish', chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  const { organizationId } = actor
  const coversId = chapterId ?? organizationId
  return inTransaction(actor, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publication/${coversId}`}, 0))`
    if (chapterId !== null && (await tx.chapter.count({ where: { organizationId, id: chapterId } })) === 0) return notFound()
    const row = await tx.publication.findFirst({ where: { organizationId, coversId } })
    const earlier: Publication = row === null ? { ...noPublication({ organizationId, chapterId }), id: newId() } : publicationFromRow(row)
    const next = { ...earlier, ...facts, revision: earlier.revision + 1 }
    const changed = changedBefore(publicationForJournal(earlier), publicationForJournal({ ...next, revision: earlier.revision }))
    if (Object.keys(changed).length === 0) return ok(earlier)
    if (earlier.revision !== revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: earlier.revision })
    const switched = earlier.shown !== next.shown
    const type = !switched ? 'publication.changed' : next.shown ? 'publication.shown' : 'publication.hidden'
    const before = row === null ? null : changedBefore(publicationForJournal(earlier), publicationForJournal(next))
    const journalIndex = await appendEntry(tx, actor, { type, id: next.id, revision: next.revision, before, after: publicationForJournal(next), reason: null })
    const data = { ...next, organizationId, journalIndex }
    await (row === null ? tx.publication.create({ data }) : tx.publication.update({ where: { organizationId_id: { organizationId, id: next.id } }, data }))
    if (switched) await tellAdministrators(tx, actor, next, write)
    return ok(next)
  })
}
