/** Keys of lists and of reports, and the boxes before the rows of a list. */
import { fireEvent, render, screen } from '@testing-library/react'
import { Keys, keysSwitch } from '@/components/frame/keys'
import { Selection, selectionForm } from '@/components/records/selection'
import { SelectionCount } from '@/components/records/selection-count'
import { DataTable } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import { ListHead, Pager } from '@/components/ui/pager'
import { axeFindings } from './axe'
import { InWords } from './words'

jest.mock('next/link', () => jest.requireActual('./plain-link'))
jest.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }))
jest.mock('@/components/frame/client-words', () => ({ ClientWords: ({ children }: { readonly children: React.ReactNode }) => children }))

const rows = ['0001', '0002', '0003', '0004'].map((number) => ({ number }))

function list() {
  return (
    <InWords>
      <main>
        <Keys chapter="chicago" />
        <ListHead count={rows.length} />
        <Selection href="/c/chicago/donations" chapter="chicago" sort="-amount" />
        <DataTable
          caption="Donations" rows={rows} rowKey={({ number }) => number} selection={{ form: selectionForm, name: 'only', label: ({ number }) => number }}
          columns={[{ key: 'number', label: 'Number', cell: ({ number }) => <a href={`/${number}`}>{number}</a> }]}
        />
        <Pager label="Donations" previousHref={null} nextHref="/next" />
      </main>
    </InWords>
  )
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true })
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox')
const chosen = () => boxes().filter(({ checked }) => checked).map(({ value }) => value)

afterEach(() => { localStorage.clear() })

describe('in a list', () => {
  it('j and k go from row to row, also where there is a further page, and x selects the row', () => {
    render(list())
    press('j')
    expect(document.activeElement).toHaveTextContent('0001')
    press('j')
    press('x')
    expect(chosen()).toEqual(['0002'])
    press('k')
    press('x')
    expect(chosen()).toEqual(['0001', '0002'])
    expect(screen.getByRole('status')).toHaveTextContent('2 selected')
    press('x')
    expect(chosen()).toEqual(['0002'])
  })

  it('no key does anything where they are switched off', () => {
    localStorage.setItem(keysSwitch, 'off')
    render(list())
    press('j')
    press('x')
    expect(chosen()).toEqual([])
  })

  it('Shift and a click select all rows from the last one on', () => {
    render(list())
    fireEvent.click(boxes()[0] ?? document.body)
    fireEvent.click(boxes()[2] ?? document.body, { shiftKey: true })
    expect(chosen()).toEqual(['0001', '0002', '0003'])
  })

  it('what is selected goes to the list itself, or to the file, and never to the whole of it where nothing is', async () => {
    const { container } = render(list())
    const form = container.querySelector('form')
    expect(form?.getAttribute('action')).toBe('/en/c/chicago/donations')
    expect(screen.getByRole('button', { name: 'Export the selected' })).toHaveAttribute('name', 'export')
    expect(form === null ? [] : new FormData(form).getAll('only')).toEqual(['none'])
    fireEvent.click(boxes()[3] ?? document.body)
    expect(form === null ? [] : [...new FormData(form)]).toEqual([['sort', '-amount'], ['chapter', 'chicago'], ['only', 'none'], ['only', '0004']])
    expect(await axeFindings(container)).toEqual([])
  })
})

describe('in a report', () => {
  const report = () => (
    <InWords>
      <main>
        <Keys chapter="chicago" />
        <section id="one"><h2>Receipts</h2><a href="#figures" data-testid="plain">elsewhere</a></section>
        <section id="two"><h2>Disbursements</h2><PageLink href="/c/chicago/reports/x/2026-Q1/figures/two">$5.00</PageLink></section>
      </main>
    </InWords>
  )

  beforeEach(() => { Element.prototype.scrollIntoView = () => undefined })

  it('] and [ go from item to item, and the point opens its first figure', () => {
    render(report())
    const opened: string[] = []
    document.addEventListener('click', (event) => { event.preventDefault(); if (event.target instanceof HTMLAnchorElement) opened.push(event.target.pathname) }, { once: true })
    press(']')
    expect(document.activeElement).toHaveTextContent('Receipts')
    press(']')
    expect(document.activeElement).toHaveTextContent('Disbursements')
    press('.')
    expect(opened).toEqual(['/en/c/chicago/reports/x/2026-Q1/figures/two'])
    press('[')
    expect(document.activeElement).toHaveTextContent('Receipts')
  })
})

it('a count of nothing selected is said', () => {
  render(<InWords><SelectionCount form="selection" /></InWords>)
  expect(screen.getByRole('status')).toHaveTextContent('None selected')
})
