import 'server-only'
import { readAs, sqlAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { keyOfLog } from '@/lib/data/journal/signing-key'
import { noteKeyOf, signNote } from '@/lib/data/keys/signing-key'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { can, type Actor } from '@/lib/domain/permission'
import { giftPath, lineTreeText, type GiftProof } from '@/lib/domain/reports/gift-proof'
import { proveCountedSteps } from '@/lib/domain/reports/gift-tree'
import { giftsPath, proveLine, type LineProof } from '@/lib/domain/reports/line-tree'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readAsOf } from './as-of'
import { readCountedGifts } from './facts/counted-gifts'
import { fastHashing, inTurns, treePartsOf } from './gift-hashing'
import { keptGifts } from './kept-gifts'
import { sealsNaming } from './record-index'
import { keptDocument } from './sealed'
import { sealedFromRow } from './sealed-rows'

type Proven = { readonly sealed: SealedReport; readonly gift: LineProof | null; readonly line: LineProof }

/** Proves a gift in one sealed report: by a line of its own, else by its leaf in the tree of gifts; null where the report does not count it. */
async function provenIn(actor: Actor, { lineSecret, sealed }: { readonly lineSecret: Uint8Array; readonly sealed: SealedReport }, { donationId, personId }: GiftPlace): Promise<Proven | null> {
  const { document, gifts } = await readAs(actor, async (tx) => ({ document: await keptDocument(tx, actor, sealed, 'text'), gifts: await keptGifts(tx, actor, sealed) }))
  const parts = await treePartsOf(lineSecret, gifts)
  const path = giftPath(document, donationId)
  const own = path === null ? null : proveLine(document, parts, path)
  if (own !== null) return { sealed, gift: null, line: own }
  const line = gifts === null ? null : proveLine(document, parts, giftsPath)
  if (gifts === null || line === null) return null
  const [row] = await readAsOf(actor, sealed.journalSize, (tx) => readCountedGifts(tx, actor, sealed, donationId))
  const gift = row === undefined ? null : await inTurns(proveCountedSteps(document, row, personId, { hashes: gifts, secret: lineSecret, hashing: fastHashing }))
  return gift === null ? null : { sealed, gift, line }
}

/** The newest sealed version that counts the gift, with its proof; null where there is none. */
async function provenGift(actor: Actor, place: GiftPlace): Promise<Proven | null> {
  const { organizationId } = actor
  const { chapterId, donationId } = place
  const rows = await readAs(actor, async (tx) => {
    const donation = await tx.donation.findFirst({ where: { organizationId, chapterId, id: donationId }, select: { receivedOn: true } })
    if (donation === null) return []
    const ofThatDay = { periodFrom: { lte: donation.receivedOn }, periodThrough: { gte: donation.receivedOn } }
    // Only a report whose list names the gift, or that has a tree of gifts, can prove it: no other text is opened.
    const naming = { OR: [{ id: { in: [...await sealsNaming(tx, organizationId, donationId)] } }, { giftsHash: { not: '' } }] }
    return tx.sealedReport.findMany({ where: { organizationId, ...ofThatDay, AND: [{ OR: [{ chapterId }, { chapterId: null }] }, naming] }, orderBy: [{ sealedAt: 'desc' }, { id: 'desc' }] })
  })
  for (const { lineSecret, ...row } of rows) {
    const proven = await provenIn(actor, { lineSecret, sealed: sealedFromRow(row) }, place)
    if (proven !== null) return proven
  }
  return null
}

/** Which gift; of a joint gift also whose share of it. */
export type GiftPlace = { readonly chapterId: string; readonly donationId: string; readonly personId: string | null }

/** Proves to a donor that a sealed report counts the gift: for who may hand out receipts. Nothing of any other gift is in the proof. */
export async function proveGift(actor: Actor, place: GiftPlace): Promise<Result<GiftProof, Refusal>> {
  const allowed = can(actor, 'receipt.issue', place.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(place.donationId) || (place.personId !== null && !isId(place.personId))) return notFound()
  const proven = await provenGift(actor, place)
  if (proven === null) return notFound()
  const { sealed, gift, line } = proven
  const signer = await sqlAs(actor, (client) => keyOfLog(client, actor))
  if (!signer.ok) return signer
  const { key, origin } = signer.value
  const { number, form, period } = sealed
  return ok({
    kind: 'sunledger-gift-proof', v: 3, report: { number, form, from: period.from, through: period.through }, ...(gift !== null && { gift }), line, checkpoint: sealed.checkpoint,
    note: signNote(key, origin, lineTreeText(origin, sealed)), key: verifierKeyText(noteKeyOf(key, origin)),
  })
}
