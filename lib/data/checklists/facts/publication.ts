import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { PublicPageFacts } from '@/lib/domain/checklists/evaluations/publication'
import type { ChecklistSettings } from './settings'
import type { Scope } from './tallies'

const day = z.string().transform((text) => calendarDate(text))
const reportsSchema = z.array(z.object({
  number: z.string(), form: z.string(), from: day, through: day, publishedOn: day, summary: z.string(), agrees: z.boolean(), verifies: z.boolean(), isAmended: z.boolean(),
}))
const pageSchema = z.array(z.object({ setOn: day.nullable() }))

/**
 * TRN-01, TRN-02, TRN-04, YML-06, EEA-04: what everybody reads of the chapter or of its organization. Hashes are made anew from the kept bytes;
 * figures are compared with the summary of the sealed copy from which they were made.
 */
export async function publicPageFacts(tx: Transaction, { organizationId, chapterId }: Scope, { timeZone }: ChecklistSettings): Promise<PublicPageFacts> {
  const reports = await tx.$queryRaw`
    WITH shown AS (SELECT covers_id, journal_index FROM publication
      WHERE organization_id = ${organizationId}::uuid AND shown AND (chapter_id = ${chapterId}::uuid OR chapter_id IS NULL))
    SELECT p.number, s.form, s.period_from::text AS "from", s.period_through::text AS through, (p.published_at AT TIME ZONE ${timeZone})::date::text AS "publishedOn",
      COALESCE(x.told ->> 'summary', '') AS summary,
      NOT EXISTS (SELECT 1 FROM jsonb_array_elements(x.told -> 'figures') f WHERE f ->> 'amountCents' IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements(convert_from(m.bytes, 'UTF8')::jsonb -> 'summary') l
        WHERE 'summary/' || (l ->> 'id') = f -> 'from' ->> 0 AND l -> 'amountCents' = f -> 'amountCents')) AS agrees,
      x.hash = p.text_hash AND encode(sha256(m.bytes), 'hex') = s.masked_hash AND encode(sha256(t.bytes), 'hex') = s.text_hash AND x.told -> 'seal' ->> 'textHash' = s.text_hash AS verifies,
      EXISTS (SELECT 1 FROM sealed_report n WHERE n.organization_id = s.organization_id AND n.chapter_id IS NOT DISTINCT FROM s.chapter_id AND n.form = s.form
        AND n.period_from = s.period_from AND n.period_through = s.period_through AND n.version > s.version) AS "isAmended"
    FROM public_report p
    JOIN shown ON shown.covers_id = COALESCE(p.chapter_id, p.organization_id)
    JOIN sealed_report s ON s.organization_id = p.organization_id AND s.id = p.sealed_report_id
    JOIN sealed_report_file m ON m.organization_id = s.organization_id AND m.sealed_report_id = s.id AND m.format = 'masked'
    JOIN sealed_report_file t ON t.organization_id = s.organization_id AND t.sealed_report_id = s.id AND t.format = 'text'
    JOIN LATERAL (SELECT encode(sha256(b.bytes), 'hex') AS hash, convert_from(b.bytes, 'UTF8')::jsonb AS told FROM public_report_text b
      WHERE b.organization_id = p.organization_id AND b.public_report_id = p.id AND b.hash = p.text_hash) x ON true
    WHERE p.organization_id = ${organizationId}::uuid AND p.state = 'published' ORDER BY s.period_through DESC, s.version DESC, p.id`
  const pages = await tx.$queryRaw`SELECT max((e.at AT TIME ZONE ${timeZone})::date)::text AS "setOn" FROM publication u
    JOIN journal_entry e ON e.organization_id = u.organization_id AND e.index = u.journal_index
    WHERE u.organization_id = ${organizationId}::uuid AND u.shown AND (u.chapter_id = ${chapterId}::uuid OR u.chapter_id IS NULL)`
  return { reports: reportsSchema.parse(reports), pageSetOn: pageSchema.parse(pages)[0]?.setOn ?? null }
}
