/** The parts of a donation audit, each a question that an auditor asks of the whole population (money.md section 8). */
import { lateDays } from '../audit/population/late-entry'
import { changesOf } from '../journal/history'
import type { JsonValue } from '../journal/json'
import { formatCents } from '../money'
import { reasonText } from '../record'
import type { AuditedDonation, AuditFacts, AuditorMark, NumberGap } from './audit-facts'
import { houseRules } from './disclosure-rules'
import { donationFieldWords, donationValueWords } from './donation-words'
import { counted, groupedBy, itemOf, joined, lineOf, nameOf, numberOrder, peopleById, referenceTo, sortedBy, totalOf } from './lines'
import { reasonNotCounted } from './receipt-lines'
import { countsAsReceipt } from './receipt-totals'
import type { Finding, RecordReference, ReportColumn, ReportItem, ReportLine } from './report-document'
import { donationKindWords, methodWords, purposeWords } from './words'

const markWords: Readonly<Record<AuditorMark['result'], string>> = { pass: 'Pass', exception: 'Exception', 'cannot-test': 'Cannot test' }

const populationColumns: readonly ReportColumn[] = [
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'received', label: 'Received', kind: 'date' },
  { id: 'entered', label: 'Entered', kind: 'date' },
  { id: 'donor', label: 'Donor', kind: 'text' },
  { id: 'kind', label: 'Kind', kind: 'text' },
  { id: 'method', label: 'Method and reference', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' },
  { id: 'remark', label: 'State and signals', kind: 'text' },
  { id: 'result', label: 'Auditor', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

/** Gives donations in the order in which numbers were given. */
export function inNumberOrder<Row extends { readonly number: string; readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return sortedBy(rows, (row) => [numberOrder(row), row.id])
}

function markText(mark: AuditorMark | undefined, revision: number): string {
  if (mark === undefined) return ''
  const stale = mark.donationRevision === revision ? '' : 'corrected since'
  const resolved = mark.resolution === '' ? '' : `resolved by ${mark.resolvedName}: ${mark.resolution}`
  return joined([`${markWords[mark.result]} (${mark.notedName})`, mark.note, stale, resolved])
}

function failedWords(checks: readonly string[]): string {
  return checks.length === 0 ? '' : `fails ${counted(checks.length, 'check', 'checks')}, named below`
}

function remarkOf(row: AuditedDonation, facts: AuditFacts, checks: ReadonlyMap<string, readonly string[]>): string {
  const late = lateDays(row, facts.organization.lateEntryDays)
  return joined([
    countsAsReceipt(row) ? '' : reasonNotCounted(row),
    row.state === 'held' ? 'On hold' : '',
    late === null ? '' : `entered ${late} days after receipt`,
    row.original === null ? '' : `returns ${row.original.number}`,
    failedWords(checks.get(row.id) ?? []),
  ])
}

function checksByDonation(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const pairs = findings.flatMap(({ check, severity, records }) => (severity === 'info' ? [] : records.map(({ id }) => ({ id, check }))))
  return new Map([...groupedBy(pairs, ({ id }) => id)].map(([id, own]) => [id, [...new Set(own.map(({ check }) => check))].sort()]))
}

function gapWords({ prefix, year, from, through }: NumberGap): string {
  const number = (sequence: number): string => `${prefix}-D-${year}-${String(sequence).padStart(4, '0')}`
  return from === through
    ? `${number(from)} is missing`
    : `${number(from)} to ${number(through)} are missing, ${counted(through - from + 1, 'number', 'numbers')}`
}

/** Gives every donation in number order; what does not count is a note with its reason. */
export function populationItem(facts: AuditFacts): ReportItem {
  const people = peopleById(facts.people)
  const marks = new Map((facts.audit?.marks ?? []).map((mark) => [mark.donationId, mark]))
  const checks = checksByDonation(facts.findings)
  const lines = inNumberOrder(facts.donations).map((row): ReportLine => {
    const isCountedRow = countsAsReceipt(row)
    const cells = [
      row.number,
      row.receivedOn,
      row.enteredOn,
      row.anonymous ? 'Anonymous' : nameOf(people, row.donorId),
      donationKindWords[row.kind],
      joined([methodWords[row.method], row.paymentReference], ' '),
      purposeWords[row.purpose],
      remarkOf(row, facts, checks),
      markText(marks.get(row.id), row.revision),
      row.amountCents,
    ]
    return lineOf(isCountedRow ? 'detail' : 'note', row.number, cells, {
      amountCents: isCountedRow ? row.amountCents : null,
      records: [referenceTo('donation', row)],
      rules: [houseRules.counts.id],
    })
  })
  return itemOf('population', 'Every donation in number order', {
    columns: populationColumns,
    lines,
    totalCents: totalOf(lines),
    text: 'All donations received in the period. Voided, refused and returned entries and pledges keep their number and are not in the total.',
  })
}

/** Gives the numbers that nobody has, and the voids, which keep theirs. */
export function numbersItem(facts: AuditFacts): ReportItem {
  const gaps = sortedBy(facts.gaps, ({ prefix, year, from }) => [prefix, String(year), String(from).padStart(12, '0')]).map((gap) =>
    lineOf('detail', `gap-${gap.prefix}-${gap.year}-${gap.from}`, ['Gap', gapWords(gap)]),
  )
  const voids = inNumberOrder(facts.donations.filter(({ state }) => state === 'voided')).map((row) =>
    lineOf('detail', `void-${row.number}`, ['Void', `${row.number}: ${row.stateReason === '' ? 'no reason recorded' : reasonText(row.stateReason)}`], {
      records: [referenceTo('donation', row)],
    }),
  )
  return itemOf('numbers', 'Gaps and voids in the numbers', {
    lines: [...gaps, ...voids],
    text: `${counted(gaps.length, 'gap', 'gaps')}, ${counted(voids.length, 'void', 'voids')} in the series of the period.`,
    columns: [
      { id: 'what', label: 'What', kind: 'text' },
      { id: 'explanation', label: 'Numbers and reason', kind: 'text' },
    ],
  })
}

function sourceOf({ citation, toBeConfirmed }: Finding): string | null {
  return toBeConfirmed ? joined([citation ?? '', '(to be confirmed with counsel)'], ' ') : citation
}

/** Gives the entries that fail a check, one line a check and record. */
export function failedChecksItem(facts: AuditFacts): ReportItem {
  const lines = facts.findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap((finding) => finding.records.map((record) => ({ finding, record })))
  const sorted = sortedBy(lines, ({ finding, record }) => [numberOrder(record), finding.check, finding.sentence])
  return itemOf('failed-checks', 'Entries that fail a check', {
    lines: sorted.map(({ finding, record }, index) =>
      lineOf('detail', `${record.number}-${finding.check}-${index}`, [record.number, finding.check, finding.sentence, sourceOf(finding)], {
        records: [record],
      }),
    ),
    columns: [
      { id: 'number', label: 'Number', kind: 'record' },
      { id: 'check', label: 'Check', kind: 'text' },
      { id: 'sentence', label: 'What it says', kind: 'text' },
      { id: 'citation', label: 'Source', kind: 'text' },
    ],
  })
}

type Referenced = { readonly record: RecordReference; readonly key: string; readonly words: string }

function referencedOf(facts: AuditFacts): readonly Referenced[] {
  const keyOf = (each: { readonly chapterId: string; readonly method: string; readonly paymentReference: string }): string =>
    `${each.paymentReference}\u0000${each.method}\u0000${each.chapterId}`
  const own = facts.donations
    .filter((row) => countsAsReceipt(row) && row.paymentReference !== '')
    .map((row) => ({
      record: referenceTo('donation', row),
      key: keyOf(row),
      words: `${row.number}, ${row.receivedOn}, ${formatCents(row.amountCents)}`,
    }))
  const others = facts.sameReference.map((each) => ({
    record: each.record,
    key: keyOf(each),
    words: `${each.record.number}, ${each.receivedOn}, ${formatCents(each.amountCents)} (another period)`,
  }))
  return [...own, ...others]
}

/** Gives the donations that share a payment reference and method within a chapter. */
export function duplicatesItem(facts: AuditFacts): ReportItem {
  const groups = [
    ...groupedBy(
      sortedBy(referencedOf(facts), ({ key, record }) => [key, numberOrder(record)]),
      ({ key }) => key,
    ),
  ].filter(([, group]) => group.length > 1)
  return itemOf('duplicates', 'Duplicates by reference', {
    lines: groups.map(([key, group]) => {
      const [reference = '', method = ''] = key.split('\u0000')
      const records = group.map(({ record }) => record)
      return lineOf(
        'detail',
        `${method}-${reference}-${records[0]?.number ?? ''}`,
        [reference, group.length, joined(group.map(({ words }) => words))],
        { records },
      )
    }),
    columns: [
      { id: 'reference', label: 'Payment reference', kind: 'text' },
      { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'entries', label: 'Which', kind: 'text' },
    ],
  })
}

/** Gives the donations that were entered late. */
export function lateItem(facts: AuditFacts): ReportItem {
  const allowed = facts.organization.lateEntryDays
  const lines = inNumberOrder(facts.donations).flatMap((row) => {
    const days = lateDays(row, allowed)
    return days === null
      ? []
      : [lineOf('detail', row.number, [row.number, row.receivedOn, row.enteredOn, days], { records: [referenceTo('donation', row)] })]
  })
  return itemOf('late-entries', 'Late entries', {
    lines,
    text: `Entered more than ${counted(allowed, 'day', 'days')} after receipt, as the settings of the organization say.`,
    columns: [
      { id: 'number', label: 'Number', kind: 'record' },
      { id: 'received', label: 'Received', kind: 'date' },
      { id: 'entered', label: 'Entered', kind: 'date' },
      { id: 'days', label: 'Days', kind: 'number' },
    ],
  })
}

/** Fields that every change moves and that say nothing about the gift. */
const bookkeeping: readonly string[] = ['revision', 'formKey']

/** Gives what was changed after it was recorded: one line a field, with who, when and why. */
export function correctionsItem(facts: AuditFacts): ReportItem {
  const byId = new Map(facts.donations.map((row) => [row.id, row]))
  const people = peopleById(facts.people)
  const nameOfPerson = (id: string): string | null => people.get(id)?.name ?? null
  const lines = [...facts.changes]
    .sort((left, right) => left.index - right.index)
    .flatMap((entry) => {
      const row = byId.get(entry.subject.id)
      if (row === undefined) return []
      return changesOf(entry)
        .filter(({ field }) => !bookkeeping.includes(field))
        .map((change) => {
          const shown = (value: JsonValue): string => donationValueWords(change.field, value, nameOfPerson)
          const cells = [
            row.number,
            entry.at.slice(0, 10),
            donationFieldWords(change.field),
            shown(change.old),
            shown(change.new),
            entry.actor.name,
            entry.reason ?? 'No reason recorded',
            entry.index,
          ]
          return lineOf('detail', `${entry.index}-${change.field}`, cells, { records: [referenceTo('donation', row)] })
        })
    })
  return itemOf('corrections', 'Corrections and voids with their reasons', {
    lines,
    text: 'From the journal: what was changed after a donation was recorded. The last column is the entry of the journal.',
    columns: [
      { id: 'number', label: 'Number', kind: 'record' },
      { id: 'on', label: 'On (UTC)', kind: 'date' },
      { id: 'field', label: 'Field', kind: 'text' },
      { id: 'old', label: 'Before', kind: 'text' },
      { id: 'new', label: 'After', kind: 'text' },
      { id: 'by', label: 'By', kind: 'text' },
      { id: 'reason', label: 'Why', kind: 'text' },
      { id: 'entry', label: 'Entry', kind: 'number' },
    ],
  })
}

/** Gives what the auditor noted, exceptions first. */
export function marksItem(facts: AuditFacts): ReportItem {
  const { audit } = facts
  if (audit === null) return itemOf('marks', 'Auditor’s results', { text: 'Read outside an engagement: no results.' })
  const byId = new Map(facts.donations.map((row) => [row.id, row]))
  const order: Readonly<Record<AuditorMark['result'], string>> = { exception: '0', 'cannot-test': '1', pass: '2' }
  const lines = sortedBy(
    audit.marks.flatMap((mark) => {
      const row = byId.get(mark.donationId)
      return row === undefined ? [] : [{ mark, row }]
    }),
    ({ mark, row }) => [order[mark.result], numberOrder(row)],
  ).map(({ mark, row }) =>
    lineOf('detail', row.number, [row.number, markWords[mark.result], mark.note, mark.notedName, mark.resolution, mark.resolvedName], {
      records: [referenceTo('donation', row)],
    }),
  )
  const untested = facts.donations.length - lines.length
  return itemOf('marks', 'Auditor’s results', {
    lines,
    text: `${audit.auditorName}${audit.scope === '' ? '' : `, ${audit.scope}`}; access ends on ${audit.endsOn}. ${counted(lines.length, 'donation', 'donations')} tested, ${String(untested)} not tested.`,
    columns: [
      { id: 'number', label: 'Number', kind: 'record' },
      { id: 'result', label: 'Result', kind: 'text' },
      { id: 'note', label: 'Note', kind: 'text' },
      { id: 'by', label: 'Noted by', kind: 'text' },
      { id: 'resolution', label: 'How it was resolved', kind: 'text' },
      { id: 'resolved_by', label: 'Resolved by', kind: 'text' },
    ],
  })
}
