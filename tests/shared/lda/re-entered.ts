/** Re-enters a filed report as the records and answers of our books: what a clerk would have typed in the quarter. */
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents, parseAmount, zeroCents, type Cents } from '@/lib/domain/money'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'
import type { HouseLayout, IssuePageAnswer, Ld2Facts, LdaContact } from '@/lib/domain/reports/lda/ld2-facts'
import type { LdaAddress, LdaLobbyist, LdaPlace, LdaRegistrant } from '@/lib/domain/reports/lda/parties'
import { expenseMethods } from '@/lib/domain/reports/lda/stated-amount'
import { aClient, aContactOf, aLobbyist, aName, anAddress, answers, aQuarter, aRegistrant, aSpending, reference } from '../../domain/reports/lda/facts'
import { all, one, text } from './house-file'

const agencies: Readonly<Record<string, string>> = { 'U.S. SENATE': 'SENATE', 'U.S. HOUSE OF REPRESENTATIVES': 'HOUSE OF REPRESENTATIVES' }

/** Gives `Defense, Dept of (DOD)` for `Defense - Dept of  (DOD)`. */
export function agencyName(house: string): string {
  return agencies[house] ?? house.replace(/ - Dept of(?: +(\(.+\)))?$/, (_, short?: string) => `, Dept of${short === undefined ? '' : ` ${short}`}`)
}

