import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { readAccountRecords, sumOfRecords } from '@/lib/data/reconciliations/book'
import { matchCertain } from '@/lib/data/reconciliations/match'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { addCents, cents, sumCents } from '@/lib/domain/money'
import type { BookRecord } from '@/lib/domain/reconciliation/matching'
import type { TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { exampleActor } from './actor'
import { exampleFrom, exampleThrough } from './organization'
import { exampleKey } from './random'
import type { ExamplePlace, Loading } from './loading'
import { valueOf } from './value-of'

const [from, through] = [calendarDate('2026-10-01'), calendarDate('2026-10-31')]
const openingCents = cents(1_250_000)

/** October at the bank as the books have it, but for the last payment, which is on its way, and a fee that nobody has recorded. */
export async function loadBankStatement({ organizationId, users }: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const chicago = places.find(({ chapter }) => chapter === 'chicago')
  if (chicago === undefined || chicago.bankAccountId === null) return
  const treasurer = exampleActor.as(organizationId, users.treasurer, 'treasurer', exampleThrough)
  const of = { organizationId, chapterId: chicago.chapterId, bankAccountId: chicago.bankAccountId }
  const { records, before } = await readAs(treasurer, async (tx) => ({
    records: await readAccountRecords(tx, of, { since: from, matched: [] }), before: await sumOfRecords(tx, of, { from: exampleFrom, before: from }),
  }))
  const lines = [...records.filter(({ on }) => on < through).slice(0, -1).map(lineOf), { on: through, amountCents: cents(-1200), text: 'Monthly service fee' }]
  const opening = addCents(openingCents, before)
  const { id } = valueOf(await recordBankStatement(treasurer, {
    ...of, periodFrom: from, periodThrough: through, openingCents: opening, closingCents: sumCents([opening, ...lines.map(({ amountCents }) => amountCents)]), typed: lines, formKey: exampleKey('bank statement'),
  }))
  valueOf(await matchCertain(treasurer, { chapterId: of.chapterId, id }))
}

function lineOf({ on, amountCents, name, reference }: BookRecord): TypedLine {
  const next = addDays(on, 1)
  return { on: next > through ? through : next, amountCents, text: [reference, name].filter((part) => part !== '').join(' ') }
}
