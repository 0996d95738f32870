import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { keptAnswers } from '@/lib/domain/reports/answers'
import type { FaraActivity, FaraFacts } from '@/lib/domain/reports/fara/facts'
import { nsd2Questions } from '@/lib/domain/reports/fara/questions'
import { asWhole, expectGolden } from '../golden-text'
import { agreement, answered, contact, contribution, material, money, officer, party, period, quiet, record, said, shortForm, statementOf, thing } from './fara-facts'
import { former, government } from './profile'

const day = calendarDate

function activity(number: string, parts: Partial<FaraActivity> = {}): FaraActivity {
  return {
    record: record('activity', number), principalId: 'party', kind: 'rally', on: day('2025-05-03'), place: 'Federal Plaza', speaker: 'Amal Haddad', subject: 'Sanctions on ports', isPolitical: true, isOwnBehalf: false,
    influence: 'Policy on sanctions', ...parts,
  }
}

/** A half-year in which something of every kind was recorded, and much of it badly: the checks have what to find. */
const busy: Partial<FaraFacts> = {
  principals: [party, government, former],
  registration: { ...quiet.registration, periodNote: 'The Unit assigned another period.' },
  receipts: [
    money('D-1'), money('D-2', { campaign: 'Conference 2025', amountCents: cents(700_050), partyIsPrincipal: true, party: 'Zephyria Unity Party' }), money('D-3', { on: null, hasOwnDate: false, principalId: 'government' }),
    money('D-4', { on: day('2025-08-31'), hasOwnDate: false, partyAddressKnown: false, hasPaper: false, purpose: 'Misc' }), money('D-5', { principalId: null, amountCents: cents(-2_500), purpose: 'Refund of D-1' }), money('D-6', { campaign: 'Conference 2025', on: day('2025-03-01') }),
  ],
  disbursements: [
    money('E-1', { record: record('expenditure', 'E-1'), purpose: 'Hall for the rally of 3 May', amountCents: cents(90_000) }), money('E-2', { record: record('expenditure', 'E-2'), on: null, hasOwnDate: false, hasPaper: false, purpose: 'Expenses', party: 'Cash' }),
    money('E-3', { record: record('expenditure', 'E-3'), principalId: 'government', purpose: 'Flight to Washington for the meeting with Jane Roe', amountCents: cents(45_010) }),
  ],
  transmitted: [money('T-1', { record: record('transfer', 'T-1'), purpose: 'Collected money', amountCents: cents(200_000) }), money('T-2', { record: record('transfer', 'T-2'), principalId: 'government', on: day('2025-08-30'), hasPaper: false })],
  otherReceipts: 0, otherDisbursements: 2, bankReceiptsCents: cents(900_000), bookReceiptsCents: cents(899_999), exhibitDOn: day('2025-09-01'),
  contacts: [
    contact('C-1'), contact('C-2', { on: null, dateIsExact: false, principalId: null }), contact('C-3', { on: day('2025-03-15'), dateIsExact: false, isWithGovernment: false, title: 'Zephyr Daily', name: 'Editor', registrationDeclared: 'no' }),
    contact('C-4', { registrationDeclared: 'not-known', subject: 'Ports', participantIds: ['noor'], principalId: 'government', method: 'Letter' }), contact('C-5', { name: '', title: '', participantIds: [] }),
  ],
  officers: [officer('O-1', { service: 'Speaks at rallies' }), officer('O-2', { personId: 'noor', position: 'Secretary', fromOn: day('2025-03-01'), untilOn: day('2025-07-31'), citizenship: '' })],
  shortForms: [
    shortForm('S-1'), shortForm('S-2', { personId: 'noor', fromOn: day('2025-04-01'), untilOn: day('2025-06-30'), filedOn: null, position: 'Writer', serves: [{ principalId: 'government', untilOn: day('2025-05-31') }] }),
    shortForm('S-3', { personId: 'noor', fromOn: day('2024-01-01'), untilOn: day('2025-03-10'), filedOn: day('2024-02-20'), terminatedOn: day('2025-03-12') }),
  ],
  agreements: [
    agreement('A-1', { endsOn: day('2025-05-31'), payDependsOnSuccess: true }), agreement('A-2', { principalId: 'government', saysNoPoliticalActivity: true, changedOn: day('2025-04-01') }),
    agreement('A-3', { principalId: 'government', signedOn: day('2025-06-01'), changedOn: day('2025-06-01'), changeFiledOn: day('2025-06-30') }),
  ],
  exhibits: [{ principalId: 'party', exhibitAOn: day('2024-08-10'), exhibitBOn: null }],
  activities: [activity('V-1'), activity('V-2', { kind: 'speech', principalId: null, isOwnBehalf: true, on: day('2025-08-31') }), activity('V-3', { kind: 'post', principalId: 'government', isPolitical: false, place: '', speaker: '', influence: '' }), activity('V-4', { kind: 'broadcast', principalId: 'government' })],
  materials: [
    material('M-1'), material('M-2', { filedAt: null, labelText: '' }), material('M-3', { channel: 'Internet', address: 'https://example.org/ports', language: 'Urdu', labelLanguage: 'English', groups: ['Public officials', 'Libraries'], filedAt: instant('2025-06-09T15:00:00.000Z') }),
    material('M-4', { principalId: null, channel: 'Radio or TV broadcasts', groups: [], labelText: 'Paid for by friends' }),
  ],
  thingsReceived: [thing('H-1'), thing('H-2', { principalId: 'government', party: 'Ministry of Ports', thing: 'Two tickets', purpose: '' })], thingsGiven: [thing('H-3', { party: 'Jane Roe', thing: 'A book', purpose: 'Gift' })],
  contributions: [contribution('P-1'), contribution('P-2', { donor: 'registrant', funds: 'foreign-principal', amountCents: null, thing: 'Hall', toldIn: 'nowhere' }), contribution('P-3', { donor: 'short-form-person', funds: 'foreign-national', toldIn: 'short-form' })],
  changes: [
    { record: record('officer', 'O-2'), what: 'An officer who left', on: day('2025-07-31'), toldOn: day('2025-08-20') }, { record: record('agreement', 'A-2'), what: 'A changed agreement', on: day('2025-04-01'), toldOn: null },
    { record: record('principal', 'party'), what: 'A new foreign principal', on: day('2025-03-02'), toldOn: day('2025-03-12') },
  ],
  exposures: [
    { record: record('exposure-record', 'X-1'), principalId: 'party', exemption: '613(h)', assessedOn: day('2024-07-01'), newestFactOn: day('2025-06-01') }, { record: record('exposure-record', 'X-2'), principalId: null, exemption: '', assessedOn: day('2024-07-01'), newestFactOn: null },
  ],
  signing: { officers: 5, signers: [{ personId: 'amal', name: 'Amal Haddad', office: 'President', inOffice: true }, { personId: 'noor', name: 'Noor Said', office: 'Secretary', inOffice: false }, { personId: null, name: 'A. Friend', office: '', inOffice: null }], powerOfAttorney: true },
  feesPaidFor: [], attempts: [record('donation', 'D-1')],
  previous: { through: day('2025-02-28'), principalIds: ['party', 'old'], officerIds: ['amal', 'gone'], answers: keptAnswers([said('11:party', 'yes', 'Opened an office.')]) },
  answers: keptAnswers([...answered, said('11:government', 'no'), said('12:government', 'yes', 'Sought support.'), said('2-b', 'yes', 'A new branch.'), said('note:4-a', null, 'The secretary left for study.')]),
  leftOut: [{ record: record('donation', 'D-9'), reason: 'Voided', amountCents: cents(100) }],
}

