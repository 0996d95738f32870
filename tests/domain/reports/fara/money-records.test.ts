import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { faraAccounts, type FaraReceipt } from '@/lib/domain/reports/fara/money-records'
import { needsOwnDate } from '@/lib/domain/needs'
import { factsOf } from '../golden-facts'
import { goldenFile, readTable } from '../golden-file'
import { donationsOf, transfersOf } from '../golden-records'
import { quarter } from '@/lib/domain/reporting-period'
import { item, party, period, quiet } from './fara-facts'
import { statementOfImported } from './imported-lines'

const line = { principal: 'Republic of Zephyria', amount: '100.10', date: '2025-04-01', dateIsPeriodEnd: false, purpose: 'Retainer for April and May' }

function donation(parts: Partial<FaraReceipt>): FaraReceipt {
  const [first] = donationsOf({ donations: [{ number: 'CHI-D-2025-0001', received: '2025-04-01', donor: 'Bilal Aziz', kind: 'gift', amount: '250.00', method: 'check' }] })
  if (first === undefined) throw new Error('There is no donation')
  return { ...first, hasPaper: true, ...parts }
}

function accounts(donations: readonly FaraReceipt[], rest: Partial<Parameters<typeof faraAccounts>[0]> = {}) {
  return faraAccounts({ donations, otherDonations: 0, expenditures: [], transfers: [], people: quiet.people, principals: [party], chapterIds: ['chicago'], otherChapters: new Map([['houston', 'Houston']]), ...rest })
}

describe('the money lines of an imported file', () => {
  it('come out of the statement with the same sums, whatever they lack', () => {
    const undated = { ...line, amount: '0.05', date: '2025-08-31', dateIsPeriodEnd: true, purpose: '' }
    const document = statementOfImported([line, undated, { ...line, principal: 'Other', amount: '7.00' }], [line, { ...undated, amount: '1000.00' }], period)
    const received = item(document, 'item-14-a')
    expect([received.totalCents, item(document, 'item-15-a-1').totalCents]).toEqual([10_715, 110_010])
    expect(received.lines.map(({ kind, cells }) => [kind, cells[0], cells[1], cells[3], cells[4]])).toEqual([
      ['detail', 'Other', '2025-04-01', 'Retainer for April and May', 700],
      ['subtotal', 'Subtotal Other', null, null, 700],
      ['detail', 'Republic of Zephyria', null, 'Needs information: its purpose. Needs information: its own date.', 5],
      ['detail', 'Republic of Zephyria', '2025-04-01', 'Retainer for April and May', 10_010],
      ['subtotal', 'Subtotal Republic of Zephyria', null, null, 10_015],
    ])
    expect(document.findings.filter(({ check }) => ['FARA-09', 'FARA-10', 'FARA-11'].includes(check)).map(({ check, records }) => [check, records.length])).toEqual([
      ['FARA-09', 1], ['FARA-10', 1], ['FARA-11', 1],
    ])
  })
})

