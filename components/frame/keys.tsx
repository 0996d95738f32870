'use client'
import { useEffect } from 'react'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { localeOfTag, localePath } from '@/lib/i18n/locales'

/** Kept in the browser: single keys exist only with scripts, and belong to the keyboard in front of somebody. */
export const keysSwitch = 'sunledger.keys'

/** `g`, then one of these: the page below the chapter. */
export const placeKeys = {
  d: '', o: '/donations', c: '/lobbying-contacts', e: '/expenditures', p: '/people', r: '/reports', l: '/checklists', t: '/deadlines', s: '/settings',
} as const

const waitMilliseconds = 1500

function isPlaceKey(key: string): key is keyof typeof placeKeys {
  return key in placeKeys
}

/** Somebody is typing, or the key belongs to a control or to the browser. */
function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return ctrlKey || metaKey || altKey
  return ctrlKey || metaKey || altKey || (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
}

/** The link of the next or the previous row of the list on the page; on a page that is one of a row of pages and no list, the next or previous of these. */
function moveInList(step: 1 | -1): void {
  const page = document.querySelector('main [data-list]') !== null ? null : document.querySelector<HTMLAnchorElement>(`main nav a[rel="${step === 1 ? 'next' : 'prev'}"]`)
  if (page !== null) {
    page.click()
    return
  }
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main tbody tr')].flatMap((row) => row.querySelector('a') ?? [])
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement) === true)
  links[here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step]?.focus()
}

/** Selects the row of the list in which the focus is, or takes it out again. */
function select(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
}

/** The next or the previous item of a report: its heading comes to the top and takes the focus. */
function moveInReport(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main section[id]')]
  const here = items.findIndex((item) => item.contains(document.activeElement))
  const heading = items[here === -1 ? (step === 1 ? 0 : items.length - 1) : here + step]?.querySelector<HTMLElement>('h2, h3')
  if (heading === null || heading === undefined) return
  heading.tabIndex = -1
  heading.focus()
  heading.scrollIntoView({ block: 'start' })
}

/** Opens the first figure of the item in which the focus is. */
function openFigure(): void {
  document.activeElement?.closest('main section[id]')?.querySelector<HTMLAnchorElement>('a[href*="/figures/"]')?.click()
}

/** Chooses the answer of that number on a page that asks one question. */
function answer(number: number): void {
  document.querySelectorAll<HTMLInputElement>('main input[type="radio"][name="answer"]')[number - 1]?.click()
}

/** On a test sheet: pass, exception, and the way to a finding. */
const pageKeys: Readonly<Record<string, string>> = {
  // On an item of the checklist the way to its evidence, on a piece of evidence and on a record to its files.
  u: 'main a[data-key="u"]',
  p: 'main input[type="radio"][name="result"][value="pass"]', e: 'main input[type="radio"][name="result"][value="exception"]', f: 'main a[data-key="f"]',
}

/** Single keys of the chapter's pages; only while no field has the focus, and not where somebody has switched them off. */
export function Keys({ chapter }: { readonly chapter: string }) {
  const router = useRouter()
  const locale = localeOfTag(useLocale())
  useEffect(() => {
    let goesAt = 0
    const go = (path: string) => {
      router.push(localePath(locale, `/c/${chapter}${path}`))
    }
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || localStorage.getItem(keysSwitch) === 'off') return
      const goes = event.timeStamp - goesAt < waitMilliseconds
      goesAt = 0
      if (goes && isPlaceKey(event.key)) go(placeKeys[event.key])
      else if (event.key === 'g') goesAt = event.timeStamp
      else if (event.key === '?') go('/keys')
      else if (event.key === 'n') document.querySelector<HTMLAnchorElement>('main a.button-primary[href$="/new"]')?.click()
      else if (event.key === 'j' || event.key === 'k') moveInList(event.key === 'j' ? 1 : -1)
      else if (event.key === ']' || event.key === '[') moveInReport(event.key === ']' ? 1 : -1)
      else if (event.key === '.') openFigure()
      else if (event.key === 'x') select()
      else if (/^[1-9]$/.test(event.key)) answer(Number(event.key))
      else if (event.key in pageKeys) document.querySelector<HTMLElement>(pageKeys[event.key] ?? 'main')?.click()
      else if (event.key === '/') {
        event.preventDefault()
        document.getElementById('search')?.focus()
      }
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [chapter, locale, router])
  return null
}
