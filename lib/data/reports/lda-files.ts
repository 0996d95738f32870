import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReportForm } from '@/lib/domain/reports/forms'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'
import { houseLd1 } from '@/lib/domain/reports/lda/house-ld1'
import { houseLd2 } from '@/lib/domain/reports/lda/house-ld2'
import { houseLd203 } from '@/lib/domain/reports/lda/house-ld203'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import { ld203Filing } from '@/lib/domain/reports/lda/ld203-filing'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { publicLd203 } from '@/lib/domain/reports/lda/public-contributions'
import { publicLd2 } from '@/lib/domain/reports/lda/public-filing'
import { publicLd1 } from '@/lib/domain/reports/lda/public-registration'
import type { Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readAsOf } from './as-of'
import { readLd1, readLd2, readLd203 } from './facts/lda/forms'
import type { ReportFile } from './files'
import { reportFromRow } from './rows'
import { sightOf } from './scope'
import { withNamedSigners } from './signers'
import { newestVersion, versionWhere, type ReportKey } from './version'

export const ldaFormats = ['house-xml', 'lda-json'] as const
export type LdaFormat = (typeof ldaFormats)[number]

/** Tells whether a text names a format that only filings under the Lobbying Disclosure Act have. */
export function isLdaFormat(text: string): text is LdaFormat {
  return ldaFormats.some((format) => format === text)
}

/** Tells whether a form has these formats. */
export function hasLdaFormats(form: ReportForm): boolean {
  return form.startsWith('lda-')
}

/** A filing in the two forms in which others read it. */
type Written = { readonly xml: HouseElement; readonly json: object }

async function write(tx: Transaction, organizationId: string, key: ReportKey, report: Report | null): Promise<Written | null> {
  const asked = { organizationId, request: key, report }
  if (key.form === 'lda-ld2') {
    const filing = (await readLd2(tx, asked))?.facts
    return filing === undefined ? null : { xml: houseLd2(ld2Filing(filing)), json: publicLd2(ld2Filing(filing)) }
  }
  if (key.form === 'lda-ld203') {
    const filing = (await readLd203(tx, asked))?.facts
    return filing === undefined ? null : { xml: houseLd203(ld203Filing(filing)), json: publicLd203(ld203Filing(filing)) }
  }
  const filing = key.form === 'lda-ld1' ? (await readLd1(tx, asked))?.facts : undefined
  return filing === undefined ? null : { xml: houseLd1(ld1Filing(filing)), json: publicLd1(ld1Filing(filing)) }
}

function asFile({ form, period }: ReportKey, format: LdaFormat, { xml, json }: Written): ReportFile {
  const name = `${form}_${period.from}_${period.through}`
  if (format === 'house-xml') return { name: `${name}.xml`, type: 'application/xml; charset=utf-8', bytes: Buffer.from(houseXml(xml), 'utf8') }
  return { name: `${name}_lda.json`, type: 'application/json; charset=utf-8', bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`, 'utf8') }
}

/** The size of the journal from which a sealed version was made; null where there is no such version. */
async function sealedSize(tx: Transaction, actor: Actor, key: ReportKey, version: number): Promise<number | null> {
  const row = await tx.sealedReport.findFirst({ where: { organizationId: actor.organizationId, version, report: versionWhere(actor, key) }, select: { journalSize: true } })
  return row === null ? null : Number(row.journalSize)
}

async function versionOf(tx: Transaction, actor: Actor, key: ReportKey, version: number | null): Promise<Report | null> {
  if (version === null) return (await newestVersion(tx, actor, key))?.report ?? null
  const row = await tx.report.findFirst({ where: { ...versionWhere(actor, key), version } })
  return row === null ? null : reportFromRow(row)
}

/**
 * Gives a filing as XML of the House or as JSON of the public interface: as the records stand, or a sealed version from the records as they were then.
 * Not found for other forms and periods, for auditors, and a contribution report for who sees totals alone.
 */
export async function ldaFile(actor: Actor, key: ReportKey, format: LdaFormat, version: number | null = null): Promise<Result<ReportFile, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  const size = await readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    if (sight.value.auditId !== null || (sight.value.money === 'totals' && key.form === 'lda-ld203')) return notFound()
    const sealed = version === null ? null : await sealedSize(tx, actor, key, version)
    return version !== null && sealed === null ? notFound() : ok(sealed)
  })
  if (!size.ok) return size
  const make = async (tx: Transaction) => write(tx, actor.organizationId, key, await withNamedSigners(tx, actor.organizationId, await versionOf(tx, actor, key, version)))
  const written = size.value === null ? await readAs(actor, make) : await readAsOf(actor, size.value, make)
  return written === null ? notFound() : ok(asFile(key, format, written))
}
