import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { AgreementFacts } from '@/lib/domain/checklists/evaluations/agreement'
import type { SignatureFacts } from '@/lib/domain/checklists/evaluations/signatures'
import { heldWithin, type ProfileEntry } from '@/lib/domain/profile/profile'
import { Prisma } from '@/lib/generated/prisma/client'
import { talliesOf, type Scope } from './tallies'

/** The newest version of each sealed report of the chapter or its organization whose period shares days with the span. */
function newestSealed({ organizationId, chapterId, from, through }: Scope): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT ON (s.chapter_id, s.form, s.period_from, s.period_through) s.* FROM sealed_report s
    WHERE s.organization_id = ${organizationId}::uuid AND (s.chapter_id = ${chapterId}::uuid OR s.chapter_id IS NULL) AND s.period_from <= ${through}::date AND s.period_through >= ${from}::date
    ORDER BY s.chapter_id, s.form, s.period_from, s.period_through, s.version DESC`
}

const countSchema = z.array(z.object({ reports: z.number().int(), forms: z.number().int() }))

/** What a report counts; people, principals and accounts have a page of their own and are no facts of a period. */
const countedKinds = ['donation', 'expenditure', 'transfer', 'lobbying-contact', 'activity', 'informational-material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution']

/** MSG-02, for the half-year. Texts are read only where reports of two forms are there to be compared. */
export async function agreementFacts(tx: Transaction, scope: Scope): Promise<AgreementFacts> {
  const counted = await tx.$queryRaw`SELECT count(*)::int AS reports, count(DISTINCT n.form)::int AS forms FROM (${newestSealed(scope)}) n`
  const { reports = 0, forms = 0 } = countSchema.parse(counted)[0] ?? {}
  if (forms < 2) return { reports, forms, shared: 0, different: { count: 0, examples: [] } }
  const named = Prisma.sql`SELECT n.form, f.named ->> 'kind' AS record_kind, (f.named ->> 'id')::uuid AS id, f.named ->> 'number' AS number, (f.named ->> 'revision')::int AS revision
    FROM (${newestSealed(scope)}) n
    JOIN sealed_report_file t ON t.organization_id = n.organization_id AND t.sealed_report_id = n.id AND t.format = 'text'
    CROSS JOIN LATERAL jsonb_path_query(convert_from(t.bytes, 'UTF8')::jsonb, '$.items[*].lines[*].records[*]') f(named)`
  const records = Prisma.sql`SELECT record_kind, id, max(number) AS number, max(revision) AS revision, count(DISTINCT form) AS forms, count(DISTINCT revision) AS states
    FROM (${named}) named WHERE record_kind IN (${Prisma.join(countedKinds)}) GROUP BY record_kind, id`
  const tally = await talliesOf(tx, records, { shared: Prisma.sql`r.forms > 1`, different: Prisma.sql`r.forms > 1 AND r.states > 1` })
  return { reports, forms, shared: tally('shared').count, different: tally('different') }
}

const day = z.string().transform((text) => calendarDate(text))
const statementsSchema = z.array(z.object({ number: z.string(), from: day, through: day, signerIds: z.array(z.string()) }))

/** LAW-16: the sealed statements that share days with the half-year, and who was in office on its last day. */
export async function signatureFacts(tx: Transaction, scope: Scope, profile: readonly ProfileEntry[]): Promise<SignatureFacts> {
  const rows = await tx.$queryRaw`SELECT n.number, n.period_from::text AS "from", n.period_through::text AS through,
      ARRAY(SELECT s ->> 'personId' FROM jsonb_array_elements(n.signers) s WHERE s ->> 'personId' IS NOT NULL) AS "signerIds"
    FROM (${newestSealed(scope)}) n WHERE n.form = 'fara-nsd2' ORDER BY n.number`
  const lastDay = { from: scope.through, through: scope.through }
  const inOffice = profile.flatMap((entry) => (entry.kind === 'officer' && entry.personId !== null && heldWithin(entry, lastDay) ? [{ personId: entry.personId, body: entry.facts['body'] ?? '' }] : []))
  return { statements: statementsSchema.parse(rows), inOffice }
}
