import { cents } from '@/lib/domain/money'
import { quarter } from '@/lib/domain/reporting-period'
import { houseLd1 } from '@/lib/domain/reports/lda/house-ld1'
import { houseLd2 } from '@/lib/domain/reports/lda/house-ld2'
import { houseLd203 } from '@/lib/domain/reports/lda/house-ld203'
import { buildLd1 } from '@/lib/domain/reports/lda/ld1-document'
import { ld1Filing } from '@/lib/domain/reports/lda/ld1-filing'
import { buildLd2 } from '@/lib/domain/reports/lda/ld2-document'
import { ld2Filing } from '@/lib/domain/reports/lda/ld2-filing'
import { buildLd203 } from '@/lib/domain/reports/lda/ld203-document'
import { ld203Filing } from '@/lib/domain/reports/lda/ld203-filing'
import { publicLd203 } from '@/lib/domain/reports/lda/public-contributions'
import { publicLd2 } from '@/lib/domain/reports/lda/public-filing'
import { publicLd1 } from '@/lib/domain/reports/lda/public-registration'
import { houseXml } from '@/lib/formats/xml/house-xml'
import { asWhole, expectGolden } from '../golden-text'
import { aClient, aContactOf, aContribution, aForeignEntity, aHalfYear, aLobbyist, aName, anAddress, anAffiliate, answers, aQuarter, aRegistrant, aRegistration, aSpending, day, reference } from './facts'

const q2 = quarter(2026, 2)

const lobbyists = [
  aLobbyist('sana', { coveredPosition: 'Staff of a committee, 2015 to 2018', senateId: 7, name: aName({ prefix: 'Ms.', middle: 'R.', suffix: 'Jr.' }) }),
  aLobbyist('omar', { name: aName({ first: 'Omar', last: 'Shah', nickname: 'Om' }), listedFrom: day('2026-05-01'), convicted: 'yes', convictions: [{ on: day('2020-01-01'), description: 'Fraud' }] }),
  aLobbyist('left', { name: aName({ first: 'Lena', last: 'Left' }), delistedOn: day('2026-06-15'), leftOn: day('2026-06-10') }), aLobbyist('small', { name: aName({ last: 'Small' }), highestSharePercent: 19, contactsEver: 1, hasDocument: false }),
]
const entities = [aForeignEntity(), aForeignEntity('f2', { name: 'Old Trading', endedOn: day('2026-05-31'), ownershipPercent: '', kind: 'FOREIGN_ENTITY', principalPlace: anAddress({ city: 'Lisbon', country: 'PT', state: '' }) })]
const affiliates = [anAffiliate(), anAffiliate('a2', { name: 'Zed Council', contributedCents: cents(0), takesActivePart: false, endedOn: day('2026-06-01') })]

const busy = aQuarter({
  registrant: aRegistrant({ principalPlace: anAddress({ city: 'Austin', zipExtension: '1234' }) }), client: aClient({ isSelf: false, name: 'Avaria Textiles', description: 'Textiles', isGovernmentEntity: true, address: anAddress({ city: 'Houston' }), principalPlace: anAddress({ city: 'Port Avar', country: 'PK', state: '' }) }),
  contacts: [
    aContactOf('c1'), aContactOf('c2', { on: day('2026-05-20'), issueCode: 'TRD', specificIssue: 'Tariff on textiles', entities: ['SENATE', 'State, Dept of (DOS)'], participantIds: ['omar', 'sana'], principalKind: 'FOREIGN_ENTITY' }),
    aContactOf('c3', { on: day('2026-06-01'), specificIssue: '', entities: [], hasDocument: false, identified: 'no' }), aContactOf('c4', { issueCode: '', mode: 'phone', principalKind: 'POLITICAL_PARTY', identified: 'not-known' }),
    aContactOf('fara', { underFara: true }), aContactOf('hearing', { exception: 'viii' }), aContactOf('counted', { exception: 'viii', countedAnyway: true }), aContactOf('mayor', { covered: 'no' }), aContactOf('unknown', { covered: 'not-known' }),
  ],
  spending: [aSpending('i1', { kind: 'income', cents: cents(1_234_567), party: 'Avaria Textiles' }), aSpending('e1'), aSpending('e2', { cents: cents(1_000_050), kind: 'outside-firm', documentedCents: cents(900_000) }), aSpending('e3', { counted: false, reason: 'State lobbying' })],
  lobbyists, foreignEntities: entities, affiliates,
  answers: answers({
    isAmendment: true, addressChanged: true, newClientAddress: anAddress({ city: 'Dallas' }), newClientPlace: anAddress({ city: 'Karachi', country: 'PK', state: '' }), newClientDescription: 'Textiles and towels', endedIssueCodes: ['AGR'], affiliatedUrl: 'https://example.org/members', convictions: 'yes', lateReason: 'Illness',
  }),
})
const quarters = {
  plain: aQuarter(), busy, small: aQuarter({ spending: [aSpending('e1', { cents: cents(499_900) })], answers: answers({ method: 'b' }) }),
  ended: aQuarter({ answers: answers({ terminatedOn: day('2026-06-30'), method: 'c' }) }),
}

