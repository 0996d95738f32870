import { checklistItem, checklistItems } from '@/lib/domain/checklists/catalogue'
import { noContingentPayment } from '@/lib/domain/checklists/evaluations/spending'
import { noRecords } from '@/lib/domain/checklists/evaluation'
import { readChecklistItem, storedItem } from '@/lib/domain/checklists/item-format'
import { queryChoices } from '@/lib/domain/checklists/own-item'

describe('the format of an item', () => {
  it('is the same stored and read, for every item of the catalogue', () => {
    expect(checklistItems.map((item) => readChecklistItem(storedItem(item)))).toEqual(checklistItems)
  })

  it.each([['question', 7], ['recurrence', 'daily'], ['query', 3], ['source', null], ['acceptedEvidence', [1]], ['citations', ['22 U.S.C.']], ['since', 'soon']])('is refused with %s as %j', (name, value) => {
    expect(() => readChecklistItem({ ...storedItem(checklistItem('FUN-07')), [name]: value })).toThrow()
  })

  it('lets the records be asked what the catalogue asks them, but for the item on the checklist itself', () => {
    expect(queryChoices.map(({ id }) => id)).toEqual(checklistItems.filter(({ computedFrom, id }) => computedFrom !== null && id !== 'ADH-01').map(({ id }) => id))
  })
})

describe('pay that depends on success', () => {
  it('is seen in an agreement in force as well as in a payment', () => {
    const facts = { payments: 2, contingent: noRecords, agreements: 1, agreementsOnSuccess: [] }
    expect(noContingentPayment(facts).answer).toBe('yes')
    expect(noContingentPayment({ ...facts, agreementsOnSuccess: ['Consulting of 2025'] })).toMatchObject({ answer: 'no', reason: 'Pay depends on success under: Consulting of 2025.' })
  })
})
