/** The checklist as the last part of a report: one line an item that applies. */
import type { ChecklistLine, OrganizationChecklist, ReportChecklist } from '../reports/period-facts'
import { formatShort } from '../calendar-date'
import { sortedBy } from '../reports/lines'
import { groupLabel, isToBeConfirmed } from './catalogue'
import type { ChecklistItem } from './item-format'
import type { ChecklistEntry } from './assemble'
import { itemPeriodLabel } from './periods'

const title = 'Transparency checklist'

function citationOf({ citations }: ChecklistItem): string {
  return citations
    .map((citation) => {
      if (citation.read === 'not-law') return `${citation.ref} (not law)`
      return isToBeConfirmed(citation) ? `${citation.ref} (to be confirmed with counsel)` : citation.ref
    })
    .join('; ')
}

function basisOf({ item, computed, attested }: ChecklistEntry): string {
  const until = attested?.exceptedUntil ?? null
  const kind = until === null ? 'Note' : `Exception until ${formatShort(until)}`
  const note = attested === null || attested.note === '' ? '' : `${kind}: ${attested.note}`
  const counted = computed?.reason ?? ''
  const fallback = computed === null && attested === null ? (item.notComputedBecause ?? 'A named person answers.') : ''
  return [counted, fallback, note].filter((part) => part !== '').join(' ')
}

function answeredBy({ computed, attested, changed }: ChecklistEntry): string {
  const second = attested?.confirmed == null ? '' : `; approved by ${attested.confirmed.name}`
  if (computed === null || computed.answer === 'none-yet') return attested === null ? '' : `${attested.attestedName}${second}`
  if (attested?.answer !== 'confirmed') return 'Computed from records'
  const since = changed === null ? '' : '; the records changed since'
  return `Computed from records; completeness confirmed by ${attested.attestedName}${second}${since}`
}

function lineOf(entry: ChecklistEntry): ChecklistLine {
  const { item, period, attested, answer } = entry
  return {
    id: item.id,
    section: groupLabel(item.group),
    period: itemPeriodLabel(item, period),
    question: item.question,
    answer: answer === 'none-yet' ? 'open' : answer,
    basis: basisOf(entry),
    query: item.computedFrom ?? '',
    answeredBy: answeredBy(entry),
    answeredOn: attested?.attestedOn ?? null,
    citation: citationOf(item),
  }
}

/** Gives the items that apply in catalogue order, as the quarterly report prints them. */
export function reportChecklist(entries: readonly ChecklistEntry[]): ReportChecklist {
  return { title, lines: entries.filter(({ applies }) => applies).map(lineOf) }
}

/** Gives the same for every chapter of an organization, in the order of their names. */
export function organizationChecklist(
  chapters: readonly { readonly name: string; readonly entries: readonly ChecklistEntry[] }[],
): OrganizationChecklist {
  const named = chapters.map(({ name, entries }) => ({ name, lines: reportChecklist(entries).lines }))
  return { title: `${title} of each chapter`, chapters: sortedBy(named, ({ name }) => [name]) }
}
