import { formTexts } from '@/lib/domain/form-texts'

const names = new Map([['p1', 'Amina'], ['p2', 'Bilal'], ['d1', 'CHI-D-2026-0001']])
const texts = (record: Parameters<typeof formTexts>[0]) => formTexts(record, (id) => names.get(id))

describe('a record in the fields of its form', () => {
  it('names people beside their ids, and records by their number', () => {
    expect(texts({ donorId: 'p1', intermediaryId: null, originalDonationId: 'd1' })).toEqual({ donorId: 'p1', donor: 'Amina', intermediaryId: '', intermediary: '', originalNumber: 'CHI-D-2026-0001' })
  })

  it('shows amounts without a sign, and leaves a fee of nothing empty', () => {
    expect(texts({ amountCents: -10_001, feeCents: 0, originalAmountMinor: 12_345 })).toEqual({ amount: '100.01', fee: '', originalAmount: '123.45' })
  })

  it('puts the others of a joint gift into numbered places and empties the rest', () => {
    const jointShares = [{ personId: 'p1', shareCents: 6_001 }, { personId: 'p2', shareCents: 4_000 }]
    expect(texts({ donorId: 'p1', jointShares })).toMatchObject({ share1: 'Bilal', share1Id: 'p2', share1Amount: '40.00', share2: '', share2Id: '', share2Amount: '' })
    expect(texts({ donorId: 'p1', jointShares: null })).toMatchObject({ share1: '', share4Amount: '' })
  })

  it('puts parts by purpose, officials and participants into their fields', () => {
    expect(texts({ splits: [{ purpose: 'general', amountCents: 500 }] })).toMatchObject({ split1Purpose: 'general', split1Amount: '5.00', split2Purpose: '' })
    const official = { personId: 'p1', name: 'Rep. Amina', office: 'House', governmentEntity: 'Congress', covered: 'yes', coveredReason: 'Member' }
    expect(texts({ officials: [official], participants: [{ personId: null, name: 'Bilal' }, { personId: null, name: 'Sana' }] })).toMatchObject({
      official1: 'Rep. Amina', official1Id: 'p1', official1Office: 'House', official1Entity: 'Congress', official1Covered: 'yes', official1Reason: 'Member', official2: '', participants: 'Bilal\nSana',
    })
  })
})
