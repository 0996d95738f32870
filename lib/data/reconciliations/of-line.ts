import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { formatShort } from '@/lib/domain/calendar-date'
import { counterpartyOf } from '@/lib/domain/imports/counterparty'
import { withoutNames } from '@/lib/domain/imports/naming'
import { absoluteCents, formatGrouped } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { lineKinds, type LineKind } from '@/lib/domain/reconciliation/line-kind'
import type { BookKind } from '@/lib/domain/reconciliation/matching'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { referenceCharactersMax } from '@/lib/domain/typed-text'
import type { FormValues } from '@/lib/form-state'
import type { ReadLine } from './lines'
import { matchLines } from './match'
import { findStatement } from './open'

/** What a form opens with when a line of the bank is recorded, and what it carries so that the record is matched with the line. */
export type RecordOfLine = { readonly values: FormValues; readonly hidden: Readonly<Record<string, string>> }
type Asked = { readonly chapterId: string; readonly line: string; readonly as: string }

/** Gives the fields of a new record from a line of an open statement; null where the address names none. */
export async function recordOfLine(actor: Actor, { chapterId, line, as }: Asked): Promise<Result<RecordOfLine | null, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', chapterId)
  if (!allowed.ok) return allowed
  const kind = lineKinds.find((each) => each === as)
  const found = kind === undefined ? null : await lineOf(actor, chapterId, line)
  if (found === null || kind === undefined) return ok(null)
  return ok({ values: valuesOf(kind, found), hidden: { bankLine: line, bankStatement: found.statementId } })
}

type FoundLine = { readonly line: ReadLine; readonly bankName: string; readonly bankAccountId: string; readonly statementId: string }

async function lineOf(actor: Actor, chapterId: string, id: string): Promise<FoundLine | null> {
  if (!isId(id)) return null
  return readAs(actor, async (tx) => {
    const row = await tx.bankLine.findFirst({ where: { organizationId: actor.organizationId, chapterId, id }, select: { statementId: true } })
    const opened = row?.statementId == null ? null : await findStatement(tx, actor, { chapterId, id: row.statementId })
    const line = opened?.facts.lines.find((each) => each.id === id)
    if (opened === null || line === undefined || opened.statement.state !== 'open') return null
    return { line, bankName: opened.books.account.bankName, bankAccountId: opened.books.account.id, statementId: opened.statement.id }
  })
}

function valuesOf(kind: LineKind, { line, bankName, bankAccountId }: FoundLine): FormValues {
  const { name, memo, checkNumber } = line.texts
  const method = checkNumber === '' ? 'ach' : 'check'
  const [day, amount, whom] = [formatShort(line.on), formatGrouped(absoluteCents(line.amountCents)), name]
  const common = { amount, bankAccountId, paymentReference: (checkNumber || line.hashed.bankId).slice(0, referenceCharactersMax) }
  const words = (memo || name).slice(0, 200)
  // The record names whoever was paid, and only there can they be forgotten again.
  const purpose = withoutNames(words, [name, counterpartyOf({ name, memo })])
  const kinds: Readonly<Record<LineKind, FormValues>> = {
    donation: { donor: whom, receivedOn: day, kind: 'gift', method, purpose: 'general' },
    interest: { donor: bankName, receivedOn: day, kind: 'interest', method: 'ach', purpose: 'general', reportText: words },
    expenditure: { payee: whom, paidOn: day, kind: line.amountCents > 0 ? 'refund_received' : 'payment', method, purposeText: purpose, receiptState: 'missing' },
    fee: { payee: bankName, paidOn: day, kind: 'payment', method: 'ach', category: 'bank_fees', purpose: 'administration', purposeText: words, receiptState: 'explained', receiptExplanation: 'Line of the bank statement' },
    transfer: { sentOn: day, direction: line.amountCents > 0 ? 'in' : 'out', channel: checkNumber === '' ? 'ach' : 'check', purposeText: words },
  }
  return { ...common, ...kinds[kind] }
}

type Recorded = { readonly chapterId: string; readonly kind: BookKind; readonly line: string }

/**
 * Matches what was just recorded from a line with that line. Where they are not the same sum any more, because another amount was typed, the record
 * stands and the line stays open: the page of the statement shows both.
 */
export async function matchRecorded<Kept extends { readonly id: string }>(actor: Actor, recorded: Result<Kept, Refusal>, { chapterId, kind, line }: Recorded): Promise<Result<Kept, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const found = recorded.ok && line !== '' ? await lineOf(actor, chapterId, line) : null
  if (!recorded.ok || found === null) return recorded
  await matchLines(actor, { chapterId, id: found.statementId, lines: [line], records: [`${kind}/${recorded.value.id}`] })
  return recorded
}

/** The page of the statement to go back to; null where the record did not come from a line. */
export function ofStatement(slug: string, statementId: string): string | null {
  return isId(statementId) ? `/c/${slug}/reconciliations/${statementId}?recorded=1` : null
}
