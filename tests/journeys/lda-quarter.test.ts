/**
 * @jest-environment node
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { setAddresses } from '@/lib/data/database/addresses'
import { close, prisma } from '@/lib/data/database/client'
import { env } from '@/lib/env'
import { aMember } from '@/tests/factories/account'
import { aLobbyingQuarter } from '@/tests/factories/lda'
import { fill, go, press, type Typed } from './filling'
import { describeJourney, signInAs } from './journey'
import { journeyPassword } from './readers'
import type { RunningServer } from './server'

const journeyMilliseconds = 240_000
const treasurer = { role: 'treasurer', name: 'Omar Shah', password: journeyPassword } as const
const administrator = { role: 'administrator', name: 'Rania Aziz', password: journeyPassword } as const

/** Where the organization is and who signs in there, as `prepare` leaves it. */
type World = { readonly organization: string; readonly chapter: string; readonly treasurer: string; readonly administrator: string }
let world: World | null = null

/** An organization that is registered, with a lobbyist, meetings and payments in the last quarter of 2025: what other journeys and tests record on their pages. */
async function prepare({ database }: RunningServer): Promise<void> {
  setAddresses(database)
  const lobbying = await aLobbyingQuarter()
  const { slug } = await prisma().organization.findUniqueOrThrow({ where: { id: lobbying.organizationId }, select: { slug: true } })
  world = { organization: `/en/org/${slug}`, chapter: `/en/c/${lobbying.chapter.slug}`, treasurer: await aMember(lobbying, treasurer), administrator: await aMember(lobbying, administrator) }
  await close()
  setAddresses(null)
}

