import { numberedTitle, saysNone } from '@/lib/domain/reports/lines'

describe('an item as it is read', () => {
  it('says none in so many words only where its text does not', () => {
    const said = [null, 'Not applicable: the registrant is an organization.', 'No.', 'No change to explain.', 'Nothing was given.', 'Noor left.'].map((text) => saysNone({ answer: 'none', text }))
    expect(said).toEqual([true, false, false, false, true, true])
    expect([saysNone({ answer: null, text: null }), saysNone({ answer: 'yes', text: null })]).toEqual([false, false])
  })

  it.each([
    [{ schedule: 'Item 4', title: 'Formal contract' }, { schedule: null }, 'Item 4. Formal contract'],
    [{ schedule: 'Line 16', title: 'Specific issues' }, { schedule: 'Line 15' }, 'Line 16. Specific issues'],
    [{ schedule: 'Item 12', title: 'Contacts' }, { schedule: 'Item 12' }, 'Contacts'],
    [{ schedule: 'Schedule A', title: 'Refunds' }, { schedule: null }, 'Refunds'],
    [{ schedule: 'Schedule A', title: 'Receipts' }, null, 'Schedule A. Receipts'],
    [{ schedule: null, title: 'Checklist' }, null, 'Checklist'],
  ])('%j below %j is called %s', (item, parent, title) => {
    expect(numberedTitle(item, parent)).toBe(title)
  })
})
