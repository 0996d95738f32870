/** Filed reports of lobbying firms and of their lobbyists, entered again as the records and the profile of a firm's books, and built from those. */
import { existsSync } from 'node:fs'
import type { Donation } from '@/lib/domain/donation'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { organizationDefaults } from '@/lib/domain/organization'
import { unsigned, type ProfileEntry } from '@/lib/domain/profile/profile'
import type { BookRecords } from '@/lib/domain/reports/lda/book-records'
import type { HouseElement } from '@/lib/domain/reports/lda/house-element'
import { houseLd1 } from '@/lib/domain/reports/lda/house-ld1'
import { houseLd2 } from '@/lib/domain/reports/lda/house-ld2'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import { ld1FactsFromRecords } from '@/lib/domain/reports/lda/ld1-from-records'
import type { Ld2Facts, LdaContact } from '@/lib/domain/reports/lda/ld2-facts'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { ld2FactsFromRecords } from '@/lib/domain/reports/lda/ld2-from-records'
import { wholeName, type LdaAddress, type LdaLobbyist, type LdaRegistrant } from '@/lib/domain/reports/lda/parties'
import type { Participant } from '@/lib/domain/reports/lda/profile-parties'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { answered, aBook, aRegistered, origin } from '../../domain/reports/lda/book'
import { day } from '../../domain/reports/lda/facts'
import { aContact, aDonation } from '../../domain/rules/checks/facts'
import { all, folder, houseFile, one, parseHouse, text, values } from './house-file'
import { addressOf, layoutOf, ld2FactsOf, registrantOf } from './re-entered'

const each = existsSync(folder) ? it : it.skip

const entry = (kind: ProfileEntry['kind'], personId: string, facts: ProfileEntry['facts'], fromOn = '2005-01-01'): ProfileEntry => ({ ...unsigned, id: `${kind} ${personId}`, revision: 1, kind, personId, principalId: null, fromOn: day(fromOn), untilOn: null, facts, mistaken: false })
const participant = (id: string, name: string): Participant => ({ id, name, revision: 1, isEmployee: true, hasDocument: true, contactsEver: 9, highestSharePercent: null })

function organizationOf({ organizationName, address: { line1, line2, city, state, zip, zipExtension, country } }: LdaRegistrant, description: string): BookRecords['organization'] {
  return { ...organizationDefaults, id: 'org', revision: 1, name: organizationName, legalName: '', addressLines: `${line1}\n${line2}`, city, state, postalCode: zipExtension === '' ? zip : `${zip}-${zipExtension}`, country, description }
}

function clientEntryOf(address: LdaAddress | null, facts: ProfileEntry['facts']): ProfileEntry {
  const { line1 = '', city = '', state = '', zip = '', country = '' } = address ?? {}
  return entry('client', 'client', { business: '', street: line1, city, state, zip, country, registeredOn: '', ...facts })
}

function lobbyistEntries({ reference: { id }, coveredPosition, listedFrom, delistedOn }: LdaLobbyist, period: string): readonly ProfileEntry[] {
  const facts = { client: '', paid: 'yes', contacts: 'yes', timeShare: '40%', coveredPositions: coveredPosition === '' ? 'none-held' : 'recorded', convicted: 'no', delistedIn: delistedOn === null ? '' : period }
  return [entry('lobbyist', id, facts, listedFrom ?? undefined), ...(coveredPosition === '' || coveredPosition === null ? [] : [entry('covered-position', id, { position: coveredPosition, office: '', branch: 'legislative' })])]
}

function contactOf(client: string, { reference: { id }, on, issueCode, specificIssue, entities, participantIds }: LdaContact): LobbyingContact {
  const officials = entities.map((governmentEntity) => ({ personId: 'o', name: 'An official', office: '', governmentEntity, covered: 'yes' as const, coveredReason: '' }))
  return { ...aContact(), ...origin, id, number: id, contactOn: on, issueCode, specificIssue, officials, participants: participantIds.map((personId) => ({ personId, name: '' })), principalId: null, onBehalfOf: client }
}

