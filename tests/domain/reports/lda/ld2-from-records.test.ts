import type { Expenditure } from '@/lib/domain/expenditure'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { cents } from '@/lib/domain/money'
import { quartersFiledBefore } from '@/lib/domain/reports/lda/book-records'
import { ld1FactsFromRecords } from '@/lib/domain/reports/lda/ld1-from-records'
import { contactLeftOutBecause, exactAmount } from '@/lib/domain/reports/lda/ld2-counted'
import { ld2FactsFromRecords } from '@/lib/domain/reports/lda/ld2-from-records'
import type { Registration } from '@/lib/domain/registration'
import { ld203FactsFromRecords } from '@/lib/domain/reports/lda/ld203-from-records'
import { aContact, anExpenditure } from '../../rules/checks/facts'
import { answered, aBook, aRegistered, origin } from './book'
import { day } from './facts'

function spent(parts: Partial<Expenditure>): Expenditure {
  return { ...anExpenditure(), ...origin, approval: 'not-needed', approvedBy: null, approverName: '', approvedAt: null, ...parts }
}

function spoke(parts: Partial<LobbyingContact>): LobbyingContact {
  return { ...aContact(), ...origin, ...parts }
}

function facts(parts: Parameters<typeof aBook>[0] = {}) {
  return ld2FactsFromRecords(aBook({ payees: new Map([['person', 'Elm Strategies']]), ...parts }), { year: 2026, quarter: 2 })
}

const fara = aRegistered({ id: 'f', regime: 'FARA', number: '7000' })
const party = { id: 'p', revision: 1, name: 'Party', kind: 'POLITICAL_PARTY', country: 'PK', aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: null, untilOn: null } as const

describe('the facts of a quarterly report', () => {
  it('take registrant, address and Senate number from the settings', () => {
    const { registrant, client } = facts()
    expect(registrant).toMatchObject({ organizationName: 'Friends', senateId: 401105999, houseId: null, address: { line1: '12 Elm Street', line2: 'Suite 4', zip: '77002', zipExtension: '1234' } })
    expect(client).toMatchObject({ name: 'Friends', isSelf: true, isGovernmentEntity: null, senateNumber: 12 })
    expect(facts({ registrations: [aRegistered({ number: 'pending' })] }).registrant.senateId).toBeNull()
  })

  it('count the lobbying part of a payment, the refund of one, and nothing else', () => {
    const expenditures = [
      spent({ purpose: 'us_lobbying', amountCents: cents(100_000), category: 'salary' }),
      spent({ id: 's', amountCents: cents(90_000), splits: [{ purpose: 'us_lobbying', amountCents: cents(30_000) }, { purpose: 'general', amountCents: cents(60_000) }] }),
      spent({ id: 'b', kind: 'refund_received', purpose: 'us_lobbying', amountCents: cents(10_000), category: 'lobbying_fees' }),
      spent({ id: 'm', kind: 'in_kind_memo', purpose: 'us_lobbying' }),
      spent({ id: 'v', state: 'voided', purpose: 'us_lobbying' }),
      spent({ id: 'g' }),
    ]
    const read = facts({ expenditures })
    expect(exactAmount(read)).toBe(120_000)
    expect(read.spending.map(({ kind }) => kind)).toEqual(['time', 'expense', 'outside-firm'])
    expect(read.spending[0]).toMatchObject({ party: 'Elm Strategies', documentedCents: 100_000 })
  })

  it('know a paper by its receipt or by a file attached', () => {
    const row = spent({ purpose: 'us_lobbying', receiptState: 'missing' })
    expect(facts({ expenditures: [row] }).spending[0]?.documentedCents).toBeNull()
    expect(facts({ expenditures: [row], withPapers: new Set(['r']) }).spending[0]?.documentedCents).toBe(row.amountCents)
  })

  it('leave a contact for a foreign party to the FARA report from the day of that registration', () => {
    const rows = [spoke({ principalId: 'p', contactOn: day('2026-05-04') })]
    const reason = (registeredOn: string) => facts({ contacts: rows, principals: [party], registrations: [aRegistered(), { ...fara, registeredOn: day(registeredOn) }] })
      .contacts.map(contactLeftOutBecause)
    expect(reason('2026-05-04')).toEqual([expect.stringContaining('disclosed under FARA')])
    expect(reason('2026-05-05')).toEqual([null])
  })

  it('leave out a contact without a covered official, and one with the press', () => {
    const official = { personId: 'o', name: 'Ann', office: 'Mayor', governmentEntity: 'City', covered: 'no', coveredReason: '' } as const
    const reasons = facts({ contacts: [spoke({ officials: [official] }), spoke({ id: 'm', counterpart: 'media' }), spoke({ id: 'y', officials: [official, { ...official, covered: 'yes', governmentEntity: ' senate' }] })] }).contacts
    expect(reasons.map((contact) => contactLeftOutBecause(contact) === null)).toEqual([false, false, true])
    expect(reasons[2]?.entities).toEqual(['SENATE'])
  })
})

