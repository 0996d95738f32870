import 'server-only'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { pageSize } from '@/lib/data/records/page'
import { filedKinds, recordFields, type Attachment, type FiledKind } from '@/lib/domain/attachment'
import { addMonths, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { can, opens, visibility, type Actor, type RecordArea } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { attachmentFromRow } from './rows'

export type ListedFile = {
  readonly file: Attachment
  /** The number or name of the record beside which it stands. */
  readonly recordName: string
  /** The last day of the years for which books are kept, counted from the day of the document or of the upload. */
  readonly keptUntil: CalendarDate
}

export type FilesPage = { readonly files: readonly ListedFile[]; readonly count: number; /** Where the next page begins; null on the last. */ readonly after: string | null; readonly mayRead: boolean }

type Asked = { readonly chapterId: string; readonly after: string }

/** Whose single records open a kind; what belongs to the organization is open to whoever reads the chapter. */
const areas: Readonly<Record<FiledKind, RecordArea | null>> = {
  donation: 'donations', expenditure: 'spending', transfer: 'spending', 'lobbying-contact': 'contacts', 'statement-record': 'contacts', person: 'people', principal: null, registration: null,
  'bank-account': 'spending', 'bank-statement': 'spending', evidence: 'checklists',
}

function kindsOpen(actor: Actor, chapterId: string): readonly FiledKind[] {
  return filedKinds.filter((kind) => {
    const area = areas[kind]
    return area === null || opens(actor, area, chapterId)
  })
}

/**
 * Every file of a chapter, the newest first, with the record beside which it stands, those that were taken off or erased too. Each role sees the files of
 * the records that are open to it; an auditor finds the files of an engagement beside its records.
 */
export async function listAllFiles(actor: Actor, { chapterId, after }: Asked): Promise<Result<FilesPage, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return notFound()
  const { organizationId } = actor
  const where = { organizationId, chapterId, OR: kindsOpen(actor, chapterId).map((kind) => ({ [recordFields[kind]]: { not: null } })) }
  return readAs(actor, async (tx) => {
    if ((await tx.chapter.count({ where: { organizationId, id: chapterId } })) === 0) return notFound()
    const rows = await tx.attachment.findMany({ where: { ...where, ...(isId(after) && { id: { lt: after } }) }, orderBy: { id: 'desc' }, take: pageSize + 1 })
    const profile = await tx.organizationProfile.findFirst({ where: { organizationId }, select: { retentionYears: true } })
    const keys = await organizationKeys(tx, organizationId)
    const shown = rows.slice(0, pageSize).map((row) => attachmentFromRow(keys, row))
    const names = await namesOf(tx, organizationId, shown)
    const files = shown.map((file) => ({
      file, recordName: names.get(file.record.id) ?? '', keptUntil: addMonths(file.evidenceOn ?? calendarDate(file.uploadedAt.slice(0, 10)), 12 * (profile?.retentionYears ?? 0)),
    }))
    return ok({ files, count: await tx.attachment.count({ where }), after: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null, mayRead: can(actor, 'file.read', chapterId).ok })
  })
}

type Named = { readonly id: string; readonly name: string }

/** By what people know the records of some files: a number, or a name. */
async function namesOf(tx: Transaction, organizationId: string, files: readonly Attachment[]): Promise<ReadonlyMap<string, string>> {
  const ids = files.map(({ record }) => record.id)
  const rows = await tx.$queryRaw<readonly Named[]>`
    SELECT id::text, number AS name FROM donation WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, number FROM expenditure WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, number FROM transfer WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, number FROM lobbying_contact WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, number FROM statement_record WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM person WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM principal WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, regime || ' ' || number FROM registration WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM bank_account WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT s.id::text, a.name || ', ' || s.period_through FROM bank_statement s JOIN bank_account a ON a.organization_id = s.organization_id AND a.id = s.bank_account_id
      WHERE s.organization_id = ${organizationId}::uuid AND s.id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, item_id || ': ' || wanted FROM evidence WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
