import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { desktop, phone } from './browser'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Narrowest width at which nothing may need scrolling sideways (WCAG 1.4.10). */
const reflowWidth = 320

/** The rules that look at colours; the others see the same page in the dark. */
const colourRules = ['color-contrast', 'link-in-text-block']

const everyRuleButColours = {
  runOnly: { type: 'tag', values: standards },
  rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])),
} satisfies RunOptions

const onlyColours = { runOnly: { type: 'rule', values: colourRules } } satisfies RunOptions

/**
 * Marks the rows of a table that are built like an earlier one, but for the words and where they lead: their colours are the same by style sheet
 * (no style of ours counts rows), and weighing the colours of fifty rows takes axe longer than all else on the page.
 */
function markRowsAlike(): void {
  const ofNoColour = ['href', 'id', 'datetime', 'aria-label', 'value']
  const shapeOf = (part: Element) => [part.tagName, ...[...part.attributes].flatMap(({ name, value }) => (ofNoColour.includes(name) ? [] : [`${name}=${value}`]))].join(' ')
  for (const body of document.querySelectorAll('tbody')) {
    const seen = new Set<string>()
    for (const row of body.rows) {
      const shape = [row, ...row.querySelectorAll('*')].map(shapeOf).join('>')
      if (seen.has(shape)) row.setAttribute('data-built-alike', '')
      seen.add(shape)
    }
  }
}

/** What axe finds on the page as it is now: one line a rule, with the first elements that break it. */
async function violationsNow(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (chosen) => {
    const context = 'rules' in chosen ? document : { exclude: [['[data-built-alike]']] }
    const { violations } = await window.axe.run(context, { ...chosen, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`)
  }, options)
}

/**
 * Everything wrong on one loaded page: phone and desktop, light and dark, and whether it reflows. axe is put into the page once, for all of its looks.
 * Without `colours` only what depends on the words and their direction: the colours of a page are the same in every language.
 */
export async function accessibilityFaults(page: Page, { colours }: { readonly colours: boolean }): Promise<readonly string[]> {
  const faults: string[] = []
  await page.evaluate(axe.source)
  await page.evaluate(markRowsAlike)
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of colours ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // At the end of the page the save button of a phone stands in its own place and lies over nothing.
      await page.evaluate(() => { window.scrollTo(0, document.documentElement.scrollHeight) })
      const found = [...(colorScheme === 'light' ? await violationsNow(page, everyRuleButColours) : []), ...(colours ? await violationsNow(page, onlyColours) : [])]
      faults.push(...found.map((violation) => `${String(viewport.width)} px ${colorScheme}: ${violation}`))
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
