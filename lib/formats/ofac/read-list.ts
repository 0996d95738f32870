/** Reads a sanctions list from the files that OFAC publishes: SDN.XML alone, or SDN.CSV with ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV. */
import { isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { listFromRows, type ListProblem } from '@/lib/domain/screening/list-rows'
import type { ListedParty } from '@/lib/domain/screening/listed-party'
import { readCsvTable } from '../csv/read-table'
import { decodeText } from '../text/decode'
import { readXml, textAt, type XmlElement } from '../xml/read-xml'
import { partyOfElement } from './xml-entry'

/** `publishedOn` is null where the files do not say their day: CSV files never do. */
export type ListFiles = { readonly parties: readonly ListedParty[]; readonly publishedOn: CalendarDate | null }
export type ListFilesReading = { readonly ok: true; readonly list: ListFiles } | { readonly ok: false; readonly problem: ListProblem }

function refused(key: string, values: ListProblem['values'] = {}): ListFilesReading {
  return { ok: false, problem: { key, values } }
}

/** Throws nothing for what is in the files. */
export function readOfacList(files: readonly Uint8Array[]): ListFilesReading {
  const texts = files.map((file) => decodeText(file)?.text ?? null)
  if (texts.length === 0 || texts.some((text) => text === null || text.trim() === '')) return refused('listNotText')
  const known = texts.filter((text) => text !== null)
  const [first = ''] = known
  if (!known.some((text) => /^\s*</.test(text))) return fromCsv(known)
  return known.length === 1 ? fromXml(first) : refused('listXmlAlone')
}

function fromCsv(texts: readonly string[]): ListFilesReading {
  const tables = texts.map((text) => readCsvTable(text, ','))
  const bad = tables.find((table) => !table.ok)
  if (bad?.ok === false) return refused('listUnread', { row: bad.problem.row, reason: bad.problem.reason })
  const reading = listFromRows(tables.flatMap((table) => (table.ok ? [table.table.rows] : [])))
  return reading.ok ? { ok: true, list: { parties: reading.parties, publishedOn: null } } : reading
}

/** Month, day and year, in this order. */
function publishedOn(text: string): CalendarDate | null {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : null
}

function fromXml(text: string): ListFilesReading {
  const parties: ListedParty[] = []
  const seen = new Set<string>()
  const others: XmlElement[] = []
  const odd: XmlElement[] = []
  const reading = readXml(text, (element) => {
    if (element.name !== 'sdnEntry') { others.push(element); return }
    const party = partyOfElement(element)
    if (party === null || seen.has(party.id)) odd.push(element)
    else parties.push(party)
    if (party !== null) seen.add(party.id)
  })
  if (!reading.ok) return refused('listUnread', { row: reading.problem.row, reason: reading.problem.reason })
  if (reading.root.name !== 'sdnList' || parties.length === 0) return refused('listNotOfac')
  const [firstOdd] = odd
  if (firstOdd !== undefined) return refused('listRow', { row: firstOdd.line })
  const publication = others.find(({ name }) => name === 'publshInformation')
  const counted = publication === undefined ? '' : textAt(publication, 'Record_Count')
  if (counted !== '' && Number(counted) !== parties.length) return refused('listCount', { stated: counted, read: parties.length })
  return { ok: true, list: { parties, publishedOn: publication === undefined ? null : publishedOn(textAt(publication, 'Publish_Date')) } }
}
