import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { previewDonation } from '@/lib/data/donations/preview'
import type { DraftValues } from '@/lib/data/drafts/rows'
import { previewExpenditure } from '@/lib/data/expenditures/preview'
import { personQuestion } from '@/lib/data/people/resolve'
import { isRowEmpty, personField } from '@/lib/domain/batches/columns'
import { checkOfFindings, draftRow, problemOfRow, type RowCheck } from '@/lib/domain/batches/row-check'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { can, type Actor } from '@/lib/domain/permission'
import { problemsOf } from '@/lib/domain/problem-text'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ReadBatchRow } from '@/lib/schemas/batch-row'
import type { OpenBatch } from './rows'
import { permissionOf } from './start'

/** What the form of a record would say, put together from the row and from what was said of the batch. */
export function formValuesOfRow({ kind, bankAccountId, depositedOn }: Pick<OpenBatch, 'kind' | 'bankAccountId' | 'depositedOn'>, values: DraftValues): DraftValues {
  const own = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const account = { bankAccountId: bankAccountId ?? '' }
  return kind === 'donations' ? { kind: 'gift', depositedOn, ...account, ...own } : { kind: 'payment', receiptState: 'missing', ...account, ...own }
}

type Checking = { readonly chapterId: string; readonly today: CalendarDate; readonly read: ReadBatchRow }

/** Checks a row as its form would: the fields, who is meant, then the law and the house rules. Nothing is written. */
export async function checkRow(actor: Actor, batch: OpenBatch, values: DraftValues, { chapterId, today, read }: Checking): Promise<Result<RowCheck, Refusal>> {
  const allowed = can(actor, permissionOf[batch.kind], chapterId)
  if (!allowed.ok) return allowed
  if (isRowEmpty(batch.kind, values)) return ok(draftRow)
  const row = read(batch.kind, formValuesOfRow(batch, values), today)
  if (!row.success) {
    const [field, problem] = Object.entries(problemsOf(row.error.issues))[0] ?? ['', { key: 'missing' }]
    return ok(problemOfRow(field, problem))
  }
  const person: PersonChoice | null = 'donor' in row.data ? row.data.donor : row.data.payee
  const asked = await readAs(actor, (tx) => personQuestion(tx, actor, person))
  if (asked !== null) return ok(problemOfRow(personField[batch.kind], asked.problem, asked.choices))
  if ('donor' in row.data) {
    const preview = await previewDonation(actor, { ...row.data, chapterId, id: null })
    return ok(preview.ok ? checkOfFindings(preview.value.findings, preview.value.state === 'refused') : checkOfRefusal(preview.refusal))
  }
  const preview = await previewExpenditure(actor, { ...row.data, chapterId })
  return ok(preview.ok ? checkOfFindings(preview.value.findings, false) : checkOfRefusal(preview.refusal))
}

function checkOfRefusal({ fields = {} }: Refusal): RowCheck {
  const [field, problem] = Object.entries(fields)[0] ?? ['', { key: 'choiceUnknown' }]
  return problemOfRow(field, problem)
}
