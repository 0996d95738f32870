/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility'
import { exploreExample, follow, loadExample } from './example'
import { firstLoadSize } from './first-load'
import { describeJourney, type Journey } from './journey'
import { firstLoadKilobytes, pages, type PageEntry, type Reader } from './pages'

const locales = ['en', 'ar-XB']
const mostMilliseconds = 120_000

function entriesFor(...readers: readonly Reader[]): readonly (readonly [string, PageEntry])[] {
  return Object.entries(pages).filter(([, { reader }]) => readers.includes(reader))
}

type SignIn = (page: Page, entry: PageEntry) => Promise<void>

function checkEach(journey: Journey, entries: readonly (readonly [string, PageEntry])[], signIn: SignIn): void {
  it.each(entries)(
    '%s shows nothing that axe objects to, reflows, and loads within its budget',
    async (_route, entry) => {
      const page = await journey.openPage(entry.expected === undefined ? {} : { expected: entry.expected })
      await signIn(page, entry)
      const faults: string[] = []
      for (const locale of locales) {
        const address = await follow(page, entry.way, locale)
        expect(new URL(page.url()).pathname).toBe(address.split('?')[0])
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${locale} ${fault}`))
      }
      expect(faults).toEqual([])
      const html = await (await page.request.get(page.url())).text()
      expect(firstLoadSize(html)).toBeLessThanOrEqual(firstLoadKilobytes[entry.weight])
    },
    mostMilliseconds,
  )
}

const beforeAnybody = entriesFor('nobody')
if (beforeAnybody.length > 0) {
  describeJourney('Every page of an empty installation', (journey) => {
    checkEach(journey, beforeAnybody, () => Promise.resolve())
  })
}

describeJourney(
  'Every page of the example organization',
  (journey) => {
    it('is in the map', () => {
      expect(entriesFor('visitor', 'treasurer', 'administrator').length).toBeGreaterThan(0)
    })

    checkEach(journey, entriesFor('visitor', 'treasurer', 'administrator'), (page, { reader }) => (reader === 'visitor' ? Promise.resolve() : exploreExample(page)))
  },
  { prepare: loadExample },
)
