/**
 * @jest-environment node
 */
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './accessibility'
import { fill, go, name, press } from './filling'
import { describeJourney } from './journey'
import { setUpOrganization } from './new-organization'
import { setUpLink } from './one-time-link'

const mostMilliseconds = 300_000
const row = (number: number, listed: string) => `${number},"${listed}","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 04 May 1961; nationality Iran." `
const list = { name: 'SDN.CSV', mimeType: 'text/csv', buffer: Buffer.from([row(101, 'ROSTAMIDOR, Farhad'), row(102, 'QAZIBEK, Ulan'), '\u001a'].join('\r\n')) }

async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

async function addPerson(page: Page, called: string): Promise<void> {
  await page.goto('/en/c/springfield/people/new')
  await fill(page, { kind: 'individual', name: called })
  await press(page, 'Save', /\/people\/[0-9a-f-]{36}/)
}

async function decide(page: Page, called: string, decision: string, reason: string, compared: readonly string[]): Promise<void> {
  await page.goto('/en/c/springfield/screening')
  await go(page, called, /\/screening\?hit=/)
  await page.locator(`input[name="decision"][value="${decision}"]`).check()
  for (const each of compared) await page.locator(`input[name="compared[]"][value="${each}"]`).check()
  await fill(page, { decisionNote: reason })
  await press(page, 'Save decision', /saved=/)
}

describeJourney('A name is like one on the sanctions list', (journey) => {
  it('a list is taken in, people who are saved wait as hits with their score explained, and one is cleared and one confirmed', async () => {
    const page = await journey.openPage()
    await setUpOrganization(page, await setUpLink(journey.server()))
    await page.goto('/en/c/springfield/screening')
    expect(await textOf(page)).toContain('No list was taken in yet')
    await page.locator('input[name="publishedOn"]').fill('08/01/2026')
    await page.locator('input[type="file"]').setInputFiles([list])
    await press(page, 'Take in this list', /saved=list/)
    expect(await textOf(page)).toContain('2 with 2 names')
    await addPerson(page, 'Farhad Rostamidor')
    await addPerson(page, 'Ulan Kazibek')
    await page.goto('/en/c/springfield/screening')
    expect(await textOf(page)).toContain('2 hits wait for a decision')
    await go(page, 'Ulan Kazibek', /\/screening\?hit=/)
    const told = await textOf(page)
    for (const part of ['QAZIBEK, Ulan', '04 May 1961', 'The directory holds no date of birth to compare', 'KAZIBEK', 'A name alone confirms nothing']) expect(told).toContain(part)
    expect(page.url()).not.toMatch(/kazibek/i)
    expect(await accessibilityFaults(page, { colours: true })).toEqual([])
    await decide(page, 'Ulan Kazibek', 'false-hit', 'Born in another year.', ['birth'])
    await page.goto('/en/c/springfield/screening')
    await go(page, 'Farhad Rostamidor', /\/screening\?hit=/)
    await page.locator('input[name="decision"][value="confirmed"]').check()
    await fill(page, { decisionNote: 'The name.' })
    await page.getByRole('button', { name: 'Save decision' }).click()
    await page.getByText('Tick what agrees besides the name').first().waitFor()
    await decide(page, 'Farhad Rostamidor', 'confirmed', 'Same day of birth, and OFAC was asked.', ['birth', 'ofac-asked'])
    expect(await textOf(page)).toContain('No refund is offered')
    await go(page, 'The report to OFAC is among the deadlines', /\/deadlines$/)
    expect(await textOf(page)).toContain('Match with entry 101 of the sanctions list')
    await page.goto('/en/c/springfield/donations/new')
    await name(page, { field: 'donor', name: 'Farhad Rostamidor', scripts: true, known: true })
    await fill(page, { receivedOn: '08/02/2026', amount: '40.00', method: 'check', purpose: 'general' })
    await press(page, 'Save donation', /\/donations\/[0-9a-f-]{36}/)
    expect(await textOf(page)).toContain('Held')
  }, mostMilliseconds)
})