/** The books of the firm in that quarter: another client's contact and money stand in them too. */
function booksOf(root: HouseElement, facts: Ld2Facts): BookRecords {
  const { registrant, client, answers, contacts, lobbyists, spending } = facts
  const paid: Donation = { ...aDonation(), ...origin, kind: 'sale', purpose: 'us_lobbying', donorId: 'client' }
  const [strange] = contacts
  return aBook({
    about: { id: 'client', name: client.name, revision: 1 }, clients: [client.name, 'Another client'], organization: organizationOf(registrant, registrant.description),
    registrations: [aRegistered({ number: String(registrant.senateId) })],
    receipts: spending.map(({ reference: { id }, on, cents: amountCents }) => ({ ...paid, id, number: id, receivedOn: on, amountCents })),
    contacts: [...contacts.map((row) => contactOf(client.name, row)), ...(strange === undefined ? [] : [contactOf('Another client', { ...strange, issueCode: 'TAX' })])],
    people: lobbyists.map(({ reference: { id }, name }) => participant(id, wholeName(name))),
    entries: [...lobbyists.flatMap((row) => lobbyistEntries(row, `${String(facts.year)}-Q${String(facts.quarter)}`)), clientEntryOf(null, { governmentEntity: 'no', senateNumber: String(client.senateNumber ?? ''), houseNumber: client.houseNumber })],
    answers: answered({
      ...Object.fromEntries(answers.pages.map(({ code, texts }) => [`issue-${code}`, texts.join('\n')])), activity: answers.noActivity !== true, 'house-id': String(registrant.houseId), 'address-changed': answers.addressChanged, 'client-government': false, convictions: false,
    }),
    version: { number: 'ALL-LD2-1', version: 1, signer: text(root, 'printedName') },
  })
}

/** What no book holds: the day of signing, and that the file is an amendment of, or the termination after, reports which are not here. */
const ofFiling = /\/(?:signedDate|pages|terminationDate|reportType)=/

/** Exactly $5,000 is a figure in the filed report and "less than $5,000" by the Act (manifest.json). */
const named = '/LOBBYINGDISCLOSURE2/income=5000.00'

describe('a report of a lobbying firm, from its books', () => {
  each.each(['ld2-q4-firm-income-10000.xml', 'ld2-q4-firm-income-5000.xml', 'ld2-1at-termination-amendment-2019.xml'])('%s has the same values, and nothing of another client', (name) => {
    const root = houseFile(name)
    const facts = ld2FactsOf(root)
    const built = ld2FactsFromRecords(booksOf(root, facts), { year: facts.year, quarter: facts.quarter })
    const filed = values(root).map((line) => line.replace(/(federal_agencies=.*),$/, '$1')).filter((line) => line !== named && !ofFiling.test(line))
    expect(values(parseHouse(houseXml(houseLd2(ld2Filing(built), layoutOf(root))))).filter((line) => !ofFiling.test(line))).toEqual(filed)
  })

  each('the registration for a new client has the same values', () => {
    const root = houseFile('ld1-rr-new-registrant.xml')
    const registrant = registrantOf(root)
    const lobbyists = all(one(root, 'lobbyists'), 'lobbyist').filter((row) => text(row, 'lobbyistLastName') !== '').map((row) => ({ first: text(row, 'lobbyistFirstName'), last: text(row, 'lobbyistLastName'), covered: text(row, 'coveredPosition') }))
    const address = addressOf(root, ['clientAddress', '', 'clientCity', 'clientState', 'clientZip', 'clientZipExt', 'clientCountry'])
    expect([registrant.organizationName, lobbyists.length, address.city]).toEqual(['Weston Strategies, LLC', expect.any(Number), expect.any(String)])
    const [, month, date, year] = /^(\d+)\/(\d+)\/(\d+)/.exec(text(root, 'effectiveDate')) ?? []
    const engaged = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
    const client = { ...clientEntryOf(address, { business: text(root, 'clientGeneralDescription'), governmentEntity: 'no', senateNumber: text(root, 'senateID').split('-')[1] ?? '', houseNumber: text(root, 'houseID').slice(5) }), fromOn: day(engaged) }
    const book = aBook({
      about: { id: 'client', name: text(root, 'clientName'), revision: 1 }, clients: [text(root, 'clientName')], organization: organizationOf(registrant, registrant.description), registrations: [aRegistered({ number: String(registrant.senateId), registeredOn: null })],
      people: lobbyists.map(({ first, last }) => participant(last, `${first} ${last}`)),
      entries: [client, ...lobbyists.map(({ last, covered }) => entry('lobbyist', last, { client: '', paid: 'yes', contacts: 'yes', coveredPositions: covered === '' ? 'none-held' : 'recorded', convicted: 'no', delistedIn: '' }))],
      answers: answered({ 'issue-codes': all(one(root, 'alis'), 'ali_Code').map(({ content }) => (typeof content === 'string' ? content : '')).join(','), 'specific-issues': text(root, 'specific_issues'), 'house-id': String(registrant.houseId) }),
      version: { number: 'ALL-LD1-1', version: 1, signer: text(root, 'printedName') },
    })
    const withoutDay = (lines: readonly string[]) => lines.filter((line) => !ofFiling.test(line))
    expect(withoutDay(values(parseHouse(houseXml(houseLd1(ld1Filing(ld1FactsFromRecords(book)))))))).toEqual(withoutDay(values(root)))
  })
})
