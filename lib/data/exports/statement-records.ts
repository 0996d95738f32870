import 'server-only'
import { streamCsv } from '@/lib/data/records/stream-csv'
import { conditionOf, openKinds, type StatementFilter } from '@/lib/data/statement-records/list'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementKinds, statementShapes, type StatementKind } from '@/lib/domain/statement-records/statement-record'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvListOf, own, stateColumns, type ExportColumn } from './columns'

/** The fields of a kind, or of all of them each once. */
function fieldsOf(kind: StatementKind | null): readonly string[] {
  const kinds = statementKinds.filter((each) => kind === null || each === kind)
  return [...new Set(kinds.flatMap((each) => statementShapes[each].fields.map(({ name }) => name)))].filter((name) => name !== 'note')
}

function columnsOf(kind: StatementKind | null): readonly ExportColumn[] {
  return [
    ['number', own('number')],
    ['date', own('happened_on')],
    ['kind', own('kind')],
    ['title', own('title')],
    ['principal', Prisma.sql`f.name`],
    ['person', Prisma.sql`p.name`],
    ['value', own('value_cents'), 'cents'],
    ...fieldsOf(kind).map((name): ExportColumn => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), Prisma.sql`d.facts ->> ${name}`]),
    ...stateColumns,
    ['entered', own('entered_on')],
  ]
}

/** The activities, materials, things and campaigns that a filter finds, as a CSV file that is made while it is read. Notes stay out. */
export async function exportStatementRecords(actor: Actor, filter: StatementFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (openKinds(actor, filter.chapterId).length === 0) return notFound()
  return ok(streamCsv(actor, csvListOf(columnsOf(filter.kind), Prisma.sql`
    FROM statement_record d
    LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.person_id
    LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id
    WHERE ${conditionOf(actor, filter)} ORDER BY d.happened_on DESC, d.id DESC`)))
}
