import { render, screen, within } from '@testing-library/react'
import { BarChart } from '@/components/ui/bar-chart'
import { DataTable } from '@/components/ui/data-table'
import { Figure } from '@/components/ui/figure'
import { FilterPanel } from '@/components/ui/filter-panel'
import { History } from '@/components/ui/history'
import { Money } from '@/components/ui/money'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName, RecordNumber } from '@/components/ui/names'
import { EmptyState, ListHead, Pager } from '@/components/ui/pager'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryCard, SummaryList } from '@/components/ui/summary-list'
import { TaskList } from '@/components/ui/task-list'
import { TextField } from '@/components/ui/text-field'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { messagesFor } from '@/lib/i18n/messages'
import { axeFindings } from './axe'
import { InWords } from './words'

jest.mock('next/link', () => jest.requireActual('./plain-link'))

const rows = [
  { number: 'CHI-D-2026-0001', name: 'Ramón Núñez', amountCents: cents(125_050) },
  { number: 'CHI-D-2026-0002', name: 'آمنہ خان', amountCents: cents(2_000) },
]

const table = (
  <DataTable
    caption="Donations"
    rows={rows}
    rowKey={(row) => row.number}
    empty={<EmptyState reason="No donations yet" />}
    totals={['Total', null, <Money key="sum" cents={cents(127_050)} />]}
    columns={[
      { key: 'number', label: 'Number', cell: (row) => <RecordNumber number={row.number} /> },
      {
        key: 'donor',
        label: 'Donor',
        cell: (row) => <PersonName name={row.name} />,
        sort: { href: '/c/chicago/donations?sort=donor', now: 'ascending' },
      },
      {
        key: 'amount',
        label: 'Amount',
        numeric: true,
        cell: (row) => <Figure cents={row.amountCents} href="/c/chicago/donations/1" label="Amount" />,
      },
    ]}
  />
)

