import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { desktop, phone } from './browser'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Narrowest width at which nothing may need scrolling sideways (WCAG 1.4.10). */
const reflowWidth = 320

/** The rules that a change of colours can break; the others see the same page in the dark. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it is now: one line a rule, with the first elements that break it. */
async function violationsNow(page: Page, scheme: 'light' | 'dark', where: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (scheme === 'dark' ? axe.withRules(colourRules) : axe.withTags(standards)).analyze()
  return violations.map(({ id, help, nodes }) => `${where}: ${id}, ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`)
}

/** Everything wrong on one loaded page: phone and desktop, light and dark, and whether it reflows. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const viewport of [phone, desktop]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // At the end of the page the save button of a phone stands in its own place and lies over nothing.
      await page.evaluate(() => { window.scrollTo(0, document.documentElement.scrollHeight) })
      faults.push(...(await violationsNow(page, colorScheme, `${String(viewport.width)} px ${colorScheme}`)))
    }
  }
  return [...faults, ...(await sidewaysScroll(page))]
}

async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: reflowWidth, height: phone.height })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(desktop)
  return width > reflowWidth ? [`at ${String(reflowWidth)} px the page is ${String(width)} px wide`] : []
}