/** Gives the day of `1/4/2019` or of `4/4/2019 1:23:59 PM`. */
export function dayOf(american: string): CalendarDate | null {
  const [, month = '', day = '', year = ''] = /^(\d+)\/(\d+)\/(\d{4})/.exec(american) ?? []
  return year === '' ? null : calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Gives the time of day of `4/4/2019 1:23:59 PM` as `13:23:59`; null where there is none. */
export function timeOf(american: string): string | null {
  const [, hour = '', rest = '', half = ''] = /(\d+):(\d\d:\d\d) ([AP]M)$/.exec(american) ?? []
  if (hour === '') return null
  return `${String((Number(hour) % 12) + (half === 'PM' ? 12 : 0)).padStart(2, '0')}:${rest}`
}

/** Gives the amount of `5,000.00`; zero where there is none. */
export function amountOf(words: string): Cents {
  const amount = words === '' ? null : parseAmount(words)
  return amount === null ? zeroCents : amount.ok ? amount.value : cents(Number.NaN)
}

const alpha2: Readonly<Record<string, string>> = { USA: 'US', '': '' }

export function addressOf(root: HouseElement, names: readonly [string, string, string, string, string, string, string]): LdaAddress {
  const [line1 = '', line2 = '', city = '', state = '', zip = '', zipExtension = '', country = ''] = names.map((name) => text(root, name))
  return anAddress({ line1, line2, city, state, zip, zipExtension, country: alpha2[country] ?? country })
}

export function principalPlaceOf(root: HouseElement): LdaPlace | null {
  const place = addressOf(root, ['', '', 'principal_city', 'principal_state', 'principal_zip', 'principal_zipext', 'principal_country'])
  return place.city === '' ? null : place
}

export function registrantOf(root: HouseElement): LdaRegistrant {
  const [senate = ''] = text(root, 'senateID').split('-')
  return aRegistrant({
    organizationName: text(root, 'organizationName'), address: addressOf(root, ['address1', 'address2', 'city', 'state', 'zip', 'zipext', 'country']), principalPlace: principalPlaceOf(root),
    description: text(root, 'registrantGeneralDescription'), senateId: Number(senate), houseId: Number(text(root, 'houseID').slice(0, 5)),
  })
}

type Listed = { readonly lobbyist: LdaLobbyist; readonly isNew: boolean }

function personId(first: string, last: string): string {
  return `${last} ${first}`.toLowerCase()
}

function listedOn(root: HouseElement): readonly (readonly Listed[])[] {
  return all(one(root, 'alis'), 'ali_info').map((page) =>
    all(one(page, 'lobbyists'), 'lobbyist').filter((row) => text(row, 'lobbyistLastName') !== '').map((row) => {
      const [first, last] = [text(row, 'lobbyistFirstName'), text(row, 'lobbyistLastName')]
      const isNew = text(row, 'lobbyistNew') === 'Y'
      const quarterStart = calendarDate(isNew ? `${text(root, 'reportYear')}-${firstDay(root)}` : '2005-01-01')
      return { isNew, lobbyist: aLobbyist(personId(first, last), { name: aName({ first, last, suffix: text(row, 'lobbyistSuffix') }), coveredPosition: text(row, 'coveredPosition'), listedFrom: quarterStart }) }
    }),
  )
}

function quarterOf(root: HouseElement): number {
  return Number(/[1-4]/.exec(text(root, 'reportType'))?.[0])
}

function firstDay(root: HouseElement): string {
  return `${String(quarterOf(root) * 3 - 2).padStart(2, '0')}-01`
}

function lobbyistsOf(root: HouseElement): readonly LdaLobbyist[] {
  const known = new Map(listedOn(root).flat().map(({ lobbyist }) => [lobbyist.reference.id, lobbyist]))
  for (const row of all(one(one(root, 'updates'), 'inactive_lobbyists'), 'inactive_lobbyist')) {
    const [first, last] = [text(row, 'firstName'), text(row, 'lastName')]
    if (last === '') continue
    const id = personId(first, last)
    const person = known.get(id) ?? aLobbyist(id, { name: aName({ first, last }), listedFrom: calendarDate('2005-01-01') })
    known.set(id, { ...person, delistedOn: calendarDate(`${text(root, 'reportYear')}-${firstDay(root)}`) })
  }
  return [...known.values()]
}

function pagesOf(root: HouseElement): readonly HouseElement[] {
  return all(one(root, 'alis'), 'ali_info').filter((page) => text(page, 'issueAreaCode') !== '')
}

function textsOf(page: HouseElement): readonly string[] {
  return all(one(page, 'specific_issues'), 'description').map(({ content }) => (typeof content === 'string' ? content : ''))
}

/** One contact for each issue area, at the days of the quarter in the order of the pages. */
function contactsOf(root: HouseElement): readonly LdaContact[] {
  const listed = listedOn(root)
  return pagesOf(root).map((page, index) => {
    const [first = ''] = textsOf(page)
    const id = `c${index + 1}`
    return aContactOf(id, {
      on: calendarDate(`${text(root, 'reportYear')}-${firstDay(root).slice(0, 2)}-${String(index + 1).padStart(2, '0')}`), issueCode: text(page, 'issueAreaCode'), specificIssue: first,
      entities: text(page, 'federal_agencies').split(/, (?=[A-Z])|, *$/).filter((name) => name !== '').map(agencyName),
      participantIds: listed[index]?.map(({ lobbyist }) => lobbyist.reference.id) ?? [],
    })
  })
}

/** A text that goes on on a second sheet is an answer; one sheet is what the contacts say. */
function answeredPages(root: HouseElement): readonly IssuePageAnswer[] {
  return pagesOf(root).flatMap((page) => {
    const texts = textsOf(page)
    return texts.length === 1 ? [] : [{ code: text(page, 'issueAreaCode'), texts, entities: null, lobbyistIds: null, foreignInterest: text(page, 'foreign_entity_issues') }]
  })
}

/** Gives the facts of a filed LD-2. */
export function ld2FactsOf(root: HouseElement): Ld2Facts {
  const isSelf = text(root, 'selfSelect') === 'Y'
  const exact = amountOf(text(root, isSelf ? 'expenses' : 'income'))
  const [, client] = text(root, 'senateID').split('-')
  const type = text(root, 'reportType')
  const method = text(root, 'expensesMethod').toLowerCase()
  const rest = cents(exact % 7)
  const parts = exact === 0 ? [] : [cents(exact - rest), rest].filter((part) => part !== 0)
  const kind = isSelf ? 'expense' : 'income'
  const signed = text(root, 'signedDate')
  return aQuarter({
    organization: { id: 'org', name: text(root, 'organizationName') },
    registrant: registrantOf(root),
    client: aClient({ name: text(root, 'clientName'), isSelf, isGovernmentEntity: text(root, 'clientGovtEntity') === 'Y', senateNumber: client === undefined ? null : Number(client), houseNumber: text(root, 'houseID').slice(5) }),
    year: Number(text(root, 'reportYear')),
    quarter: quarterOf(root),
    contacts: contactsOf(root),
    spending: parts.map((part, index) => aSpending(`e${index + 1}`, { reference: reference('expenditure', `e${index + 1}`), cents: part, kind })),
    lobbyists: lobbyistsOf(root),
    answers: answers({
      noActivity: text(root, 'noLobbying') === 'Y', method: expenseMethods.find((letter) => letter === method) ?? null, isAmendment: /[A@]/.test(type), amends: /[A@]/.test(type) ? 'the report before' : null,
      terminatedOn: dayOf(text(root, 'terminationDate')), addressChanged: text(root, 'registrantDifferentAddress') === 'Y', pages: answeredPages(root),
      signature: { printedName: text(root, 'printedName'), on: dayOf(signed), time: timeOf(signed) },
    }),
  })
}

/** Gives how the file was printed: by the form, or by the web page with its own spelling of days. */
export function layoutOf(root: HouseElement): HouseLayout {
  const inactive = all(one(one(root, 'updates'), 'inactive_lobbyists'), 'inactive_lobbyist').length
  return { source: all(root, 'contactIntlPhone').length === 1 ? 'web' : 'form', isImported: text(root, 'imported') === 'Y', updateSheets: inactive / 4 }
}
