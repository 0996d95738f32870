/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { accessibilityFaults, structureOf } from './accessibility'
import type { PageChoice } from './browser'
import { follower, exampleWorld, type Follow } from './example'
import { firstLoadSize } from './first-load'
import { describeJourney, type Journey } from './journey'
import { firstLoadKilobytes, members, newcomers, pages, views, type PageEntry, type Reader } from './pages'
import { become } from './readers'

const locales = ['en', 'ar-XB']
const mostMilliseconds = 300_000

type SignedIn = NonNullable<PageChoice['signedInAs']>

/** Signs in once for each reader; each has one page, which goes to all of their addresses. The cookies are kept for a browser that had to be started again. */
function useReaders(journey: Journey): (entry: PageEntry) => Promise<Page> {
  const kept = new Map<Reader, SignedIn>()
  return async ({ reader, expected = [] }) => {
    const known = kept.get(reader)
    const choice = { expected, window: reader }
    if (known !== undefined) return journey.openPage({ ...choice, signedInAs: known })
    const page = await journey.openPage(choice)
    await become(reader, page, journey.server())
    kept.set(reader, await page.context().storageState())
    return page
  }
}

async function faultsOf(page: Page, { way, weight }: PageEntry, follow: Follow): Promise<readonly string[]> {
  const faults: string[] = []
  let size = 0
  let looked = ''
  for (const locale of locales) {
    const { address, html } = await follow(page, way, locale)
    size = firstLoadSize(html)
    const shown = new URL(page.url()).pathname
    if (shown !== address.split('?')[0]) return [`${locale}: ${address} leads to ${shown}`]
    const structure = await structureOf(page)
    faults.push(...(await accessibilityFaults(page, { colours: looked === '', structure: structure !== looked })).map((fault) => `${locale} ${fault}`))
    looked = structure
  }
  return size > firstLoadKilobytes[weight] ? [...faults, `loads ${String(size)} KB of scripts, ${String(firstLoadKilobytes[weight])} are allowed`] : faults
}

function checkEach(journey: Journey, readers: readonly Reader[]): void {
  const open = useReaders(journey)
  const follow = follower()
  const entries = readers.flatMap((reader) => Object.entries({ ...pages, ...views }).filter(([, page]) => page.reader === reader))
  it.each(entries)(
    '%s shows nothing that axe objects to, reflows, and loads within its budget, in English and mirrored',
    async (_route, entry) => {
      expect(await faultsOf(await open(entry), entry, follow)).toEqual([])
    },
    mostMilliseconds,
  )
}

describeJourney('Every page of an empty installation', (journey) => {
  checkEach(journey, newcomers)
})

describeJourney(
  'Every page of the example organization',
  (journey) => {
    checkEach(journey, members)
  },
  { world: exampleWorld },
)
