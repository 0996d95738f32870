/** The people of an organization as a file that holds every field: what the own export writes, and the import reads as it was. */
import { calendarDate, isCalendarDate, type CalendarDate } from '../calendar-date'
import { textOfCell } from '../harmless-text'
import type { JsonValue } from '../journal/json'
import { citizenStatusBases, citizenStatuses, personKinds, personTags, screeningResults, type Person, type PersonInput, type PostalAddress } from '../person'
import { readNote } from './cells'
import type { RowReader } from './row-problem'
import { anyDayCell, choicesCell, lineCell, linesCell, referenceCell, textOrNoneCell, wordCell, type Cell } from './whole/cells'

/** A person as a file gives one; who was erased or merged is in no such file. */
export type PersonOfFile = Omit<PersonInput, 'formKey'> & { readonly recordState: 'recorded' | 'voided'; readonly stateReason: string }

const states = ['recorded', 'voided'] as const
const emailCharactersMax = 254

type FieldName = Exclude<keyof PersonOfFile, 'address'> | `address.${keyof PostalAddress}`

/** Every field of a person; one that is missing here does not compile. */
const fields: Readonly<Record<FieldName, Cell>> = {
  name: lineCell(true), kind: wordCell(personKinds), nameSort: textOrNoneCell(), nameOtherScript: textOrNoneCell(), tags: choicesCell(personTags),
  'address.lines': linesCell(), 'address.city': lineCell(), 'address.state': lineCell(), 'address.postalCode': referenceCell(), 'address.country': lineCell(),
  email: lineCell(false, emailCharactersMax), telephone: referenceCell(), employer: lineCell(), occupation: lineCell(), bankReference: referenceCell(),
  citizenStatus: wordCell(citizenStatuses, 'unknown'), citizenStatusBasis: wordCell(citizenStatusBases, ''), office: lineCell(),
  screeningResult: wordCell(screeningResults, 'not-screened'), screenedOn: anyDayCell(null), screeningListOn: anyDayCell(null), note: linesCell(),
  recordState: wordCell(states, 'recorded'), stateReason: linesCell(),
}

const names = Object.keys(fields).filter((name): name is FieldName => name in fields)

function columnOf(name: FieldName): string {
  return name.replace('recordState', 'record.state').replace('stateReason', 'record.state.reason').replace(/\.|(?=[A-Z])/g, '_').toLowerCase()
}

/** The headings of the file, in the order of the cells. */
export const peopleHeadings: readonly string[] = names.map(columnOf)
/** What must be in a header row; these together stand in no other file. */
const needed = ['name', 'kind', 'name_sort', 'citizen_status'] as const

/** Where each known column stands in a header row of people; null for any other file. */
export function peoplePositions(header: readonly string[]): ReadonlyMap<string, number> | null {
  const positions = new Map(header.map((name, at) => [name.trim().toLowerCase(), at] as const).filter(([name]) => peopleHeadings.includes(name)))
  return needed.every((name) => positions.has(name)) ? positions : null
}

/** Gives the cells of a person in the order of the headings. */
export function cellsOfPerson(person: Omit<PersonOfFile, 'recordState'> & Pick<Person, 'recordState'>): readonly string[] {
  const { address, tags, ...rest } = person
  const values: Readonly<Record<string, JsonValue>> = { ...rest, tags: tags.join('\n'), ...Object.fromEntries(Object.entries(address ?? {}).map(([name, value]) => [`address.${name}`, value])) }
  return names.map((name) => fields[name].write(values[name] ?? null))
}

/** Reads a row; null where a problem stands in the reader. */
export function readPersonRow(row: RowReader, today: CalendarDate): PersonOfFile | null {
  const read = new Map(names.map((name) => [name, row.read(columnOf(name), (text) => fields[name].read(textOfCell(text), today))]))
  const text = (name: FieldName): string => {
    const value = read.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [stateReason, recordState] = [row.read('record_state_reason', (cell) => readNote(textOfCell(cell))) ?? '', wordOf(states, text('recordState')) ?? 'recorded']
  if (recordState === 'voided' && stateReason === '') row.refuse('record_state_reason', { key: 'missing' })
  if (row.problems.length > 0) return null
  const address = { lines: text('address.lines'), city: text('address.city'), state: text('address.state'), postalCode: text('address.postalCode'), country: text('address.country') }
  const day = (name: FieldName) => dayOf(read.get(name))
  return {
    name: text('name'), kind: wordOf(personKinds, text('kind')) ?? 'individual', nameSort: text('nameSort') || null, nameOtherScript: text('nameOtherScript') || null,
    tags: personTags.filter((tag) => text('tags').split('\n').includes(tag)), address: Object.values(address).every((part) => part === '') ? null : address, email: text('email'), telephone: text('telephone'),
    employer: text('employer'), occupation: text('occupation'), bankReference: text('bankReference'), citizenStatus: wordOf(citizenStatuses, text('citizenStatus')) ?? 'unknown',
    citizenStatusBasis: wordOf(citizenStatusBases, text('citizenStatusBasis')), office: text('office'), screeningResult: wordOf(screeningResults, text('screeningResult')) ?? 'not-screened',
    screenedOn: day('screenedOn'), screeningListOn: day('screeningListOn'), note: text('note'), recordState, stateReason,
  }
}

function dayOf(value: JsonValue | undefined): CalendarDate | null {
  return typeof value === 'string' && isCalendarDate(value) ? calendarDate(value) : null
}

function wordOf<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null
}
