/**
 * The FARA supplemental statement (form NSD-2): all items in the order of the form, each answered, "none" said expressly,
 * nothing taken over by reference. A draft to be typed into the agency's own form, with the records behind every line.
 */
import { addCents, formatCents } from '../../money'
import { periodLabel } from '../../reporting-period'
import { deadlineAsReportRule } from '../../rules/deadlines'
import { nsd2Items, nsd2Title } from '../../rules/fara-nsd2'
import { finding } from '../../rules/check-catalogue'
import { faraFindings } from '../../rules/checks/fara/all'
import { compareText, joined, sortedBy } from '../lines'
import type { Finding, ReportDocument, ReportItem, ReportParty, ReportSummaryLine } from '../report-document'
import { chapterParties, gatheredFindings, noticesOf, principalParties } from '../report-head'
import type { FaraFacts, FaraPeriod } from './facts'
import { formItem, formLine, type FormContext } from './form-items'
import { materialItems } from './material-items'
import { accountTotal, moneyItems } from './money-items'
import { accountRule } from './money-records'
import { principalAndActivityItems } from './principal-items'
import { nsd2Questions } from './questions'
import { registrantItems } from './registrant-items'
import { servedPrincipals } from './served'

export const faraNsd2Form = 'fara-nsd2'
/** Changes whenever the same facts would give other text; an edition that has sealed a report is never changed again. */
export const faraNsd2Edition = '1'

const draftNotice =
  'A prepared draft in the order of the form NSD-2, to be typed into the agency’s own form. Items whose wording or columns were not read in the form itself are to be confirmed with counsel.'

const finalNotice = 'This is the final statement: it ends on the day on which the obligation ended, and covers the time since the last period (28 CFR 5.205(a)).'

/** Tells whether the statement is the final one of its registration. */
function isFinal({ registration: { endedOn } }: FaraFacts, { through }: FaraPeriod): boolean {
  return endedOn === through
}

/** Who signs, each with the entry of the profile that makes the person an officer. */
function executionItem({ signing, officers }: FaraFacts): ReportItem {
  const officeOf = (personId: string | null) => officers?.find((officer) => officer.personId === personId)?.record ?? null
  const signers = signing?.signers ?? []
  return formItem('VI', {
    answer: signers.length === 0 ? null : 'yes',
    text: signers.length === 0 ? 'Not signed: nobody is named to sign. The declaration is made under penalty of perjury (28 U.S.C. 1746).' : null,
    lines: signers.map(({ personId, name, office }, place) => formLine('VI', String(place + 1), [name, office, null], officeOf(personId))),
    columns: [
      { id: 'signer', label: 'Printed name', kind: 'text' },
      { id: 'office', label: 'Office', kind: 'text' },
      { id: 'signed', label: 'Date and signature', kind: 'text' },
    ],
  })
}

/** A statement of one chapter leaves out what the others have: whoever seals it says why. */
function partFindings({ chapters, alsoCovered, registration: { record } }: FaraFacts): readonly Finding[] {
  if (alsoCovered.length === 0) return []
  const [counted, others] = [chapters.map(({ name }) => name), alsoCovered].map((names) => joined(names.toSorted(compareText), ', '))
  const sentence = `This statement counts the records of ${counted ?? ''} alone. The registration also covers ${others ?? ''}: the statement of the registrant is that of the whole organization.`
  return [{ ...finding('house.fara.part', [record], sentence), mendedAt: { place: 'registration', id: record.id } }]
}

function itemsOf(context: FormContext, period: FaraPeriod): readonly ReportItem[] {
  return [
    ...registrantItems(context, period),
    ...principalAndActivityItems(context, period),
    ...moneyItems(context),
    ...materialItems(context),
    executionItem(context.facts),
  ]
}

function summaryOf(items: readonly ReportItem[]): readonly ReportSummaryLine[] {
  const [received, paid, sent] = [accountTotal(items, '14(a)'), accountTotal(items, '15(a)(1)'), accountTotal(items, '15(a)(2)')]
  const line = (id: string, label: string, amountCents: typeof received, parts: readonly string[], arithmetic: string): ReportSummaryLine => ({
    id, label, amountCents, items: parts, arithmetic, rules: parts.map((part) => `fara.nsd2.${part}`),
  })
  return [
    line('received', 'Money received, item 14(a)', received, ['item-14-a'], 'The total of item 14(a)'),
    line('paid', 'Money disbursed, item 15(a)(1)', paid, ['item-15-a-1'], 'The total of item 15(a)(1)'),
    line('sent', 'Money transmitted to principals, item 15(a)(2)', sent, ['item-15-a-2'], 'The total of item 15(a)(2)'),
    line(
      'disbursed', 'Disbursements in all, item 15(a)', addCents(paid, sent), ['item-15-a-1', 'item-15-a-2'],
      `Disbursed ${formatCents(paid)} + transmitted ${formatCents(sent)}`,
    ),
  ]
}

/**
 * Gives the statement. Takes the facts of one period as read in one snapshot, the period (both days included) and the registrant.
 * The order of the facts does not matter; the same facts give the same text.
 */
export function buildFaraNsd2(facts: FaraFacts, period: FaraPeriod, registrant: ReportParty): ReportDocument {
  const questions = nsd2Questions(facts, period)
  const items = itemsOf({ facts, questions }, period)
  return {
    form: faraNsd2Form,
    edition: faraNsd2Edition,
    title: `FARA ${nsd2Title} (NSD-2)`,
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts),
    registrant,
    principals: principalParties({ principals: servedPrincipals(facts, period).all }),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: [...nsd2Items.map(({ rule }) => rule), accountRule, ...(isFinal(facts, period) ? [deadlineAsReportRule('fara.final-statement-due')] : [])],
    items,
    summary: summaryOf(items),
    findings: gatheredFindings([...faraFindings({ facts, period, items, questions }), ...partFindings(facts)]),
    leftOut: sortedBy(facts.leftOut, ({ record }) => [record.kind, record.number, record.id]),
    notices: [...(isFinal(facts, period) ? [finalNotice] : []), ...noticesOf(facts), draftNotice],
  }
}
