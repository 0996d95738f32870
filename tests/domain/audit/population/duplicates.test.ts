/**
 * @jest-environment node
 */
import { duplicatesAmong } from '@/lib/domain/audit/population/duplicates'
import { aGift, numbersOf } from './gift'

describe('gifts that may be one and the same', () => {
  it('are certain by the reference of a processor, whoever gave', () => {
    const [first, second] = [aGift({ paymentReference: 'ch_1' }), aGift({ paymentReference: 'ch_1', donorId: 'other', cents: 900 })]
    expect(numbersOf(duplicatesAmong([first, second], 3).certain)).toEqual([[first.number, second.number]])
  })

  it('are not certain by the number of a check of another donor: every check book has its number 101', () => {
    const check = { method: 'check', paymentReference: '101' } as const
    const gifts = [aGift(check), aGift({ ...check, donorId: 'other', cents: 900 }), aGift({ ...check, on: '2026-05-01', cents: 700 })]
    expect(numbersOf(duplicatesAmong(gifts, 3).certain)).toEqual([[gifts[0]?.number, gifts[2]?.number]])
  })

  it('are possible on one day, and not every month', () => {
    const gifts = [aGift(), aGift(), aGift({ on: '2026-04-01' }), aGift({ on: '2026-05-01' })]
    const found = duplicatesAmong(gifts, 3)
    expect(numbersOf(found.possible)).toEqual([[gifts[0]?.number, gifts[1]?.number]])
    expect(found.alike).toEqual([])
  })

  it('are named once: what is certain is not possible as well', () => {
    const gifts = [aGift({ paymentReference: 'ch_9' }), aGift({ paymentReference: 'ch_9' })]
    expect(duplicatesAmong(gifts, 3).possible).toEqual([])
  })

  it.each([
    ['three days', '2026-03-04', 1],
    ['four days', '2026-03-05', 0],
  ])('are alike by a name that sounds the same, %s apart', (_words, on, groups) => {
    const gifts = [aGift({ donorKey: 'mohammed khan' }), aGift({ donorId: 'other', donorKey: 'khan muhammad', on })]
    expect(duplicatesAmong(gifts, 3).alike).toHaveLength(groups)
  })

  it('are not alike by one word of a name', () => {
    const gifts = [aGift({ donorKey: 'khan' }), aGift({ donorId: 'other', donorKey: 'khan' })]
    expect(duplicatesAmong(gifts, 3).alike).toEqual([])
  })
})
