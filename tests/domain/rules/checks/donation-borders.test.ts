/** Each check of a donor on both sides of every line that it draws. */
import type { DonationContext } from '@/lib/domain/assessment'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { donorChecks } from '@/lib/domain/rules/checks/donation-donor'
import { itHoldsTheBorders, type Border } from './borders'
import { aDonation, aDonationContext, aParty } from './facts'

const back = { kind: 'refund', amountCents: cents(-25_000), originalDonationId: 'gift' } as const
const nobody = { donor: null, donorYearCents: null } as const
const year = (amount: number) => ({ donorYearCents: cents(amount) })
const working = { kind: 'individual', occupationKnown: true, employerKnown: true } as const
const lacking = (facts: Parameters<typeof aParty>[0]) => ({ donor: aParty({ ...working, ...facts }) })
const joint = (own: number, other = 100) => ({ jointShares: [{ personId: 'person', shareCents: cents(own) }, { personId: 'b', shareCents: cents(other) }] })
const principal = { kind: 'from_foreign_principal', principalId: 'p' } as const
const abroad = (kind: 'party' | 'government' | 'organization', country = 'PK') => ({ donor: aParty({ kind, country }) })
const list = { sanctionsListOn: day('2026-03-02') } as const

const borders: readonly Border<DonationFacts, DonationContext>[] = [
  ['from nobody', 'don.donor.missing', true, { donorId: null }, nobody],
  ['from nobody, in cash', 'don.donor.missing', true, { donorId: null, method: 'cash' }, nobody],
  ['from nobody known, by card', 'don.donor.missing', true, { donorId: null, anonymous: true }, nobody],
  ['from nobody known, in cash', 'don.donor.missing', false, { donorId: null, anonymous: true, method: 'cash' }, nobody],
  ['back to nobody', 'don.donor.missing', false, { ...back, donorId: null }, nobody],
  ['from somebody', 'don.donor.missing', false, {}],
  ['from Cash', 'FARA-14', true, {}, { donor: aParty({ name: 'CASH' }) }],
  ['from N/A', 'FARA-14', true, {}, { donor: aParty({ name: 'n/a' }) }],
  ['from a name of signs', 'FARA-14', true, {}, { donor: aParty({ name: ' - ' }) }],
  ['from Cash Johnson', 'FARA-14', false, {}, { donor: aParty({ name: 'Cash Johnson' }) }],
  ['from nobody, who has no name', 'FARA-14', false, {}, nobody],
  ['of 50 dollars and a cent without an address', 'don.address.over50', true, { amountCents: cents(5_001) }, { donor: aParty({ addressKnown: false }) }],
  ['of 50 dollars without an address', 'don.address.over50', false, { amountCents: cents(5_000) }, { donor: aParty({ addressKnown: false }) }],
  ['of more with an address', 'don.address.over50', false, { amountCents: cents(5_001) }],
  ['back without an address', 'don.address.over50', false, { ...back, amountCents: cents(5_001) }, { donor: aParty({ addressKnown: false }) }],
  ['from nobody, who has no address', 'don.address.over50', false, { amountCents: cents(5_001) }, nobody],
  ['that makes the year 200 dollars and a cent', 'don.itemize.over200', true, {}, year(15_001)],
  ['that makes the year 200 dollars', 'don.itemize.over200', false, {}, year(15_000)],
  ['by the own share alone', 'don.itemize.over200', true, { ...joint(20_001), amountCents: cents(20_101) }],
  ['not by the share of another', 'don.itemize.over200', false, { ...joint(100, 90_000), amountCents: cents(90_100) }],
  ['whole, where the donor has no share of it', 'don.itemize.over200', true, { amountCents: cents(20_001), jointShares: [{ personId: 'b', shareCents: cents(20_001) }] }],
  ['back in such a year', 'don.itemize.over200', false, back, year(90_000)],
  ['only promised', 'don.itemize.over200', false, { kind: 'pledge', amountCents: cents(90_000) }],
  ['from a principal, which has no total', 'don.itemize.over200', false, { ...principal, amountCents: cents(90_000) }],
  ['from nobody known, who has no total', 'don.itemize.over200', false, { anonymous: true, amountCents: cents(90_000) }],
  ['from nobody', 'don.itemize.over200', false, { amountCents: cents(90_000) }, nobody],
  ['without an occupation', 'don.occupation.over200', true, { amountCents: cents(20_001) }, lacking({ occupationKnown: false })],
  ['without an employer', 'don.occupation.over200', true, { amountCents: cents(20_001) }, lacking({ employerKnown: false })],
  ['with both', 'don.occupation.over200', false, { amountCents: cents(20_001) }, lacking({})],
  ['without an employer, of 200 dollars', 'don.occupation.over200', false, { amountCents: cents(20_000) }, lacking({ employerKnown: false })],
  ['of a body, which has no employer', 'don.occupation.over200', false, { amountCents: cents(20_001) }, lacking({ kind: 'organization', employerKnown: false })],
  ['without an employer, asked on the thirtieth day', 'don.occupation.over200', false, { amountCents: cents(20_001), bestEffortsOn: day('2026-06-03') }, lacking({ employerKnown: false })],
  ['without an employer, asked a day later', 'don.occupation.over200', true, { amountCents: cents(20_001), bestEffortsOn: day('2026-06-04') }, lacking({ employerKnown: false })],
  ['from nobody, who has no employer', 'don.occupation.over200', false, { amountCents: cents(20_001) }, nobody],
  ['to a political organization, of 200 dollars', 'don.527.over200', true, { amountCents: cents(20_000) }, { taxKind: '527' }],
  ['to a political organization, of a cent less', 'don.527.over200', false, { amountCents: cents(19_999) }, { taxKind: '527' }],
  ['to another, of 200 dollars', 'don.527.over200', false, { amountCents: cents(20_000) }],
  ['of a party abroad', 'don.foreignPrincipal.source', true, {}, abroad('party')],
  ['of a government abroad', 'don.foreignPrincipal.source', true, {}, abroad('government')],
  ['of a party of an unknown country', 'don.foreignPrincipal.source', true, {}, abroad('party', '')],
  ['of a party at home', 'don.foreignPrincipal.source', false, {}, abroad('party', 'US')],
  ['of another body abroad', 'don.foreignPrincipal.source', false, {}, abroad('organization')],
  ['of a party abroad, as its kind says', 'don.foreignPrincipal.source', false, principal, abroad('party')],
  ['back to a party abroad', 'don.foreignPrincipal.source', false, back, abroad('party')],
  ['of nobody', 'don.foreignPrincipal.source', false, {}, nobody],
  ['of a principal that is not named', 'FARA-16', true, { kind: 'from_foreign_principal' }],
  ['of a principal that is named', 'FARA-16', false, principal],
  ['of nobody’s principal', 'FARA-16', false, {}],
  ['of a principal, for an election', 'FARA-28', true, { ...principal, purpose: 'us_election' }],
  ['of a principal, for something else', 'FARA-28', false, principal],
  ['for an election', 'FARA-28', false, { purpose: 'us_election' }],
  ['of a principal without an address', 'FARA-15', true, principal, { donor: aParty({ addressKnown: false }) }],
  ['of a principal with an address', 'FARA-15', false, principal],
  ['of another without an address', 'FARA-15', false, {}, { donor: aParty({ addressKnown: false }) }],
  ['of a principal of whom nobody is entered', 'FARA-15', false, principal, nobody],
  ['paid by another', 'don.nameOfAnother', true, { payerName: 'Bilal Karim' }],
  ['paid by the donor, written otherwise', 'don.nameOfAnother', false, { payerName: ' amina  KARIM ' }],
  ['without the payer’s name', 'don.nameOfAnother', false, {}],
  ['paid by one of several givers', 'don.nameOfAnother', false, { payerName: 'Bilal Karim', ...joint(4_900) }],
  ['passed on by another', 'don.nameOfAnother', false, { payerName: 'Bilal Karim', intermediaryId: 'b' }],
  ['paid by somebody for nobody', 'don.nameOfAnother', false, { payerName: 'Bilal Karim' }, nobody],
  ['passed on', 'don.conduit', true, { intermediaryId: 'b' }],
  ['given straight', 'don.conduit', false, {}],
  ['of somebody screened 31 days before the newest list', 'don.ofac.unscreened', true, {}, { ...list, donor: aParty({ screeningListOn: day('2026-01-30') }) }],
  ['of somebody screened 30 days before it', 'don.ofac.unscreened', false, {}, { ...list, donor: aParty({ screeningListOn: day('2026-01-31') }) }],
  ['of somebody never screened', 'don.ofac.unscreened', true, {}, list],
  ['of somebody never screened, with no list', 'don.ofac.unscreened', false, {}],
  ['back to somebody never screened', 'don.ofac.unscreened', false, back, list],
  ['of nobody', 'don.ofac.unscreened', false, {}, { ...list, ...nobody }],
  ['of a possible match', 'don.ofac.hit', true, {}, { donor: aParty({ screeningResult: 'possible-match' }) }],
  ['of a true match', 'don.ofac.hit', true, {}, { donor: aParty({ screeningResult: 'true-match' }) }],
  ['of a match that was cleared', 'don.ofac.hit', false, {}, { donor: aParty({ screeningResult: 'match-cleared' }) }],
  ['of nobody, who matches nobody', 'don.ofac.hit', false, {}, nobody],
  ['blocked longer than ten business days ago', 'don.ofac.reportDue', true, {}, { unreportedBlockOn: day('2026-11-09'), today: day('2026-11-25') }],
  ['blocked ten business days ago', 'don.ofac.reportDue', false, {}, { unreportedBlockOn: day('2026-11-09'), today: day('2026-11-24') }],
  ['blocked and reported', 'don.ofac.reportDue', false, {}],
  ['back, which another check stops', 'don.ofac.reportDue', false, back, { unreportedBlockOn: day('2026-11-09'), today: day('2026-11-25') }],
]

describe('a gift and its donor', () => {
  itHoldsTheBorders({ checks: donorChecks, record: aDonation, beside: aDonationContext, borders })
})
