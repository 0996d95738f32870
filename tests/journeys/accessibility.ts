import { readFileSync } from 'node:fs'
import path from 'node:path'
import type axe from 'axe-core'
import type { RunOptions, Spec } from 'axe-core'
import type { Page } from 'playwright-core'
import { desktop, phone } from './browser'
import { root } from './build'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Narrowest width at which nothing may need scrolling sideways (WCAG 1.4.10). */
const reflowWidth = 320

/** The rules that look at colours, each with the elements that it looks at. */
const coloured = { 'color-contrast': ['*'], 'link-in-text-block': ['a[href]', '[role=link]'] } as const
const colourRules = Object.keys(coloured)

const everyRule = { runOnly: { type: 'tag', values: standards } } satisfies RunOptions
const everyRuleButColours = { ...everyRule, rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) } satisfies RunOptions
const onlyColours = { runOnly: { type: 'rule', values: colourRules } } satisfies RunOptions

/** Elements of a row that is built like an earlier one. */
const alike = 'data-built-alike'

/** The rules that look at colours pass over what is marked as built alike. */
const notAlike = { rules: Object.entries(coloured).map(([id, elements]) => ({ id, selector: elements.map((element) => `${element}:not([${alike}])`).join(', ') })) } satisfies Spec

/** Shorter than what the package gives as its source; a page reads it anew each time. */
const source = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * Marks the rows of a table that are built like an earlier one, but for the words and where they lead: their colours are the same by style sheet
 * (no style of ours counts rows), and weighing the colours of fifty rows takes axe longer than all else on the page.
 */
function markRowsAlike(mark: string): void {
  const ofNoColour = ['href', 'id', 'datetime', 'aria-label', 'value']
  const shapeOf = (part: Element) => [part.tagName, ...[...part.attributes].flatMap(({ name, value }) => (ofNoColour.includes(name) ? [] : [`${name}=${value}`]))].join(' ')
  for (const body of document.querySelectorAll('tbody')) {
    const seen = new Set<string>()
    for (const row of body.rows) {
      const parts = [row, ...row.querySelectorAll('*')]
      const shape = parts.map(shapeOf).join('>')
      if (seen.has(shape)) for (const part of parts) part.setAttribute(mark, '')
      seen.add(shape)
    }
  }
}

/** What axe finds on the page as it is now: one line a rule, with the first elements that break it. */
async function violationsNow(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (chosen) => {
    const { violations } = await window.axe.run(document, { ...chosen, resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}, ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`)
  }, options)
}

/** What axe is asked in each scheme of colours: dark changes nothing but colours, and the colours of a page are the same in every language. */
const looks = { withColours: { light: everyRule, dark: onlyColours }, without: { light: everyRuleButColours } } as const

/**
 * Everything wrong on one loaded page: phone and desktop, light and dark, and whether it reflows. axe is put into the page once, for all of its looks.
 * Without `colours` only what depends on the words and their direction.
 */
export async function accessibilityFaults(page: Page, { colours }: { readonly colours: boolean }): Promise<readonly string[]> {
  const faults: string[] = []
  await page.evaluate(source)
  await page.evaluate(markRowsAlike, alike)
  await page.evaluate((spec) => { window.axe.configure(spec) }, notAlike)
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    for (const [colorScheme, options] of Object.entries(colours ? looks.withColours : looks.without)) {
      await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
      // At the end of the page the save button of a phone stands in its own place and lies over nothing.
      await page.evaluate(() => { window.scrollTo(0, document.documentElement.scrollHeight) })
      faults.push(...(await violationsNow(page, options)).map((violation) => `${String(viewport.width)} px ${colorScheme}: ${violation}`))
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
