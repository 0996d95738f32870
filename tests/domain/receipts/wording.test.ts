import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { taxKinds, type TaxKind } from '@/lib/domain/organization'
import type { Giving } from '@/lib/domain/receipts/giving'
import { receiptLanguages } from '@/lib/domain/receipts/receipt'
import { sentenceIds, sentencesFor, sentencesForYear, wordings } from '@/lib/domain/receipts/wording'
import { donorWordsFor } from '@/lib/formats/text/donor-words'

const plain: Giving = {
  donationId: 'gift', number: 'CHI-D-2026-0001', receivedOn: calendarDate('2026-03-01'), inKind: false, amountCents: cents(10_000), refundedCents: cents(0), description: '', method: 'check',
  benefitCents: cents(0), benefitDescription: '', joint: false,
}
const ids = (giving: Partial<Giving>, taxKind: TaxKind = '501c3') => sentencesFor({ ...plain, ...giving }, taxKind).map(({ id }) => id)

describe('what a receipt says beside the gift', () => {
  it('tells who gives to a 501(c)(3) that it is deductible and that nothing came back', () => {
    expect(ids({})).toEqual(['deductible', 'nothingInReturn'])
  })

  it.each([[24_999, false], [25_000, true], [25_001, true]])('acknowledges %i cents in one gift: %s', (amountCents, acknowledged) => {
    expect(ids({ amountCents: cents(amountCents) }).includes('acknowledgement')).toBe(acknowledged)
  })

  it.each([[7_499, 'lessThanReturned'], [7_500, 'lessThanReturned'], [7_501, 'deductiblePart']])('of %i cents with a dinner in return says %s', (amountCents, sentence) => {
    expect(ids({ amountCents: cents(amountCents), benefitCents: cents(2_000), benefitDescription: 'Dinner' })).toEqual(['inReturn', sentence])
  })

  it('reckons the deductible part of a quid pro quo gift, never below nothing', () => {
    const valuesOf = (benefitCents: number) => sentencesFor({ ...plain, benefitCents: cents(benefitCents) }, '501c3').find(({ id }) => id === 'deductiblePart')?.values
    expect(valuesOf(3_000)).toMatchObject({ amount: '$100.00', benefitValue: '$30.00', deductible: '$70.00' })
    expect(valuesOf(12_000)).toMatchObject({ deductible: '$0.00' })
  })

  it.each(taxKinds.filter((kind) => kind !== '501c3'))('never says to a donor of a %s that a gift is deductible', (kind) => {
    const said = [{}, { amountCents: cents(50_000) }, { benefitCents: cents(2_000) }, { inKind: true }].flatMap((giving) => ids(giving, kind))
    expect(said.filter((id) => ['deductible', 'deductiblePart', 'lessThanReturned', 'acknowledgement', 'nothingInReturn', 'property'].includes(id))).toEqual([])
    expect(said).toContain(kind === '501c4' || kind === '527' ? 'notDeductible' : 'noStatement')
  })

  it('gives no value of property in any language', () => {
    for (const language of receiptLanguages) {
      const say = donorWordsFor('receiptText', language)
      const said = sentencesFor({ ...plain, inKind: true, amountCents: cents(123_456), description: 'Chairs' }, '501c3').map(({ id, values }) => say(`sentences.${id}`, values))
      expect(said).toHaveLength(4)
      expect(said.join(' ')).not.toMatch(/1,?234/)
    }
  })

  it('says once what is the same for every gift of a year, and of each what is about it alone', () => {
    const dinner = { ...plain, benefitCents: cents(2_000), benefitDescription: 'Dinner' }
    expect(sentencesForYear([plain, plain, dinner, { ...dinner, number: 'CHI-D-2026-0002' }], '501c3').map(({ id }) => id)).toEqual(
      ['deductible', 'nothingInReturn', 'inReturn', 'deductiblePart', 'inReturn', 'deductiblePart'])
  })

  it('has a citation for every sentence, and marks what was not read in its source', () => {
    expect(wordings.map(({ id }) => id).toSorted()).toEqual([...sentenceIds].toSorted())
    expect(wordings.filter(({ citation }) => citation === '')).toEqual([])
    expect(sentencesFor(plain, '501c4').map(({ toBeConfirmed }) => toBeConfirmed)).toEqual([true])
  })
})