describe('a whole statement', () => {
  it('says item by item what was recorded, with the records behind each line and every finding', () => {
    expectGolden(asWhole(statementOf(busy)), 'fara-whole', 'busy.txt')
  })

  it('asks of an individual neither for officers nor for staff', () => {
    expectGolden(asWhole(statementOf({ ...busy, personal: 'clear', registration: { ...quiet.registration, registrantKind: 'individual' } })), 'fara-whole', 'individual.txt')
  })

  it('is the final one on the day on which the obligation ended, and says what is still open', () => {
    const ended = { ...quiet.registration, endedOn: day('2025-08-31'), becameAgentOn: null, registeredOn: null }
    expectGolden(asWhole(statementOf({ registration: ended, finalised: true, filedOn: day('2025-10-15'), periods: [{ from: day('2024-08-10'), through: day('2025-01-31') }, period], previous: null })), 'fara-whole', 'final.txt')
  })

  it('is quiet about nothing: what stands behind its lines is as it was', () => {
    expectGolden(asWhole(statementOf()), 'fara-whole', 'quiet.txt')
  })

  it('asks what no record answers, item by item', () => {
    const unkept = {
      officers: null, shortForms: null, agreements: null, exhibits: null, activities: null, materials: null, thingsReceived: null, thingsGiven: null, contributions: null, signing: null,
    }
    const asked = [
      {}, busy, unkept, { ...unkept, materials: [] }, { registration: { ...quiet.registration, registrantKind: 'individual' as const } }, { ...unkept, answers: keptAnswers([said('16-a', 'yes'), said('12:party', 'yes')]) },
    ]
    expectGolden(asWhole(asked.map((parts) => nsd2Questions({ ...quiet, ...parts }, period))), 'fara-whole', 'questions.txt')
  })
})