describe('the answers of a quarterly report', () => {
  it('count once somebody has confirmed them for the quarter', () => {
    const said = answered({ method: 'B', activity: false, 'client-government': true, convictions: false, 'house-id': '45123', 'ended-issues': 'TRD, for', 'late-reason': 'The treasurer was ill' })
    expect(facts({ answers: said })).toMatchObject({
      registrant: { houseId: 45123 }, client: { isGovernmentEntity: true },
      answers: { method: 'b', noActivity: true, convictions: 'no', endedIssueCodes: ['TRD', 'FOR'], lateReason: 'The treasurer was ill' },
    })
    const taken = new Map([...said].map(([id, answer]) => [id, { ...answer, prefilled: true }]))
    expect(facts({ answers: taken })).toMatchObject({ registrant: { houseId: null }, answers: { method: null, noActivity: null, convictions: 'not-known', lateReason: '' } })
  })

  it('end the registration on the day beside a yes, and on no other', () => {
    const said = (text: string, choice: 'yes' | 'no') => new Map([['terminated-on', { question: 'terminated-on', choice, text, prefilled: false }]])
    const termination = (text: string, choice: 'yes' | 'no' = 'yes') => facts({ answers: said(text, choice) }).answers.terminatedOn
    expect([termination('2026-06-01'), termination('in June'), termination('2026-06-01', 'no')]).toEqual(['2026-06-01', null, null])
  })

  it('write the specific issues of an area, name one without a contact, and state the interest of a foreign entity', () => {
    const contacts = [spoke({ issueCode: 'FOR', officials: [{ personId: 'o', name: 'Ann', office: 'Rep.', governmentEntity: 'Senate', covered: 'yes', coveredReason: '' }] })]
    const { pages } = facts({ contacts, answers: answered({ 'issue-FOR': 'H.R. 1, an Act, section 2', 'issue-FOR-foreign': 'none', 'issue-codes': 'TRD' }) }).answers
    expect(pages).toEqual([
      { code: 'FOR', texts: ['H.R. 1, an Act, section 2'], entities: null, lobbyistIds: null, foreignInterest: 'none' },
      { code: 'TRD', texts: [], entities: null, lobbyistIds: null, foreignInterest: '' },
    ])
    expect(facts({ contacts }).answers.pages).toEqual([])
  })

  it('name the report that an amendment replaces, and who signs', () => {
    const { answers } = facts({ version: { number: 'ALL-LD2-2026-Q2-2', version: 2, signer: 'Omar Shah' } })
    expect(answers).toMatchObject({ isAmendment: true, amends: 'ALL-LD2-2026-Q2-1', signature: { printedName: 'Omar Shah' } })
    expect(facts({ version: { number: 'ALL-LD2-2026-Q2-1', version: 1, signer: '' } }).answers).toMatchObject({ isAmendment: false, amends: null })
  })
})

describe('the facts of the other forms', () => {
  it('certify a contribution report for the registrant only where somebody says yes', () => {
    const certified = (yes: boolean) => ld203FactsFromRecords({ ...aBook({ answers: answered({ certification: yes, contributions: false, committees: ' Friends PAC \n\nSecond PAC' }) }), contributions: [], lobbyist: null }, { year: 2026, half: 1 }).answers
    expect(certified(true)).toMatchObject({ certifiedBy: 'Friends', noContributions: true, committees: ['Friends PAC', 'Second PAC'] })
    expect(certified(false).certifiedBy).toBeNull()
  })

  it('register anew where no registration has a day, and amend where one has', () => {
    const kind = (registrations: readonly Registration[]) => ld1FactsFromRecords(aBook({ registrations, answers: answered({ 'issue-codes': 'for, trd' }) }))
    expect(kind([])).toMatchObject({ kind: 'new-registrant', answers: { issueCodes: ['FOR', 'TRD'], filedOn: null } })
    expect(kind([aRegistered({ becameAgentOn: day('2026-01-02') })])).toMatchObject({ kind: 'amendment', retainedOn: '2026-01-02', answers: { filedOn: '2026-01-05' } })
  })
})

describe('a registration of the Act', () => {
  it('tells which quarters were filed before the program was used', () => {
    expect(quartersFiledBefore(aRegistered({ registeredOn: day('2025-08-01'), followFrom: day('2026-04-01') }))).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
    expect(quartersFiledBefore(aRegistered())).toEqual([])
  })
})
