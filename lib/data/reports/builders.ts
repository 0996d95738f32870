import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { bankReconciliationEdition, buildBankReconciliation } from '@/lib/domain/reports/bank-reconciliation'
import { buildDonationAudit, donationAuditEdition } from '@/lib/domain/reports/donation-audit'
import { buildFaraNsd2, faraNsd2Edition } from '@/lib/domain/reports/fara/fara-nsd2'
import { buildFecReport, fecF3XEdition } from '@/lib/domain/reports/fec/fec-document'
import { buildPreparedForm, preparedFormEdition } from '@/lib/domain/reports/fara/prepared-form'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { buildLd1, ld1Edition } from '@/lib/domain/reports/lda/ld1-document'
import { buildLd203, ld203Edition } from '@/lib/domain/reports/lda/ld203-document'
import { buildLd2, ld2Edition } from '@/lib/domain/reports/lda/ld2-document'
import { buildPopulationTests, populationTestsEdition } from '@/lib/domain/reports/population-tests'
import { buildQuarterlyDisclosure, quarterlyDisclosureEdition } from '@/lib/domain/reports/quarterly-disclosure'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import type { Report } from '@/lib/domain/reports/report-life'
import { buildYearEndPapers, yearEndPapersEdition } from '@/lib/domain/reports/year-end/year-end-papers'
import { assessLd1, assessLd2, assessLd203 } from '@/lib/domain/rules/assess-lda'
import { readAuditFacts } from './facts/audit-facts'
import { readReconciliationFacts } from './facts/bank-reconciliation'
import { readFaraFacts } from './facts/fara-facts'
import { readFecFacts } from './facts/fec-facts'
import { readLd1, readLd2, readLd203 } from './facts/lda/forms'
import { readPopulationFacts } from './facts/population-facts'
import { readPreparedFacts } from './facts/prepared-facts'
import { readPeriodFacts } from './facts/period-facts'
import { readYearEndFacts } from './facts/year-end-facts'
import type { ReportRequest, ReportSight } from './scope'

/** Reads the facts of a period and builds the document; null where the chapter is not the actor's. */
export type Builder = (tx: Transaction, actor: Actor, request: ReportRequest, sight: ReportSight, report: Report | null) => Promise<ReportDocument | null>

async function quarterlyDisclosure(...asked: Parameters<Builder>): Promise<ReportDocument | null> {
  const [tx, actor, request, sight] = asked
  const facts = await readPeriodFacts(tx, actor, request, sight)
  return facts === null ? null : buildQuarterlyDisclosure(facts, request.period, registrantOf(facts))
}

async function donationAudit(...asked: Parameters<Builder>): Promise<ReportDocument | null> {
  const [tx, actor, request, sight] = asked
  const facts = await readAuditFacts(tx, actor, request, sight)
  return facts === null ? null : buildDonationAudit(facts, request.period, registrantOf(facts))
}

async function bankReconciliation(...asked: Parameters<Builder>): Promise<ReportDocument | null> {
  const [tx, actor, request, sight] = asked
  const facts = await readReconciliationFacts(tx, actor, request, sight)
  return facts === null ? null : buildBankReconciliation(facts, request.period, registrantOf(facts))
}

async function populationTests(...[tx, { organizationId }, request, sight]: Parameters<Builder>): Promise<ReportDocument | null> {
  const facts = await readPopulationFacts(tx, organizationId, request, sight)
  return facts === null ? null : buildPopulationTests(facts, request.period, registrantOf(facts))
}

async function yearEndPapers(...[tx, { organizationId }, request, sight]: Parameters<Builder>): Promise<ReportDocument | null> {
  const facts = await readYearEndFacts(tx, organizationId, request, sight)
  return facts === null ? null : buildYearEndPapers(facts, request.period, registrantOf(facts))
}

async function committeeReport(...[tx, { organizationId }, request, sight]: Parameters<Builder>): Promise<ReportDocument | null> {
  const facts = await readFecFacts(tx, organizationId, request, sight)
  return facts === null ? null : buildFecReport(facts, request.period, registrantOf(facts)).document
}

async function supplementalStatement(...asked: Parameters<Builder>): Promise<ReportDocument | null> {
  const read = await readFaraFacts(...asked)
  return read === null ? null : buildFaraNsd2(read.facts, asked[2].period, read.registrant)
}

/** A draft from the profile; the forms differ in their data alone. */
function prepared(form: ReportForm): Editions {
  const build: Builder = async (tx, { organizationId }, request, sight) => {
    const read = await readPreparedFacts(tx, organizationId, request, sight)
    return read === null ? null : buildPreparedForm(form, read.facts, request.period, read.registrant)
  }
  return { current: preparedFormEdition, byEdition: { '1': build } }
}

async function ldaRegistration(...[tx, { organizationId }, request, , report]: Parameters<Builder>): Promise<ReportDocument | null> {
  const read = await readLd1(tx, { organizationId, request, report })
  return read === null ? null : buildLd1(read.facts, assessLd1(read.facts, read.context), request.period)
}

async function ldaQuarter(...[tx, { organizationId }, request, , report]: Parameters<Builder>): Promise<ReportDocument | null> {
  const read = await readLd2(tx, { organizationId, request, report })
  return read === null ? null : buildLd2(read.facts, assessLd2(read.facts, read.context))
}

async function ldaContributions(...[tx, { organizationId }, request, , report]: Parameters<Builder>): Promise<ReportDocument | null> {
  const read = await readLd203(tx, { organizationId, request, report })
  return read === null ? null : buildLd203(read.facts, assessLd203(read.facts, read.context, read.filers))
}

/** The builders of a form by edition. An edition that a release has sealed with stays as it is: what would give other text is a new one beside it. */
type Editions = { readonly current: string; readonly byEdition: Readonly<Record<string, Builder>> }

/** The one list of builders: a new form, or a new edition of one, is a line here. */
const editions: Readonly<Record<ReportForm, Editions>> = {
  'quarterly-disclosure': { current: quarterlyDisclosureEdition, byEdition: { '1': quarterlyDisclosure } },
  'bank-reconciliation': { current: bankReconciliationEdition, byEdition: { '1': bankReconciliation } },
  'donation-audit': { current: donationAuditEdition, byEdition: { '1': donationAudit } },
  'fec-f3x': { current: fecF3XEdition, byEdition: { '1': committeeReport } },
  'year-end-papers': { current: yearEndPapersEdition, byEdition: { '1': yearEndPapers } },
  'population-tests': { current: populationTestsEdition, byEdition: { '1': populationTests } },
  'fara-nsd1': prepared('fara-nsd1'),
  'fara-nsd2': { current: faraNsd2Edition, byEdition: { '1': supplementalStatement } },
  'fara-nsd3': prepared('fara-nsd3'),
  'fara-nsd4': prepared('fara-nsd4'),
  'fara-nsd5': prepared('fara-nsd5'),
  'fara-nsd6': prepared('fara-nsd6'),
  'lda-ld1': { current: ld1Edition, byEdition: { '1': ldaRegistration } },
  'lda-ld2': { current: ld2Edition, byEdition: { '1': ldaQuarter } },
  'lda-ld203': { current: ld203Edition, byEdition: { '1': ldaContributions } },
}

/** The builder of today. */
export function currentBuilder(form: ReportForm): Builder {
  const builder = builderOf(form, editions[form].current)
  if (builder === null) throw new Error(`The form ${form} has no builder of its current edition`)
  return builder
}

/** The builder that made a sealed report; null where this program does not have that edition. */
export function builderOf(form: ReportForm, edition: string): Builder | null {
  return editions[form].byEdition[edition] ?? null
}