describe('a table', () => {
  it('scrolls in a box that the keyboard reaches and that has a name', () => {
    render(table, { wrapper: InWords })
    expect(screen.getByRole('region', { name: 'Donations' })).toHaveAttribute('tabindex', '0')
  })

  it('sorts by links in its heads and says how it is sorted', () => {
    render(table, { wrapper: InWords })
    const head = screen.getByRole('columnheader', { name: /Donor/ })
    expect(head).toHaveAttribute('aria-sort', 'ascending')
    expect(within(head).getByRole('link')).toHaveAttribute('href', '/en/c/chicago/donations?sort=donor')
  })

  it('names each row by its first cell and says the label of an amount with its link', () => {
    render(table, { wrapper: InWords })
    expect(screen.getByRole('rowheader', { name: /CHI-D-2026-0001/ })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Amount $1,250.50' })).toBeInTheDocument()
  })

  it('says why it is empty', () => {
    render(<DataTable caption="Donations" rows={[]} rowKey={String} columns={[]} empty={<EmptyState reason="No donations yet" />} />, {
      wrapper: InWords,
    })
    expect(screen.getByText('No donations yet')).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('values', () => {
  it('keep their order in right-to-left text', () => {
    const { container } = render(
      <>
        <Money cents={cents(123_456)} />
        <RecordNumber number="CHI-D-2026-0001" />
        <PersonName name="آمنہ خان" />
      </>,
      { wrapper: InWords },
    )
    expect([...container.querySelectorAll('bdi')].map((element) => [element.dir, element.textContent])).toEqual([
      ['ltr', '$1,234.56'],
      ['ltr', 'CHI-D-2026-0001'],
      ['auto', 'آمنہ خان'],
    ])
  })

  it('show a day in no zone and a moment in that of the chapter', () => {
    render(
      <>
        <CalendarDay day={calendarDate('2026-11-25')} />
        <Instant at={instant('2026-11-25T03:30:00.000Z')} timeZone="America/Chicago" />
      </>,
      { wrapper: InWords },
    )
    expect(screen.getByText('Nov 25, 2026')).toHaveProperty('tagName', 'BDI')
    expect(screen.getByText(/Nov 24, 2026, 9:30/)).toBeInTheDocument()
  })

  it('show every status as text, whatever its colour', () => {
    const statuses = Object.keys(messagesFor('en')['status'] ?? {})
    expect(statuses.length).toBeGreaterThan(10)
    for (const status of statuses) {
      const { container, unmount } = render(<StatusTag status={status} />, { wrapper: InWords })
      expect(container.textContent).toMatch(/\w{2,}/)
      unmount()
    }
  })
})

describe('the parts of a list', () => {
  const list = (
    <>
      <FilterPanel
        href="/c/chicago/donations"
        keep={{ sort: 'donor' }}
        chips={[{ label: 'Donor: Khan', hrefWithout: '/c/chicago/donations' }]}
      >
        <TextField name="donor" label="Donor" defaultValue="Khan" />
      </FilterPanel>
      <ListHead count={2} sum={<Money cents={cents(127_050)} />} />
      {table}
      <Pager label="Pages of donations" previousHref={null} nextHref="/c/chicago/donations?after=x" />
    </>
  )

  it('filter by a form that keeps the sorting and posts what is typed, so that no name stands in an address', () => {
    const { container } = render(list, { wrapper: InWords })
    const form = container.querySelector('form')
    expect(form).toHaveAttribute('method', 'post')
    expect(form).toHaveAttribute('action', '/api/searches')
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({ to: '/en/c/chicago/donations', sort: 'donor', donor: 'Khan' })
  })

  it('take off each filter by its own link', () => {
    render(list, { wrapper: InWords })
    expect(screen.getByRole('link', { name: /Donor: Khan.*Remove this filter/ })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Clear filters' })).toBeInTheDocument()
  })

  it('page by next and previous, where there is one', () => {
    render(list, { wrapper: InWords })
    const pager = screen.getByRole('navigation', { name: 'Pages of donations' })
    expect(
      within(pager)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Next'])
  })

  it('pass axe', async () => {
    expect(await axeFindings(render(list, { wrapper: InWords }).container)).toEqual([])
  })
})

describe('the parts of a record page', () => {
  const record = (
    <>
      <SummaryCard title="Donation">
        <SummaryList
          rows={[
            { key: 'a', label: 'Date received', value: 'Nov 25', changeHref: '/c/chicago/donations/1/correct' },
            { key: 'b', label: 'Note', value: null },
          ]}
        />
      </SummaryCard>
      <TaskList
        tasks={[
          { key: 'a', label: 'Name the organization', href: '/setup/name', status: 'completed' },
          { key: 'b', label: 'Add a chapter', href: null, status: 'cannot-start' },
        ]}
      />
      <History
        timeZone="UTC"
        entries={[
          {
            index: 4,
            event: 'Donation corrected',
            at: instant('2026-11-25T03:30:00.000Z'),
            by: 'Amina K.',
            reason: 'typed wrong',
            changes: [{ label: 'Amount', before: '$1.00', after: '$2.00' }],
          },
        ]}
      />
      <BarChart
        title="Received was highest in May"
        categoryLabel="Month"
        series={['Received', 'Spent']}
        bars={[{ label: 'May', amounts: [cents(500), cents(300)] }]}
      />
    </>
  )

  it('show what stood there before only where something did', () => {
    const entry = (before: string) => (
      <History
        timeZone="UTC"
        entries={[{ index: 1, event: 'Added', at: instant('2026-11-25T03:30:00.000Z'), reason: null, changes: [{ label: 'Name', before, after: 'Party' }] }]}
      />
    )
    const { rerender } = render(entry(''), { wrapper: InWords })
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Field', 'Value'])
    rerender(entry('Club'))
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Field', 'Before', 'After'])
  })

  it('say what a Change link changes, and "Not provided" for what is missing', () => {
    render(record, { wrapper: InWords })
    expect(screen.getByRole('link', { name: 'Change Date received' })).toBeInTheDocument()
    expect(screen.getByText('Not provided')).toBeInTheDocument()
  })

  it('link a task by name with its status after it, unless it cannot be started', () => {
    render(record, { wrapper: InWords })
    expect(screen.getByRole('link', { name: 'Name the organization' })).toHaveAccessibleDescription('Completed')
    expect(screen.queryByRole('link', { name: 'Add a chapter' })).not.toBeInTheDocument()
  })

  it('show field, old, new, who, when and why of each change', () => {
    render(record, { wrapper: InWords })
    expect(screen.getByRole('row', { name: 'Amount $1.00 $2.00' })).toBeInTheDocument()
    expect(screen.getByText('Reason: typed wrong')).toBeInTheDocument()
  })

  it('draw a chart with a sentence and the same numbers as a table', () => {
    render(record, { wrapper: InWords })
    expect(screen.getByRole('img', { name: 'Received was highest in May' })).toBeInTheDocument()
    expect(screen.getAllByRole('row', { name: 'May $5.00 $3.00', hidden: true })).not.toHaveLength(0)
  })

  it('pass axe', async () => {
    expect(await axeFindings(render(record, { wrapper: InWords }).container)).toEqual([])
  })
})
