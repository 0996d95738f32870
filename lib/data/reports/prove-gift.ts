import 'server-only'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { keyOfLog } from '@/lib/data/journal/signing-key'
import { noteKeyOf, signNote } from '@/lib/data/keys/signing-key'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { can, type Actor } from '@/lib/domain/permission'
import { giftPath, lineTreeText, type GiftProof } from '@/lib/domain/reports/gift-proof'
import { proveLine, type LineProof } from '@/lib/domain/reports/line-tree'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { keptDocument } from './sealed'
import { sealedFromRow } from './sealed-rows'

type Proven = { readonly sealed: SealedReport; readonly line: LineProof }

/** The newest sealed version in which a line of its own names the gift, with that line's proof; null where there is none. */
async function provenLine(actor: Actor, { chapterId, donationId }: GiftPlace): Promise<Proven | null> {
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const donation = await tx.donation.findFirst({ where: { organizationId, chapterId, id: donationId }, select: { receivedOn: true } })
    if (donation === null) return null
    const ofThatDay = { periodFrom: { lte: donation.receivedOn }, periodThrough: { gte: donation.receivedOn } }
    const rows = await tx.sealedReport.findMany({ where: { organizationId, ...ofThatDay, OR: [{ chapterId }, { chapterId: null }] }, orderBy: [{ sealedAt: 'desc' }, { id: 'desc' }] })
    for (const { lineSecret, ...row } of rows) {
      const sealed = sealedFromRow(row)
      const document = await keptDocument(tx, actor, sealed, 'text')
      const path = giftPath(document, donationId)
      const line = path === null ? null : proveLine(document, lineSecret, path)
      if (line !== null) return { sealed, line }
    }
    return null
  })
}

export type GiftPlace = { readonly chapterId: string; readonly donationId: string }

/** Proves to a donor that the gift stands in a sealed report: for who may hand out receipts. Nothing of any other line is in the proof. */
export async function proveGift(actor: Actor, place: GiftPlace): Promise<Result<GiftProof, Refusal>> {
  const allowed = can(actor, 'receipt.issue', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(place.donationId)) return notFound()
  const proven = await provenLine(actor, place)
  if (proven === null) return notFound()
  const { sealed, line } = proven
  const signer = await sqlAs(actor, (client) => keyOfLog(client, actor))
  if (!signer.ok) return signer
  const { key, origin } = signer.value
  const { number, form, period } = sealed
  return ok({
    kind: 'sunledger-gift-proof', v: 2, report: { number, form, from: period.from, through: period.through }, line, checkpoint: sealed.checkpoint,
    note: signNote(key, origin, lineTreeText(origin, sealed)), key: verifierKeyText(noteKeyOf(key, origin)),
  })
}

/** A sealed report that counts a gift in a total alone. */
export type CountingReport = Pick<SealedReport, 'number' | 'period'>

/**
 * The newest sealed report of the day of a gift that was made when the gift was in the books: it counts a gift that it does not list in a total,
 * where there is no line to prove. Null where there is none: the gift is not yet in a sealed report.
 */
export async function totalWithGift(actor: Actor, { chapterId, donationId }: GiftPlace): Promise<Result<CountingReport | null, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(donationId)) return ok(null)
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const gift = await tx.donation.findFirst({ where: { organizationId, chapterId, id: donationId, state: { in: ['recorded', 'held'] } }, select: { receivedOn: true } })
    const first = await tx.journalEntry.findFirst({ where: { organizationId, subjectId: donationId, revision: 1 }, select: { index: true } })
    if (gift === null || first === null) return ok(null)
    const row = await tx.sealedReport.findFirst({
      where: {
        organizationId, form: 'quarterly-disclosure', OR: [{ chapterId }, { chapterId: null }], journalSize: { gt: first.index },
        periodFrom: { lte: gift.receivedOn }, periodThrough: { gte: gift.receivedOn },
      },
      orderBy: [{ sealedAt: 'desc' }, { id: 'desc' }], omit: { lineSecret: true },
    })
    if (row === null) return ok(null)
    const { number, period } = sealedFromRow(row)
    return ok({ number, period })
  })
}
