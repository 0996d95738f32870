import { render, screen, within } from '@testing-library/react'
import { Banner, NoticeBar, SealedBar } from '@/components/frame/banner'
import { BackLink, Breadcrumbs } from '@/components/frame/breadcrumbs'
import { chapterNavigation } from '@/components/frame/chapter-navigation'
import { ErrorPage } from '@/components/frame/error-page'
import { NotAllowed } from '@/components/frame/not-allowed'
import { Shell } from '@/components/frame/shell'
import { TitleBlock } from '@/components/frame/title-block'
import { axeFindings } from './axe'
import { InWords } from './words'

jest.mock('next/link', () => jest.requireActual('./plain-link'))

jest.mock('next/navigation', () => ({
  usePathname: () => '/en/c/chicago/donations/new',
  useSearchParams: () => new URLSearchParams('page=2'),
}))

const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Chapter ${String(index)}`, href: `/c/chapter-${String(index)}` }))

function shell(chapters = places(2)) {
  return (
    <Shell
      organization={{ name: 'Free Zephyria', href: '/org' }}
      chapter={{ name: 'Chicago', href: '/c/chicago' }}
      chapters={chapters}
      navigation={chapterNavigation('chicago', { allowed: (permission) => permission !== 'settings.change', opened: () => true }, { checklists: 4 })}
      locales={['en', 'ar-XB']}
      account={{ name: 'Amina K.', signOut: <button type="button">Sign out</button> }}
      version="1.2.3"
      bars={<NoticeBar kind="demonstration" />}
    >
      <Breadcrumbs crumbs={[{ label: 'Chicago', href: '/c/chicago' }]} />
      <BackLink href="/c/chicago/donations" label="Back to donations" />
      <Banner kind="success" undo={<button type="button">Undo</button>}>
        <p>Saved</p>
      </Banner>
      <SealedBar period="April to September 2026" />
      <h1>New donation</h1>
      <TitleBlock organization="Free Zephyria" chapter="Chicago" page="Donations" filter="Donor: Khan" at="Nov 25, 2026" by="Amina K." />
    </Shell>
  )
}

const navigation = () => within(screen.getByRole('navigation', { name: 'Main' }))

describe('the frame', () => {
  it('passes axe', async () => {
    expect(await axeFindings(render(shell(), { wrapper: InWords }).container)).toEqual([])
  })

  it('begins with a link to the main content', () => {
    const { container } = render(shell(), { wrapper: InWords })
    const first = container.querySelector('a')
    expect(first).toHaveTextContent('Skip to main content')
    expect(container.querySelector(first?.getAttribute('href') ?? '')).toBe(screen.getByRole('main'))
  })

  it('marks the list of the page that is shown, and only it', () => {
    render(shell(), { wrapper: InWords })
    const current = navigation()
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent)).toEqual(['Donations'])
  })

  it('shows no page that is outside the role, and open work as text', () => {
    render(shell(), { wrapper: InWords })
    expect(navigation().queryByRole('link', { name: 'Settings' })).not.toBeInTheDocument()
    expect(navigation().getByRole('link', { name: 'Checklists, 4 open' })).toHaveAttribute('href', '/en/c/chicago/checklists')
  })

  it('leads to the same page with its filter in another language', () => {
    render(shell(), { wrapper: InWords })
    expect(screen.getByText('Mirrored').closest('a')).toHaveAttribute('href', '/ar-XB/c/chicago/donations/new?page=2')
  })

  it('lists up to seven chapters, and links to the list of all above that', () => {
    const { rerender } = render(shell(places(7)), { wrapper: InWords })
    expect(screen.getByText('Chapter 6')).toBeInTheDocument()
    rerender(shell(places(8)))
    expect(screen.queryByText('Chapter 6')).not.toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Chicago Change chapter' })).toHaveAttribute('href', '/en/org')
  })

  it('says on every page that it is not legal advice', () => {
    render(shell(), { wrapper: InWords })
    expect(screen.getByRole('contentinfo')).toHaveTextContent('It is not legal advice.')
  })
})

describe('the error page', () => {
  it('says what was saved and gives the reference, never the error', () => {
    render(<ErrorPage reference="4711" retry={() => null} />, { wrapper: InWords })
    expect(screen.getByRole('main')).toHaveTextContent('Reference for whoever runs this server: 4711')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  })
})

describe('the page for a role that may not', () => {
  it('says who can', () => {
    render(<NotAllowed whoCan={['Amina K. (treasurer)']} />, { wrapper: InWords })
    expect(screen.getByText('Amina K. (treasurer) can.')).toBeInTheDocument()
  })
})

describe('the navigation of a chapter', () => {
  it('leaves out the pages whose records are closed to the reader', () => {
    const groups = chapterNavigation('chicago', { allowed: () => true, opened: (area) => area === 'donations' })
    const keys = groups.flatMap(({ items }) => items.map(({ key }) => key))
    expect(keys).toContain('donations')
    for (const closed of ['expenditures', 'transfers', 'contacts', 'people', 'checklists']) expect(keys).not.toContain(closed)
  })
})
