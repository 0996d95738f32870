import 'server-only'
import { randomBytes } from 'node:crypto'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { mergedInto } from '@/lib/data/people/survivor'
import { takeNumber } from '@/lib/data/numbers/take'
import { lockPerson } from '@/lib/data/people/lock'
import { can, type Actor } from '@/lib/domain/permission'
import { givingsOf, type Giving } from '@/lib/domain/receipts/giving'
import { amountOf, receiptCanonicalText, type Receipt, type ReceiptLanguage } from '@/lib/domain/receipts/receipt'
import { receiptLacks } from '@/lib/domain/rules/checks/books'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/prisma/client'
import { givenFacts, givingsOfYear, issuerOf, textOfReceipt, type Issuer, type YearOf } from './facts'
import { receiptColumns, receiptForJournal, receiptFromRow, sealReceipt, sha256Hex } from './rows'
import { stateOfReceipt, withPerson, type KeptReceipt } from './standing'

export type GiftOf = { readonly chapterId: string; readonly donationId: string }
type Wanted = { readonly language: ReceiptLanguage }

/** Receipts of one gift, one for each person who gave in it, with how many of them are new. */
export type Issued = { readonly receipts: readonly Receipt[]; readonly made: number }

type Occasion = { readonly personId: string; readonly givings: readonly Giving[]; readonly donationId: string | null; readonly summaryYear: number | null; readonly language: ReceiptLanguage }

/**
 * Gives a gift its receipt: one for each person of a joint gift. Who has one that still says what is so gets no second one: a second click,
 * or a second treasurer, is shown the first. Where the gift was corrected since, a new one takes the place of the old one and names it.
 */
export async function issueGiftReceipts(actor: Actor, { chapterId, donationId, language }: GiftOf & Wanted): Promise<Result<Issued, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(donationId)) return notFound()
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM donation WHERE organization_id = ${actor.organizationId}::uuid AND id = ${donationId}::uuid FOR UPDATE`
    const [issuer, facts] = [await issuerOf(tx, actor, chapterId), await givenFacts(tx, actor, { chapterId, donationId })]
    if (issuer === null || facts === null) return notFound()
    const givings = givingsOf(facts)
    if (!givings.ok) return givings
    return issueEach(tx, actor, issuer, [...givings.value].map(([personId, giving]) => ({ personId, givings: [giving], donationId, summaryYear: null, language })))
  })
}

/** Gives somebody the summary of a year: everything that this person gave to the chapter in it. */
export async function issueYearReceipt(actor: Actor, { language, ...of }: YearOf & Wanted): Promise<Result<Issued, Refusal>> {
  const allowed = can(actor, 'receipt.issue', of.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const issuer = await issuerOf(tx, actor, of.chapterId)
    if (issuer === null || (await lockPerson(tx, actor, of.personId)) === null) return notFound()
    const givings = await givingsOfYear(tx, actor, of)
    if (givings.length === 0) return refuse({ reason: 'conflict', key: 'receiptNothingInYear', values: { year: String(of.year) } })
    return issueEach(tx, actor, issuer, [{ personId: of.personId, givings, donationId: null, summaryYear: of.year, language }])
  })
}

async function issueEach(tx: Transaction, actor: Actor, issuer: Issuer, occasions: readonly Occasion[]): Promise<Result<Issued, Refusal>> {
  const [receipts, made]: [Receipt[], Receipt[]] = [[], []]
  for (const occasion of occasions) {
    const earlier = await newestOf(tx, actor, issuer, occasion)
    if (earlier !== null && (await stateOfReceipt(tx, actor, issuer, earlier)).state === 'current') {
      receipts.push(receiptFromRow(earlier))
      continue
    }
    const receipt = await insert(tx, actor, issuer, occasion, earlier)
    if (!receipt.ok) return receipt
    receipts.push(receipt.value)
    made.push(receipt.value)
  }
  return ok({ receipts, made: made.length })
}

/** The receipt that stands, also one that was made out to an entry which was merged into the one of now. */
async function newestOf(tx: Transaction, actor: Actor, { chapter }: Issuer, { personId, donationId, summaryYear }: Occasion): Promise<KeptReceipt | null> {
  const { organizationId } = actor
  const who = { in: [personId, ...(await mergedInto(tx, actor, personId))] }
  const where: Prisma.ReceiptWhereInput = { organizationId, chapterId: chapter.id, personId: who, donationId, summaryYear, replacedBy: { none: {} } }
  return tx.receipt.findFirst({ where, include: withPerson, orderBy: { issuedAt: 'desc' } })
}

async function insert(tx: Transaction, actor: Actor, issuer: Issuer, occasion: Occasion, earlier: KeptReceipt | null): Promise<Result<Receipt, Refusal>> {
  const { personId, givings, donationId, summaryYear, language } = occasion
  const person = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: personId } })
  if (person === null) return notFound()
  if (person.dataKeyWrapped === null) return refuse({ reason: 'conflict', key: 'receiptDonorErased' })
  const { chapter, today, keys } = issuer
  const number = await takeNumber(tx, actor, { chapterId: chapter.id, prefix: chapter.numberPrefix, kind: 'receipt', today })
  const [id, code] = [newId(), randomBytes(16).toString('hex')]
  const text = textOfReceipt(issuer, { person, givings, year: summaryYear, number: number.number, code, language, issuedOn: today, issuedBy: actor.name, replaces: earlier?.number ?? null })
  if (receiptLacks(text).length > 0) return refuse({ reason: 'conflict', key: 'receiptLacks' })
  const receipt: Receipt = {
    id, chapterId: chapter.id, personId, donationId, summaryYear, ...number, language, amountCents: amountOf(givings),
    issuedOn: today, issuedAt: actor.at, issuedBy: actor.userId, issuedName: actor.name,
    textHash: sha256Hex(receiptCanonicalText(text)), codeHash: sha256Hex(code), replacesId: earlier?.id ?? null, deliveries: [], revision: 1,
  }
  const textCipher = sealReceipt(keys, { personId, dataKeyWrapped: person.dataKeyWrapped }, id, text)
  const journalIndex = await appendEntry(tx, actor, { type: 'receipt.issued', id, revision: 1, before: null, after: receiptForJournal(receipt, textCipher), reason: null })
  await tx.receipt.create({ data: { organizationId: actor.organizationId, journalIndex, ...receiptColumns(receipt, textCipher) } })
  return ok(receipt)
}
