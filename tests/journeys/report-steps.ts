import type { Page } from 'playwright-core'
import { go, press } from './filling'

/** The text of a page as a person reads it, on one line. */
export async function textOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

/** The page of a report that says what was just done. */
export function doneOn(report: string, done: string): RegExp {
  return new RegExp(`${report}\\?done=${done}$`)
}

export async function approve(page: Page, report: string): Promise<void> {
  await page.goto(report)
  await go(page, 'Approve this text', /\/approve$/)
  await press(page, 'Approve', doneOn(report, 'approved'))
}

export async function seal(page: Page, report: string): Promise<void> {
  await page.goto(report)
  await go(page, 'Seal the report', /\/seal$/)
  await press(page, 'Seal this report', doneOn(report, 'sealed'))
}
