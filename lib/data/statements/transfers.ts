import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { insertRows, lineOf, Lines, type SqlType } from '@/lib/data/imports/cells-sql'
import type { ImportChapter } from '@/lib/data/imports/chapters'
import { appendOne } from '@/lib/data/imports/journal-batch'
import type { NumberBlocks } from '@/lib/data/imports/numbers'
import { approvalOf } from '@/lib/data/records/approval'
import { decisionFields, type DecidedTransfer } from '@/lib/domain/imports/decide'
import { purposeOfLine } from '@/lib/domain/imports/naming'
import { absoluteCents, type Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { PaymentMethod, Purpose } from '@/lib/domain/record'
import type { FieldProblem } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import type { Transfer, TransferChannel } from '@/lib/domain/transfer'
import { referenceOf } from './placed'

/** A transfer whose other side is known: a chapter of the organization, or (chapterId null) somebody abroad. */
export type PlacedTransfer = DecidedTransfer & { readonly chapterId: string | null }

/** Finds the chapters that transfers name; a name of no chapter goes abroad, and must say to which country. */
export async function placeTransfers(
  client: pg.ClientBase, { organizationId, chapterId }: { readonly organizationId: string; readonly chapterId: string }, transfers: readonly DecidedTransfer[],
): Promise<{ readonly placed: readonly PlacedTransfer[]; readonly problems: Readonly<Record<string, FieldProblem>> }> {
  if (transfers.length === 0) return { placed: [], problems: {} }
  const { rows } = await client.query<{ id: string; name: string; slug: string }>('SELECT id, name, slug FROM chapter WHERE organization_id = $1 AND id <> $2', [organizationId, chapterId])
  const placed = transfers.map((transfer) => {
    const key = searchKey(transfer.to)
    return { ...transfer, chapterId: rows.find(({ name, slug }) => searchKey(name) === key || slug === key)?.id ?? null }
  })
  const lost = placed.filter((each) => each.chapterId === null && each.country === '')
  return { placed, problems: Object.fromEntries(lost.map(({ index }) => [decisionFields.country(index), { key: 'transferNowhere' }])) }
}

const channels: Partial<Readonly<Record<PaymentMethod, TransferChannel>>> = { wire: 'wire', ach: 'ach', check: 'check', cash: 'cash_carried', card: 'card', crypto: 'crypto', zelle: 'ach' }

export type TransferPlan = {
  readonly actor: Actor
  readonly chapter: ImportChapter
  readonly numbers: NumberBlocks
  readonly approvalLimitCents: Cents
  readonly purpose: Purpose
  readonly method: PaymentMethod
  readonly bankAccountId: string | null
  readonly recipientId: string | null
  readonly batchId: string
  readonly key: string
}

/** Writes one transfer with its number and entry inside an import; gives its id. */
export async function writeTransfer(client: pg.ClientBase, { line, chapterId, country, note, to }: PlacedTransfer, plan: TransferPlan): Promise<string> {
  const { actor, chapter, purpose, method, bankAccountId } = plan
  const amountCents = absoluteCents(line.amountCents)
  const record: Transfer & { readonly formKey: string } = {
    id: newId(), formKey: newId(), chapterId: chapter.id, ...plan.numbers.take(chapter), kind: chapterId === null ? 'abroad' : 'between-chapters', direction: 'out', amountCents, sentOn: line.on,
    recipientId: plan.recipientId, counterpartChapterId: chapterId, pairReference: '', country: chapterId === null ? country : '', channel: channels[method] ?? 'other', purpose,
    purposeText: purposeOfLine(line, chapterId === null ? to : null), principalId: null, paymentReference: referenceOf(line), bankAccountId, bankCountry: '', originalAmountMinor: null, originalCurrency: null, exchangeRate: null,
    exchangeRateSource: null, exchangeRateOn: null, requestedBy: '', ...approvalOf({ out: true, amountCents, limitCents: plan.approvalLimitCents }), screeningResult: 'not-screened', screenedOn: null,
    screeningListOn: null, earmarkedFor: '', reportText: '', privateNote: note, state: 'recorded', stateReason: '', enteredBy: actor.userId, enteredAt: actor.at, enteredOn: chapter.today, revision: 1, importBatchId: plan.batchId, importRow: line.position, importKey: plan.key,
  }
  const firstIndex = await appendOne(client, actor, { type: 'transfer.recorded', id: record.id, revision: 1, before: null, after: record, reason: null })
  const lines = new Lines()
  lines.add(lineOf(0, fields.map(([name]) => record[name])))
  await insertRows(client, 'transfer', fields.map(([name, type]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), type]), lines, { firstIndex, fixed: [['organization_id', 'uuid', actor.organizationId]] })
  return record.id
}

const fields = [
  ['id', 'uuid'], ['formKey', 'uuid'], ['chapterId', 'uuid'], ['number', 'text'], ['numberYear', 'int'], ['numberSequence', 'int'], ['kind', 'text'], ['direction', 'text'], ['amountCents', 'bigint'],
  ['sentOn', 'date'], ['recipientId', 'uuid'], ['counterpartChapterId', 'uuid'], ['pairReference', 'text'], ['country', 'text'], ['channel', 'text'], ['purpose', 'text'], ['purposeText', 'text'],
  ['paymentReference', 'text'], ['bankAccountId', 'uuid'], ['bankCountry', 'text'], ['requestedBy', 'text'], ['approval', 'text'], ['approverName', 'text'], ['screeningResult', 'text'],
  ['earmarkedFor', 'text'], ['reportText', 'text'], ['privateNote', 'text'], ['state', 'text'], ['stateReason', 'text'], ['enteredBy', 'uuid'], ['enteredAt', 'timestamptz'], ['enteredOn', 'date'], ['revision', 'int'], ['importBatchId', 'uuid'], ['importRow', 'int'], ['importKey', 'text'],
] as const satisfies readonly (readonly [keyof Transfer | 'formKey', SqlType])[]
