/**
 * @jest-environment node
 */
import type { APIResponse, Page } from 'playwright-core'
import { exploreExample, exampleWorld } from './example'
import { describeJourney } from './journey'
import { signInToExample } from './readers'

const milliseconds = 240_000
const period = '2026-Q3'

const formats = [
  ['pdf', 'application/pdf', '%PDF-'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['csv', 'text/csv; charset=utf-8', '\ufeffsection,'],
  ['json', 'application/json; charset=utf-8', '{"asOf"'],
] as const
const forms = ['quarterly-disclosure', 'donation-audit'] as const

function ask(page: Page, form: string, format: string, query = 'chapter=chicago', of = period): Promise<APIResponse> {
  return page.request.get(`/api/reports/${form}/${of}/${format}?${query}`)
}

describeJourney(
  'Reports over HTTP',
  (journey) => {
    it(
      'come in each format with its type and name, and are kept by nobody on the way',
      async () => {
        const page = await journey.openPage()
        await exploreExample(page)
        for (const form of forms) {
          for (const [format, type, begins] of formats) {
            const answer = await ask(page, form, format)
            const { 'content-type': contentType, 'content-disposition': disposition, 'cache-control': cache, 'x-content-type-options': sniff } = answer.headers()
            expect([answer.status(), contentType, disposition, cache, sniff]).toEqual([
              200, type, `attachment; filename="chicago_${form}_2026-07-01_2026-09-30.${format}"`, 'private, no-store', 'nosniff',
            ])
            expect((await answer.body()).toString('utf8').slice(0, begins.length)).toBe(begins)
          }
        }
      },
      milliseconds,
    )

    it(
      'are not found under a form, period, format, part or chapter that there is not',
      async () => {
        const page = await journey.openPage()
        await exploreExample(page)
        const answers = await Promise.all([
          ask(page, 'quarterly', 'pdf'), ask(page, 'quarterly-disclosure', 'docx'), ask(page, 'quarterly-disclosure', 'csv', 'chapter=chicago', '2026-Q5'),
          ask(page, 'quarterly-disclosure', 'csv', 'chapter=chicago&part=2'), ask(page, 'quarterly-disclosure', 'csv', 'chapter=nowhere'), ask(page, 'quarterly-disclosure', 'csv', ''),
        ])
        expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404, 404, 404])
      },
      milliseconds,
    )

    it(
      'are not found by whoever has not signed in',
      async () => {
        const page = await journey.openPage()
        for (const [format] of formats) expect([format, (await ask(page, 'quarterly-disclosure', format)).status()]).toEqual([format, 404])
      },
      milliseconds,
    )

    it(
      'give an auditor the donation audit of the engagement and nothing else',
      async () => {
        const page = await journey.openPage()
        await signInToExample(page, journey.server(), 'auditor')
        for (const [format] of formats) expect([format, (await ask(page, 'donation-audit', format)).status()]).toEqual([format, 200])
        const refused = await Promise.all([
          ask(page, 'quarterly-disclosure', 'pdf'), ask(page, 'donation-audit', 'pdf', 'chapter=chicago', '2026-Q2'),
          ask(page, 'donation-audit', 'pdf', 'chapter=houston'), ask(page, 'donation-audit', 'pdf', 'organization=friends-of-sahrabad'),
        ])
        expect(refused.map((answer) => answer.status())).toEqual([404, 404, 404, 404])
      },
      milliseconds,
    )

    it(
      'show a secretary money as totals and no single gift',
      async () => {
        const page = await journey.openPage()
        await signInToExample(page, journey.server(), 'secretary')
        const text = await (await ask(page, 'quarterly-disclosure', 'json')).text()
        expect(text).toContain('shows money as totals')
        expect(text).not.toMatch(/CHI-D-2026-\d{4}/)
      },
      milliseconds,
    )
  },
  { world: exampleWorld },
)
