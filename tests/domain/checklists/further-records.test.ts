import { checklistItems } from '@/lib/domain/checklists/catalogue'
import { itemsOfKind, kindsOfItem } from '@/lib/domain/checklists/further-records'
import { statementKinds } from '@/lib/domain/statement-records/statement-record'

describe('the items that look at further records', () => {
  it.each(statementKinds)('are items of the catalogue, at least one for each %s, and each leads back', (kind) => {
    const known = checklistItems.map(({ id }) => id)
    expect(itemsOfKind(kind).length).toBeGreaterThan(0)
    for (const item of itemsOfKind(kind)) {
      expect(known).toContain(item)
      expect(kindsOfItem(item)).toContain(kind)
    }
  })

  it('are no others', () => {
    expect(kindsOfItem('ACC-02')).toEqual([])
    expect(kindsOfItem('FUN-10')).toEqual(['material'])
  })
})