describe('which money is listed in items 14 and 15', () => {
  it('lists what names a principal, came from one or serves its politics, and counts the rest', () => {
    const rows = [donation({}), donation({ id: 'b', principalId: 'party' }), donation({ id: 'c', purpose: 'homeland_political' }), donation({ id: 'd', kind: 'from_foreign_principal', donorId: null })]
    const { receipts, otherReceipts } = accounts(rows)
    expect([receipts.map(({ record }) => record.id), otherReceipts]).toEqual([['b', 'c', 'd'], 1])
  })

  it('names the principal where it gave and no donor is recorded', () => {
    const { receipts } = accounts([donation({ kind: 'from_foreign_principal', donorId: null, principalId: 'party' })])
    expect(receipts[0]).toMatchObject({ party: party.name, partyAddressKnown: true, partyIsPrincipal: true })
  })

  it('puts a refund on the other side, positive', () => {
    const { receipts, disbursements } = accounts([donation({ kind: 'refund', amountCents: cents(-5_000), principalId: 'party', campaign: 'Conference' })])
    expect([receipts.length, disbursements[0]?.amountCents, disbursements[0]?.purpose, disbursements[0]?.campaign]).toEqual([0, 5_000, 'Refund of a gift; Conference', ''])
  })

  it('tells a gift in kind as a thing of value and not as money', () => {
    const { receipts, thingsReceived } = accounts([donation({ kind: 'in_kind', principalId: 'party', inKindDescription: 'Use of a hall', reportText: 'Hall for the rally' })])
    expect(receipts).toEqual([])
    expect(thingsReceived).toMatchObject([{ thing: 'Use of a hall', purpose: 'Hall for the rally', principalId: 'party', on: '2025-04-01' }])
  })

  it('leaves out voided money with its reason, and pledges', () => {
    const rows = [donation({ principalId: 'party', state: 'voided', stateReason: 'entered twice' }), donation({ id: 'p', kind: 'pledge', principalId: 'party' })]
    expect(accounts(rows)).toMatchObject({ receipts: [], leftOut: [{ reason: 'Voided: entered twice' }, { reason: 'Pledge: a promise, not a receipt until it is paid' }] })
  })

  it('takes the mark of a missing day out of the purpose and keeps what it says', () => {
    const { receipts } = accounts([donation({ principalId: 'party', reportText: `${needsOwnDate} Retainer` })])
    expect(receipts[0]).toMatchObject({ hasOwnDate: false, purpose: 'Retainer', on: calendarDate('2025-04-01') })
  })

  it('sends money abroad into 15(a)(2), back into 14(a), and neither refunds received nor memos into 15(a)(1)', () => {
    const records = factsOf(readTable(goldenFile('quarter-2025-q4', 'records.txt')), quarter(2025, 4))
    const expenditures = records.expenditures.map((row) => ({ ...row, principalId: 'party' }))
    const made = accounts([], { expenditures, transfers: records.transfers })
    const abroad = records.transfers.filter(({ kind, state }) => kind === 'abroad' && state === 'recorded')
    expect(made.transmitted.map(({ record }) => record.number)).toEqual(abroad.filter(({ direction }) => direction === 'out').map(({ number }) => number))
    const kinds = (rows: typeof made.receipts) => new Set(rows.map(({ record }) => expenditures.find(({ id }) => id === record.id)?.kind ?? 'transfer'))
    expect(kinds(made.disbursements)).toEqual(new Set(['payment', 'processor_fee'].filter((kind) => expenditures.some((row) => row.kind === kind))))
    expect([...kinds(made.receipts)].every((kind) => kind === 'refund_received' || kind === 'transfer')).toBe(true)
    expect(made.disbursements.length).toBeGreaterThan(0)
    expect(made.transmitted.length).toBeGreaterThan(0)
  })
})

describe('money that moves between chapters', () => {
  const [transfer] = transfersOf({ transfers: [{ number: 'CHI-T-2025-0001', kind: 'between-chapters', direction: 'out', amount: '80.00', sent: '2025-04-02', why: 'For the conference', pair: 'P-1' }] })
  const moved = (counterpartChapterId: string, direction: 'in' | 'out', principalId: string | null = 'party') =>
    accounts([], { transfers: transfer === undefined ? [] : [{ ...transfer, counterpartChapterId, direction, principalId }] })

  it('is eliminated where the statement covers both, and named among what is left out', () => {
    const inside = moved('chicago', 'out')
    expect([inside.receipts, inside.disbursements, inside.transmitted]).toEqual([[], [], []])
    expect(inside.leftOut.map(({ reason, amountCents }) => [reason, amountCents])).toEqual([['It moved between chapters that the statement covers.', 8_000]])
  })

  it('is a line where the other chapter is not covered, on the side to which it moved', () => {
    const line = { party: 'Houston', amountCents: 8_000, principalId: 'party' }
    expect([moved('houston', 'out').disbursements, moved('houston', 'in').receipts]).toMatchObject([[line], [line]])
    expect([moved('houston', 'out').receipts, moved('houston', 'out').leftOut]).toEqual([[], []])
  })

  it('is no line where it is for no principal and no purpose of one', () => {
    expect(moved('houston', 'out', null).disbursements).toEqual([])
  })
})