describe('a quarterly report, whole', () => {
  it.each(['plain', 'busy', 'small', 'ended'] as const)('%s: as a page, for the House and in the names of the public interface', (name) => {
    const filing = ld2Filing(quarters[name])
    expectGolden(asWhole({ document: buildLd2(quarters[name], []), filing, public: publicLd2(filing) }), 'lda', `ld2-${name}.txt`)
    expectGolden(houseXml(houseLd2(filing)), 'lda', `ld2-${name}.xml`)
  })
})

describe('a registration, whole', () => {
  const kinds = { own: aRegistration(), firm: aRegistration({ registrant: busy.registrant, client: { ...busy.client, effectiveOn: null }, contacts: busy.contacts, lobbyists, foreignEntities: entities, affiliates, retainedOn: day('2026-04-15') }, { issueCodes: ['FOR', 'TRD'], affiliatedUrl: 'https://example.org/members', convictions: 'yes', reliesOnFaraExemption: 'yes', filedOn: day('2026-08-01') }), amended: aRegistration({ kind: 'amendment' }, { specificIssues: '', issueCodes: [] }) }
  it.each(['own', 'firm', 'amended'] as const)('%s: as a page, for the House and in the names of the public interface', (name) => {
    const filing = ld1Filing(kinds[name])
    expectGolden(asWhole({ document: buildLd1(kinds[name], [], q2), filing, public: publicLd1(filing) }), 'lda', `ld1-${name}.txt`)
    expectGolden(houseXml(houseLd1(filing)), 'lda', `ld1-${name}.xml`)
  })
})

describe('a contribution report, whole', () => {
  const given = [
    aContribution('g1', { cents: cents(15_000) }), aContribution('g2', { cents: cents(5_000), on: day('2026-01-02'), payeeName: 'malik for congress ' }), aContribution('g3', { cents: cents(19_999), payeeName: 'Rahim for Senate' }), aContribution('g4', { cents: cents(100), type: 'he', payeeName: 'Hall of Honor', honoreeName: '' }),
    aContribution('g5', { recipientLevel: 'state-or-local', payeeName: 'Shah for Mayor' }), aContribution('g6', { recipientLevel: 'other-committee', payeeName: 'Textile PAC' }), aContribution('g7', { cents: cents(20_000), type: 'pic', payeeName: 'Inaugural Committee', paidFromForeignMoney: true }), aContribution('g8', { type: 'me', contributorName: 'Avaria PAC' }), aContribution('g9', { type: 'ple' }),
  ]
  const halves = {
    mixed: aHalfYear({ contributions: given }, { comments: 'Amounts as paid', committees: ['Avaria PAC'], isAmendment: true }),
    lobbyist: aHalfYear({ half: 2, contributions: [], lobbyist: { reference: reference('person', 'sana'), name: aName({ prefix: 'Ms.' }), senateId: 7 } }, { noContributions: true, certifiedBy: null }),
  }
  it.each(['mixed', 'lobbyist'] as const)('%s: as a page, for the House and in the names of the public interface', (name) => {
    const filing = ld203Filing(halves[name])
    expectGolden(asWhole({ document: buildLd203(halves[name], []), filing, public: publicLd203(filing) }), 'lda', `ld203-${name}.txt`)
    expectGolden(houseXml(houseLd203(filing)), 'lda', `ld203-${name}.xml`)
  })
})
