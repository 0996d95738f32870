import { calendarDate } from '@/lib/domain/calendar-date'
import { problemsOf } from '@/lib/domain/problem-text'
import { donationSchema } from '@/lib/schemas/donation'
import { expenditureSchema } from '@/lib/schemas/expenditure'

const today = calendarDate('2026-11-25')
type Typed = Readonly<Record<string, string>>

const gift = { donor: 'Amina Khan', receivedOn: '11/20/2026', amount: '100.01', kind: 'gift', method: 'check', purpose: 'general' }
const payment = {
  payee: 'Hall Ltd', paidOn: '11/20/2026', amount: '50.50', kind: 'payment', method: 'check', category: 'event', purpose: 'general', purposeText: 'Hall', receiptState: 'missing',
}

function donation(typed: Typed) {
  const read = donationSchema({ today }).safeParse({ ...gift, ...typed })
  return read.success ? read.data : problemsOf(read.error.issues)
}

function expenditure(typed: Typed) {
  const read = expenditureSchema({ today }).safeParse({ ...payment, ...typed })
  return read.success ? read.data : problemsOf(read.error.issues)
}

describe('a joint gift on the donation form', () => {
  it('is none where nobody else is named', () => {
    expect(donation({})).toMatchObject({ joint: null })
  })

  it('is shared equally, odd cents to the donor, or as typed with the rest to the donor', () => {
    expect(donation({ share1: 'Bilal' })).toMatchObject({ joint: { donorCents: 5_001, others: [{ field: 'share1', person: { typed: 'Bilal' }, shareCents: 5_000 }] } })
    expect(donation({ share2: 'Bilal', share2Amount: '$30' })).toMatchObject({ joint: { donorCents: 7_001, others: [{ field: 'share2', shareCents: 3_000 }] } })
  })

  it('goes back in negative shares', () => {
    expect(donation({ kind: 'refund', share1: 'Bilal' })).toMatchObject({ amountCents: -10_001, joint: { donorCents: -5_001, others: [{ shareCents: -5_000 }] } })
  })

  it.each<[string, Typed, Typed]>([
    ['a share of nobody', { share1Amount: '5' }, { share1: 'missing' }],
    ['shares that leave nothing', { share1: 'Bilal', share1Amount: '100.01' }, { share1Amount: 'jointTooMuch' }],
    ['one share of two', { share1: 'Bilal', share1Amount: '5', share2: 'Sana' }, { share2Amount: 'jointSomeEmpty' }],
    ['an anonymous donor', { anonymous: 'yes', share1: 'Bilal' }, { share1: 'jointNeedsDonor' }],
    ['a share that is no number', { share1: 'Bilal', share1Amount: '1.234,56' }, { share1Amount: 'amountUnclear' }],
  ])('says at the field what is wrong with %s', (_what, typed, expected) => {
    expect(donation(typed)).toMatchObject(Object.fromEntries(Object.entries(expected).map(([field, key]) => [field, { key }])))
  })
})

describe('the parts of a payment for several purposes', () => {
  it('are none where nothing is split', () => {
    expect(expenditure({})).toMatchObject({ splits: null })
  })

  it('come to the amount to the cent and hold the purpose of the payment', () => {
    const splits = [{ purpose: 'general', amountCents: 2_000 }, { purpose: 'us_lobbying', amountCents: 3_050 }]
    expect(expenditure({ split1Purpose: 'general', split1Amount: '20', split3Purpose: 'us_lobbying', split3Amount: '30.50' })).toMatchObject({ splits })
  })

  it.each<[string, Typed, object]>([
    ['parts that come to less', { split1Purpose: 'general', split1Amount: '50.49' }, { split1Amount: { key: 'splitsSum', values: { amount: '$50.50', sum: '$50.49' } } }],
    ['parts without the purpose of the payment', { split1Purpose: 'us_lobbying', split1Amount: '50.50' }, { split1Purpose: { key: 'splitsPurpose' } }],
    ['a part without an amount', { split2Purpose: 'general' }, { split2Amount: { key: 'missing' } }],
    ['a part without a purpose', { split2Amount: '50.50' }, { split2Purpose: { key: 'missingChoice' } }],
  ])('says at the field what is wrong with %s', (_what, typed, expected) => {
    expect(expenditure(typed)).toMatchObject(expected)
  })
})
