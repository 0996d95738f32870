/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { pdf } from '../factories/attachment'
import { exampleWorld } from './example'
import { answerWhichOne, fill, go, name, press } from './filling'
import { describeJourney } from './journey'
import { signInToExample } from './readers'

const milliseconds = 300_000
const first = '# Gift policy\n\n## 1. Campaigns\n\nEvery gift names its campaign. The appeal of each campaign is kept.\n\n## 2. Cash\n\nCash is counted by two people.\n'
const second = first.replace('The appeal of each campaign is kept', 'The appeal of each campaign is kept for ten years').replace('## 2. Cash\n\nCash is counted by two people.\n', '')
const newItem = /\/items\/[0-9a-f-]{36}\?saved=made$/

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

async function send(page: Page, text: string, button: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name: 'gift-policy.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await press(page, button, /\/documents\/[0-9a-f-]{36}\?imported=1$/)
}

/** Makes an item of sentences of the section with that number on the page, and goes back to the document. */
async function makeItem(page: Page, document: string, section: number, typed: Readonly<Record<string, string>>): Promise<string> {
  await page.goto(document)
  await go(page, `Make an item of section ${String(section)}`, /\/items\/new\?/)
  await fill(page, { recurrence: 'quarterly', ...typed })
  await press(page, 'Make the item', newItem)
  return page.url().replace(/\?.*$/, '')
}

describeJourney(
  'An own document',
  (journey) => {
    it('gives items that are answered with evidence, reopen when a record changes, and are confirmed on a newer version, without scripts', async () => {
      const page = await journey.openPage({ scripts: false })
      await signInToExample(page, journey.server(), 'administrator')
      await page.goto('/en/c/chicago/documents')
      await send(page, first, 'Import for this chapter')
      const document = page.url().replace(/\?.*$/, '')
      const campaigns = await makeItem(page, document, 2, { first: '1', last: '2', question: 'Does every gift name its campaign?', query: 'FUN-07' })
      await makeItem(page, document, 3, { first: '1', last: '1', question: 'Was cash counted by two people?', query: '' })

      await page.goto(campaigns)
      await go(page, 'Open in the checklist', /\/checklists\/OWN-\d+$/)
      const item = `${page.url()}?period=2026-Q4`
      await page.goto(item)
      expect(await textOf(page)).toContain('Every gift names its campaign. The appeal of each campaign is kept.')
      await go(page, 'Ask for evidence', /\/evidence\?/)
      await fill(page, { wanted: 'The appeal texts' })
      await press(page, 'Ask', /\/evidence\/[0-9a-f-]{36}\?saved=asked$/)
      await go(page, 'Add files', /\/files\/new\/evidence\//)
      await page.locator('input[type="file"]').setInputFiles({ name: 'appeals.pdf', mimeType: 'application/pdf', buffer: pdf('The appeals') })
      await page.locator('main form[enctype="multipart/form-data"] button[type="submit"]').first().click()
      await page.waitForURL(/upload=/)
      await fill(page, { evidenceOn: '2026-11-01', note: '' })
      await press(page, 'Attach', /attached=1/)
      await page.goto(item)
      await fill(page, { answer: 'confirmed', note: 'Every appeal is on file.' })
      await press(page, 'Save answer', /saved=answer/)
      const answered = await textOf(page)
      for (const part of ['Received', 'Answered']) expect(answered).toContain(part)

      await page.goto('/en/c/chicago/donations/new')
      await name(page, { field: 'donor', name: 'Zoë Journey', scripts: false })
      await fill(page, { receivedOn: '2026-11-20', amount: '25.00', method: 'check', purpose: 'general' })
      await answerWhichOne(page, [{ field: 'donor', name: 'Zoë Journey', scripts: false }], 'Save donation')
      await press(page, 'Save donation', /\/donations\/[0-9a-f-]{36}\?saved=1/)
      await page.goto(item)
      expect(await textOf(page)).toContain('Changed since you answered')
      await page.goto('/en/c/chicago/checklists?period=2026-Q4')
      expect(await textOf(page)).toContain('Does every gift name its campaign?')

      await page.goto(document)
      await send(page, second, 'Import a newer version')
      const compared = await textOf(page)
      for (const part of ['Changed', 'Gone']) expect(compared).toContain(part)
      await page.goto(campaigns)
      expect(await textOf(page)).toContain('The appeal of each campaign is kept for ten years.')
      await press(page, 'Confirm on the newest version', /saved=corrected$/)
      expect(await textOf(page)).toContain('Version 2')
    }, milliseconds)

    it('is marked with the mouse where scripts run', async () => {
      const page = await journey.openPage({ scripts: true })
      await signInToExample(page, journey.server(), 'administrator')
      await page.goto('/en/c/chicago/documents')
      await page.locator('main table a[href*="/documents/"]').first().click()
      await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
      await page.getByRole('link', { name: /^Make an item of section / }).first().click()
      await page.waitForURL(/\/items\/new\?/)
      const sentence = page.locator('main form ol li').nth(1)
      await sentence.click({ clickCount: 3 })
      await page.waitForFunction(() => document.querySelector('input[name="first"]') instanceof HTMLInputElement && document.querySelector<HTMLInputElement>('input[name="first"]')?.value === '2')
      expect(await page.locator('input[name="last"]').inputValue()).toBe('2')
    }, milliseconds)
  },
  { world: exampleWorld },
)
