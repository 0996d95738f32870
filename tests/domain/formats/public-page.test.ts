import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { PublicPage } from '@/lib/domain/publication/archive'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { publicPageHtml } from '@/lib/formats/html/public-page'
import { wordsFor } from '@/lib/words'
import { aPublicReport } from '@/tests/factories/public-report'

const context = { words: wordsFor('publicPage'), tag: 'en-US', locale: 'en', direction: 'ltr' } as const
const golden = aPublicReport()
const purposes = [{ purpose: 'Administration', spentCents: cents(500), sentAbroadCents: cents(0) }, { purpose: 'Relief', spentCents: cents(0), sentAbroadCents: cents(700) }]

function pageOf(facts: Partial<PublicReport>): string {
  const report: PublicReport = { ...golden, purposes, ...facts }
  const { id: number, version, period } = report
  const shown: PublicPage = {
    organization: { name: 'Free Zephyria', slug: 'free-zephyria' }, chapter: null, says: { about: '', contact: '' }, chapters: [], hasWhole: true, today: calendarDate('2026-03-01'),
    reports: [{
      published: { id: 'p', sealedReportId: 's', chapterId: null, number, state: 'published', textHash: 'a'.repeat(64), publishedAt: instant('2026-02-01T12:00:00.000Z'), withdrawnAt: null, withdrawalReason: '', revision: 1 },
      state: 'current', version, form: 'quarterly-disclosure', period, filing: { filedOn: null, lastDay: null }, report,
    }],
  }
  return publicPageHtml(context, shown)
}

/** The cells of the table of purposes, row by row. */
function byPurpose(page: string): readonly (readonly string[])[] {
  const [, table = ''] = /id="purposes"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(page) ?? []
  return table.split('</tr>').slice(0, -1).map((row) => [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')).slice(1))
}

describe('the public page', () => {
  it('leaves no cell of a purpose empty: what a row does not tell is in another row, or is not told apart', () => {
    expect(byPurpose(pageOf({ raisedFor: [] }))).toEqual([['Administration', 'Not told apart', '$5.00', '$0.00'], ['Relief', 'Not told apart', '$0.00', '$7.00']])
    const raisedFor = [{ purposes: ['Administration'], donors: 6, amountCents: cents(900), from: [] }, { purposes: ['Relief', 'Schools'], donors: 5, amountCents: cents(800), from: [] }]
    expect(byPurpose(pageOf({ raisedFor }))).toEqual([
      ['Administration', '$9.00', '$5.00', '$0.00'], ['Relief', 'In the row of several purposes, if any', '$0.00', '$7.00'],
      ['Relief; Schools', '$8.00', 'In the rows above', 'In the rows above'],
    ])
  })

  it('tells each cell what it is, for a telephone where a row is a card', () => {
    const page = pageOf({})
    const cells = [...page.matchAll(/<td(?: class="amount")?([^>]*)>/g)].map(([, rest = '']) => rest)
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.filter((rest) => !/^ data-label="[^"]+"$/.test(rest))).toEqual([])
  })
})