function prepared(): World {
  if (world === null) throw new Error('The organization is there only inside a test.')
  return world
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

/** What is answered, by the id of the question; every other question is saved without words. */
type Said = Readonly<Record<string, Typed>>

const ofQuarter: Said = {
  'contact-name': { text: 'Omar Shah' }, 'address-changed': { choice: 'no' }, 'terminated-on': { choice: 'no' }, activity: { choice: 'yes' }, method: { text: 'A' }, 'client-government': { choice: 'no' },
  convictions: { choice: 'no' }, 'federal-funds': { choice: 'no' }, 'late-reason': { text: 'The books were closed late' },
}

const nothingGiven: Said = { 'contact-name': { text: 'Omar Shah' }, contributions: { choice: 'no' }, certification: { choice: 'yes' }, 'filed-by': { choice: 'yes', text: '2026-01-20' } }

/** Answers one question after the other, as each leads to the next, until none is open. Gives the ids in the order in which they were asked. */
async function answerAll(page: Page, report: string, said: Said): Promise<readonly string[]> {
  await page.goto(`${report}/answers`)
  await go(page, /^Go on with /, /\/answers\/[^/]+$/)
  const asked: string[] = []
  for (let question = questionOf(page); question !== null; question = questionOf(page)) {
    asked.push(question)
    await fill(page, said[question] ?? {})
    await press(page, 'Save answer', new RegExp(`/answers(?:/[^/?]+)?\\?saved=${question}(?:$|%3A|:)`))
  }
  return asked
}

/** The question whose page is open, without the person whom it is about; null on the list of all. */
function questionOf(page: Page): string | null {
  const [, question] = /\/answers\/([^/?]+)/.exec(page.url()) ?? []
  return question === undefined ? null : (decodeURIComponent(question).split(':')[0] ?? null)
}

async function explain(page: Page, report: string): Promise<void> {
  await go(page, 'Every question is answered: explain findings and name signers', /\/explain$/)
  for (const note of await page.locator('main textarea[name^="note-"]').all()) await note.fill('Seen and right.')
  await fill(page, { signers: 'Rukhsana Malik, President' })
  await press(page, 'Save notes', new RegExp(`${report}\\?done=explained`))
}

async function take(page: Page, report: string, step: readonly [string, string, string]): Promise<void> {
  const [link, button, done] = step
  await page.goto(report)
  await go(page, link, /\/(?:approve|seal)$/)
  await press(page, button, new RegExp(`\\?done=${done}`))
}

/** Both approve, and the second one seals. */
async function approveAndSeal(first: Page, second: Page, report: string): Promise<string> {
  for (const page of [first, second]) await take(page, report, ['Approve this text', 'Approve', 'approved'])
  await take(second, report, ['Seal the report', 'Seal this report', 'sealed'])
  return textOf(second)
}

/** Notes the filing: it was late, so the form asks why. */
async function fileLate(page: Page, report: string, confirmationNumber: string): Promise<string> {
  await page.goto(report)
  await go(page, 'Note the filing', /\/file$/)
  await fill(page, { filedOn: '2026-03-20', confirmationNumber })
  await page.getByRole('button', { name: 'Save filing' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await fill(page, { lateReason: 'The books were closed late.' })
  await press(page, 'Save filing', /\?done=filed/)
  return textOf(page)
}

async function sealedFile(page: Page, format: string, number: string): Promise<string> {
  const link = page.getByRole('link', { name: `${format} ${number}`, exact: true })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return (await readFile(await file.path())).toString('utf8')
}

/** The text of the named elements, as the browser reads the file: it shares nothing with the program that wrote it. */
async function elementsOf(page: Page, xml: string, names: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(([text, wanted]) => {
    const read = new DOMParser().parseFromString(text, 'application/xml')
    return [read.documentElement.nodeName, ...wanted.map((each) => read.querySelector(each)?.textContent ?? 'not there')]
  }, [xml, names] as const)
}

describeJourney(
  'A quarter and a half-year under the Lobbying Disclosure Act',
  (journey) => {
    it(
      'are answered, explained, approved, sealed, taken away and filed: the LD-2 with its figures, the LD-203 with nothing to report',
      async () => {
        const { organization, chapter, ...emails } = prepared()
        const [first, second] = [await journey.openPage(), await journey.openPage()]
        await signInAs(first, emails.treasurer, journeyPassword)
        await signInAs(second, emails.administrator, journeyPassword)

        const quarter = `${organization}/reports/lda-ld2/2025-Q4`
        await first.goto(quarter)
        expect(await textOf(first)).toMatch(/findings? must be fixed: see Findings below\./)
        expect(await answerAll(first, quarter, ofQuarter)).toEqual(expect.arrayContaining([...Object.keys(ofQuarter), 'issue-FOR']))
        await explain(first, quarter)
        const sealed = await approveAndSeal(first, second, quarter)
        for (const part of ['The report is sealed.', '$16,123.45', '$20,000.00', 'H.R. 123, Avaria Relief Act', 'The books were closed late', 'not legal advice']) expect(sealed).toContain(part)

        const number = 'ALL-LD2-2025-Q4-1'
        const xml = await sealedFile(second, 'XML as the House publishes it, for checking and keeping', number)
        expect(await elementsOf(second, xml, ['reportYear', 'reportType', 'expenses', 'expensesMethod', 'federal_agencies', 'convictionDisclosureIndicator', 'printedName'])).toEqual([
          'LOBBYINGDISCLOSURE2', '2025', 'Q4', '20000.00', 'A', 'U.S. HOUSE OF REPRESENTATIVES, U.S. SENATE', 'N', 'Rukhsana Malik',
        ])
        expect(JSON.parse(await sealedFile(second, 'JSON with the names of lda.gov', number))).toMatchObject({
          filing_type: 'Q4', filing_year: 2025, expenses: '20000.00', expenses_method: 'a', registrant: { id: 401105999 }, lobbying_activities: [{ general_issue_code: 'FOR' }],
        })
        expect(JSON.parse(await sealedFile(second, 'JSON, the canonical text', number))).toMatchObject({ form: 'lda-ld2', summary: [{ amountCents: 1_612_345 }, { amountCents: 2_000_000 }] })
        const filed = await fileLate(second, quarter, 'LDA 2025 Q4')
        for (const part of ['confirmation number LDA 2025 Q4', 'nothing. The report is filed.']) expect(filed).toContain(part)

        const halfYear = `${organization}/reports/lda-ld203/2025-H2`
        expect(await answerAll(first, halfYear, nothingGiven)).toEqual(expect.arrayContaining(Object.keys(nothingGiven)))
        await explain(first, halfYear)
        expect(await approveAndSeal(first, second, halfYear)).toContain('The filer states that there is nothing to report.')
        expect(JSON.parse(await sealedFile(second, 'JSON with the names of lda.gov', 'ALL-LD203-2025-H2-1'))).toMatchObject({ filing_type: 'YY', no_contributions: true, contribution_items: [] })
        expect(await fileLate(second, halfYear, 'LDA 2025 YY')).toContain('confirmation number LDA 2025 YY')

        await second.goto(`${chapter}/deadlines`)
        const done = await second.locator('details').filter({ has: second.getByRole('heading', { level: 2 }) }).textContent()
        for (const part of ['LDA 2025 Q4', 'LDA 2025 YY']) expect(done).toContain(part)
      },
      journeyMilliseconds,
    )
  },
  { prepare, settings: { DATA_DIR: env.dataFolder } },
)
