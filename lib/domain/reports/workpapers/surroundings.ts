/** What an auditor reads beside the records: what was changed after it was recorded, whom the donors were compared with, and what was sealed. */
import { changesOf } from '../../journal/history'
import type { JsonValue } from '../../journal/json'
import { reasonText } from '../../record'
import { hitDecisions, type HitDecision } from '../../screening/hit'
import { donationFieldWords, donationValueWords } from '../donation-words'
import { counted, itemOf, lineOf, sortedBy } from '../lines'
import type { ReportItem } from '../report-document'
import type { WorkpaperFacts } from './facts'
import { told, toldColumns } from './samples'

/** Fields of a donation that tell of no person: their old and new values are printed, of all others that they were changed. */
const printed: readonly string[] = ['kind', 'purpose', 'method', 'amountCents', 'receivedOn', 'depositedOn', 'feeCents', 'benefitValueCents', 'state', 'receiptNumber', 'acknowledgedOn', 'anonymous']
const bookkeeping: readonly string[] = ['revision', 'formKey']

function shown(field: string, value: JsonValue): string {
  return printed.includes(field) ? donationValueWords(field, value, () => null) : 'not printed'
}

/** Gives the log of changes: one line a field, with who, when and why. */
export function changesPaper({ changes }: Pick<WorkpaperFacts, 'changes'>): ReportItem {
  const lines = [...changes].sort((left, right) => left.index - right.index).flatMap((entry) => {
    const number = entry.after?.['number']
    return changesOf(entry).filter(({ field }) => !bookkeeping.includes(field)).map(({ field, old, new: next }) => lineOf('note', `${String(entry.index)}-${field}`, [
      typeof number === 'string' ? number : entry.subject.id, entry.at, donationFieldWords(field), shown(field, old), shown(field, next), entry.actor.name,
      entry.reason === null ? 'No reason recorded' : reasonText(entry.reason), entry.index,
    ]))
  })
  return itemOf('changes', 'Changes of donations of the period', {
    lines, text: 'From the journal: what was changed after a donation was recorded. Of names and other details of people it says that they were changed, and no more.',
    columns: [
      { id: 'number', label: 'Record', kind: 'text' }, { id: 'at', label: 'At (UTC)', kind: 'text' }, { id: 'field', label: 'Field', kind: 'text' }, { id: 'old', label: 'Before', kind: 'text' },
      { id: 'new', label: 'After', kind: 'text' }, { id: 'by', label: 'By', kind: 'text' }, { id: 'reason', label: 'Why', kind: 'text' }, { id: 'entry', label: 'Entry', kind: 'number' },
    ],
  })
}

const decisionWords: Readonly<Record<HitDecision, string>> = { open: 'Hits that wait for a decision', 'false-hit': 'Hits decided to be somebody else', confirmed: 'Confirmed matches' }

/** Gives the sanctions lists that everybody was compared with, and how many hits were decided on in which way. */
export function screeningPaper({ lists, hits }: Pick<WorkpaperFacts, 'lists' | 'hits'>): ReportItem {
  const inOrder = sortedBy(lists, ({ source, publishedOn, id }) => [source, publishedOn, id])
  return itemOf('screening', 'Screening against sanctions lists', {
    columns: toldColumns, text: lists.length === 0 ? 'No list was taken in.' : 'Everybody in the directory of the organization, not the donors of the period alone. Who is meant is told to those who decide.',
    lines: [
      ...inOrder.map(({ id, source, publishedOn, entryCount, entriesHash, screenedOn }) =>
        told(id, `List ${source} of ${publishedOn}`, `${counted(entryCount, 'entry', 'entries')}, hash ${entriesHash}; ${screenedOn === null ? 'not everybody was compared yet' : `everybody was compared on ${screenedOn}`}`)),
      ...(lists.length === 0 ? [] : hitDecisions.map((decision) => told(decision, decisionWords[decision], hits.filter((hit) => hit.decision === decision).length))),
    ],
  })
}

/** Gives the reports that were sealed over days of the period, with the hash of each text. */
export function sealedPaper({ sealed }: Pick<WorkpaperFacts, 'sealed'>): ReportItem {
  return itemOf('sealed-reports', 'Sealed reports over days of the period', {
    lines: sortedBy(sealed, ({ number }) => [number]).map(({ number, form, version, periodFrom, periodThrough, sealedAt, journalSize, textHash }) =>
      lineOf('note', number, [number, `${form}, version ${String(version)}`, periodFrom, periodThrough, sealedAt, journalSize, textHash])),
    columns: [
      { id: 'number', label: 'Report', kind: 'text' }, { id: 'form', label: 'Form', kind: 'text' }, { id: 'from', label: 'From', kind: 'date' }, { id: 'through', label: 'Through', kind: 'date' },
      { id: 'sealed', label: 'Sealed at (UTC)', kind: 'text' }, { id: 'size', label: 'Journal entries', kind: 'number' }, { id: 'hash', label: 'SHA-256 of its text', kind: 'text' },
    ],
  })
}
