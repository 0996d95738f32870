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
/** What follows from where things lie and from the language, beside what there is: a page of the same structure in another language breaks no other rule. */
const onlyLayout = { runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable', 'html-has-lang', 'html-lang-valid', 'html-xml-lang-mismatch', 'valid-lang'] } } satisfies RunOptions
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

/** Attributes of words and places: of these a structure tells only whether they say something. */
const ofWords = ['action', 'alt', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'content', 'datetime', 'dir', 'formaction', 'href', 'lang', 'placeholder', 'src', 'title', 'value']

function structureNow(words: readonly string[]): string {
  const told = ({ name, value }: Attr) => (name.startsWith('data-') ? [] : [words.includes(name) ? `${name}${value.trim() === '' ? ' of nothing' : ''}` : `${name}=${value}`])
  const speaks = (part: Element) => [...part.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '')
  const shape = (part: Element): string => {
    if (part.matches('script, style, next-route-announcer, input[type=hidden]')) return ''
    return `<${[part.tagName, ...[...part.attributes].flatMap(told)].join(' ')}>${speaks(part) ? '…' : ''}${[...part.children].map(shape).join('')}</>`
  }
  return `${document.title.trim() === '' ? 'no title' : ''}${shape(document.documentElement)}`
}

/** What there is on a page, whatever its words say and wherever its links lead: every element with its attributes, and whether it has words of its own. */
export function structureOf(page: Page): Promise<string> {
  return page.evaluate(structureNow, ofWords)
}

/** `colours`: they are the same in every language. `structure`: what is there and how it is named; without it, only what depends on direction and language. */
export type Look = { readonly colours: boolean; readonly structure?: boolean }

/** What axe is asked in each scheme of colours: dark changes nothing but colours. */
function asked({ colours, structure = true }: Look): Readonly<Record<string, RunOptions>> {
  if (colours) return { light: everyRule, dark: onlyColours }
  return { light: structure ? everyRuleButColours : onlyLayout }
}

/** Everything wrong on one loaded page: phone and desktop, light and dark, and whether it reflows. axe is put into the page once, for all of its looks. */
export async function accessibilityFaults(page: Page, look: Look): Promise<readonly string[]> {
  const faults: string[] = []
  await page.evaluate(source)
  await page.evaluate(markRowsAlike, alike)
  await page.evaluate((spec) => { window.axe.configure(spec) }, notAlike)
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport)
    for (const [colorScheme, options] of Object.entries(asked(look))) {
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
