import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { profileFromRow } from '@/lib/data/profile/rows'
import { oneOf } from '@/lib/data/records/one-of'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { clientsWithin } from '@/lib/domain/reports/lda/of-client'
import { reportStates, type ReportState } from '@/lib/domain/reports/report-life'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readLd203 } from './facts/lda/forms'
import { sightOf } from './scope'
import type { ReportKey } from './version'

/** A report of the same form and period about somebody else: a lobbyist who files, or a client of a firm. */
export type AboutReport = { readonly id: string; readonly name: string; /** Null where nobody has begun it. */ readonly state: ReportState | null }

type Named = Pick<AboutReport, 'id' | 'name'>

/** Each listed lobbyist files a contribution report of an own. */
async function lobbyists(tx: Transaction, organizationId: string, key: ReportKey): Promise<readonly Named[]> {
  const read = await readLd203(tx, { organizationId, request: key, report: null })
  return (read?.filers ?? []).filter(({ id }) => id !== organizationId)
}

/** A firm registers and reports for each of its clients. */
async function clients(tx: Transaction, organizationId: string, { period }: ReportKey): Promise<readonly Named[]> {
  const entries = (await tx.profileEntry.findMany({ where: { organizationId, kind: 'client' } })).map(profileFromRow)
  return tx.person.findMany({ where: { organizationId, id: { in: [...clientsWithin(entries, period)] } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
}

const others: Readonly<Partial<Record<ReportForm, typeof clients>>> = { 'lda-ld1': clients, 'lda-ld2': clients, 'lda-ld203': lobbyists }

/** Gives the reports beside the registrant's own, by name; none for other forms and beside a report that is itself about somebody. */
export async function reportsAbout(actor: Actor, key: ReportKey): Promise<Result<readonly AboutReport[], Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  const read = others[key.form]
  if (read === undefined || key.period.about !== undefined) return ok([])
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    if (sight.value.auditId !== null) return notFound()
    const named = await read(tx, organizationId, key)
    const rows = await tx.report.findMany({
      where: {
        organizationId, coversId: key.chapterId ?? organizationId, form: key.form, periodFrom: dayToRow(key.period.from), periodThrough: dayToRow(key.period.through),
        aboutId: { in: named.map(({ id }) => id) },
      },
      select: { aboutId: true, state: true }, orderBy: { version: 'asc' },
    })
    return ok(named.map(({ id, name }) => ({ id, name, state: stateOf(rows.findLast(({ aboutId }) => aboutId === id)) })))
  })
}

function stateOf(row: { readonly state: string } | undefined): ReportState | null {
  return row === undefined ? null : oneOf(reportStates, row.state)
}
