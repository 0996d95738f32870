import 'server-only'
import { dayFromRow, dayToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { deadlineKinds, type Deadline } from '@/lib/domain/deadlines/deadline'
import type { Filing, FilingAnswer, FilingFacts } from '@/lib/domain/deadlines/filing'
import type { Filing as FilingRow } from '@/lib/generated/prisma/client'

/** What a person says of a deadline and nothing else. */
export function filingAnswer(from: FilingAnswer): FilingAnswer {
  const { filedOn, confirmationNumber, lateReason, extendedTo, extensionProof, note } = from
  return { filedOn, confirmationNumber, lateReason, extendedTo, extensionProof, note }
}

/** The facts of a filing: what was said, of which deadline. */
export function filingFacts(answer: FilingAnswer, deadline: Deadline): FilingFacts {
  const { key: deadlineKey, kind, chapterId, registrationId, clockId, period, dueOn } = deadline
  const about = { deadlineKey, kind, chapterId, registrationId, clockId, dueOn, periodFrom: period?.from ?? null, periodThrough: period?.through ?? null }
  return { ...about, ...filingAnswer(answer) }
}

export function filingFromRow(row: FilingRow): Filing {
  const { id, revision, deadlineKey, chapterId, registrationId, clockId } = row
  return {
    id, revision, deadlineKey, chapterId, registrationId, clockId, kind: oneOf(deadlineKinds, row.kind),
    periodFrom: optionalDayFromRow(row.periodFrom), periodThrough: optionalDayFromRow(row.periodThrough), dueOn: dayFromRow(row.dueOn),
    ...filingAnswer({ ...row, filedOn: optionalDayFromRow(row.filedOn), extendedTo: optionalDayFromRow(row.extendedTo) }),
  }
}

/** The columns of a filing. */
export function filingColumns(filing: Filing) {
  return {
    ...filing, periodFrom: optionalDayToRow(filing.periodFrom), periodThrough: optionalDayToRow(filing.periodThrough), dueOn: dayToRow(filing.dueOn),
    filedOn: optionalDayToRow(filing.filedOn), extendedTo: optionalDayToRow(filing.extendedTo),
  }
}

export const filingTable: RevisedTable<FilingRow, Filing> = {
  table: 'filing',
  find: (tx, { organizationId, id }) => tx.filing.findFirst({ where: { organizationId, id } }),
  fromRow: filingFromRow,
  update: (tx, organizationId, filing, journalIndex) =>
    tx.filing.update({ where: { organizationId_id: { organizationId, id: filing.id } }, data: { ...filingColumns(filing), journalIndex } }),
}
