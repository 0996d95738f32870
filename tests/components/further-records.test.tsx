import { render, screen } from '@testing-library/react'
import { ItemsOfRecord, RecordsOfItem } from '@/components/checklists/further-records'
import { checklistItem } from '@/lib/domain/checklists/catalogue'
import { quarter } from '@/lib/domain/reporting-period'
import { InWords } from './words'

describe('the way between the checklist and further records', () => {
  it('leads from a record to the items that look at it', () => {
    render(<ItemsOfRecord kind="material" chapter="chicago" />, { wrapper: InWords })
    expect(screen.getByRole('link', { name: 'FUN-10' }).getAttribute('href')).toBe('/en/c/chicago/checklists/FUN-10')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('FUN-10 Was each informational material filed within 48 hours of first transmission?')
  })

  it('leads from an item to the records of its period, and from an item that looks at none of them nowhere', () => {
    const { container } = render(<RecordsOfItem entry={{ item: checklistItem('FUN-08'), period: quarter(2026, 1) }} chapter="chicago" />, { wrapper: InWords })
    expect(screen.getByRole('link', { name: 'Things of value' }).getAttribute('href')).toBe('/en/c/chicago/statement-records?kind=thing-of-value&from=2026-01-01&through=2026-03-31')
    expect(container.textContent).not.toContain('Activities')
    expect(render(<RecordsOfItem entry={{ item: checklistItem('ACC-02'), period: quarter(2026, 1) }} chapter="chicago" />, { wrapper: InWords }).container.textContent).toBe('')
  })
})
