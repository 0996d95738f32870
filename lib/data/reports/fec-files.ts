import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { fecFieldNames, writeFec } from '@/lib/formats/fec/write-fec'
import { can, type Actor } from '@/lib/domain/permission'
import { buildFecReport, fecF3XForm } from '@/lib/domain/reports/fec/fec-document'
import { fecRecords } from '@/lib/domain/reports/fec/fec-records'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readFecFacts } from './facts/fec-facts'
import type { ReportFile } from './files'
import { sightOf } from './scope'
import type { ReportKey } from './version'

/** The format in which the Federal Election Commission takes Form 3X. */
export const fecFormat = 'fec'

/** Tells whether a form has this format. */
export function hasFecFormat(form: string): boolean {
  return form === fecF3XForm
}

/**
 * Gives Form 3X as a .fec file, as the records stand. Not found for other forms, for auditors, for who sees money as totals, and for who sees
 * addresses masked: the file has a field for each part of an address. `program` is the version of this program, which the header names.
 */
export async function fecFile(actor: Actor, key: ReportKey, program: string): Promise<Result<ReportFile, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  if (!hasFecFormat(key.form)) return notFound()
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    if (sight.value.auditId !== null || sight.value.money === 'totals' || sight.value.personal !== 'clear') return notFound()
    const facts = await readFecFacts(tx, actor.organizationId, key, sight.value)
    if (facts === null) return notFound()
    const { transactions, lines } = buildFecReport(facts, key.period, registrantOf(facts))
    const text = writeFec(fecRecords(facts, transactions, { period: key.period, lines, formFields: fecFieldNames('F3X') }), { name: 'Sunledger', version: program })
    return ok({ name: `${key.form}_${key.period.from}_${key.period.through}.fec`, type: 'application/octet-stream', bytes: Buffer.from(text, 'ascii') })
  })
}
