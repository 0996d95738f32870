/**
 * @jest-environment node
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { exploreExample, exampleWorld } from './example'
import { answerWhichOne, fill, go, name, press } from './filling'
import { describeJourney } from './journey'
import { signInToExample } from './readers'
import { approve, doneOn, seal, textOf } from './report-steps'

const journeyMilliseconds = 300_000
/** A quarter before the example's first record: a nil report until somebody records a gift of that time. */
const report = '/en/c/chicago/reports/quarterly-disclosure/2024-Q1'
const donor = 'Daniel St. Clair'

async function sealedJson(page: Page, number: string): Promise<string> {
  await page.goto(report)
  const link = page.getByRole('link', { name: new RegExp(`^JSON.* ${number}$`) })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return (await readFile(await file.path())).toString('utf8')
}

async function recordGiftOfThatQuarter(page: Page, scripts: boolean): Promise<void> {
  await page.goto('/en/c/chicago/donations/new')
  await name(page, { field: 'donor', name: donor, scripts, known: true })
  await fill(page, { receivedOn: '2024-02-10', amount: '75.00', kind: 'gift', method: 'check', purpose: 'general' })
  await answerWhichOne(page, [{ field: 'donor', name: donor, scripts }], 'Save donation')
  await press(page, 'Save donation', /\/donations\/[0-9a-f-]{36}\?saved=1/)
}

for (const scripts of [true, false]) {
  describeJourney(
    `The life of a report, ${scripts ? 'with' : 'without'} scripts`,
    (journey) => {
      it(
        'leads from a draft over two approvals to the seal, the filing and an amendment, and says what blocks',
        async () => {
          const treasurer = await journey.openPage({ scripts })
          await exploreExample(treasurer)
          await treasurer.goto('/en/c/chicago/reports/quarterly-disclosure/2026-Q3')
          expect(await textOf(treasurer)).toMatch(/findings? must be fixed: see Findings below\. Until then nobody can approve or seal\./)

          const administrator = await journey.openPage({ scripts })
          await signInToExample(administrator, journey.server(), 'administrator')
          await approve(treasurer, report)
          expect(await textOf(treasurer)).toContain('You approved this text.')
          await approve(administrator, report)
          await seal(administrator, report)
          const sealed = await textOf(administrator)
          expect(sealed).toContain('The report is sealed.')
          const number = /(\S+) .{0,20}sealed by /u.exec(sealed)?.[1] ?? ''
          const before = await sealedJson(administrator, number)

          await administrator.goto(report)
          await go(administrator, 'Note the filing', /\/file$/)
          await fill(administrator, { filedOn: '2026-11-20', confirmationNumber: 'LEDGER 1', lateReason: 'The books of that quarter came late.' })
          await press(administrator, 'Save filing', doneOn(report, 'filed'))
          expect(await textOf(administrator)).toContain('confirmation number LEDGER 1')

          await recordGiftOfThatQuarter(treasurer, scripts)
          await administrator.goto(report)
          expect(await textOf(administrator)).toContain('Changed since the seal')
          expect(await sealedJson(administrator, number)).toBe(before)
          await go(administrator, 'What changed', /\/compare/)
          expect(await textOf(administrator)).toContain('$75.00')

          await administrator.goto(report)
          await go(administrator, 'Begin an amendment', /\/amend$/)
          await fill(administrator, { reason: 'A gift of February was found.' })
          await press(administrator, 'Begin the amendment', doneOn(report, 'amending'))
          await treasurer.goto(report)
          expect(await textOf(treasurer)).toContain('An amendment: A gift of February was found.')
        },
        journeyMilliseconds,
      )
    },
    { world: exampleWorld },
  )
}
