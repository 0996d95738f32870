/** The parts that every public page is made of. */
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { formatCents, type Cents } from '@/lib/domain/money'
import type { PublicPage } from '@/lib/domain/publication/archive'
import { openLicence } from '@/lib/domain/publication/publication'
import { html, type Markup } from './markup'

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What a page is written with: the words of its language, how days are written there, and where it stands. */
export type PageContext = {
  readonly words: Words
  /** For `Intl`: Latin digits and the Gregorian calendar in every language. */
  readonly tag: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** A day as people write it in the page's language. */
export function day({ tag }: PageContext, on: CalendarDate | null): Markup {
  if (on === null) return html``
  const written = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${on}T00:00:00Z`))
  return html`<time datetime="${on}"><bdi>${written}</bdi></time>`
}

/** An amount, the same in every language; null says that it is not shown. */
export function money({ words }: PageContext, amount: Cents | null): Markup {
  return amount === null ? html`${words('notShown')}` : html`<bdi dir="ltr">${formatCents(amount)}</bdi>`
}

/** What somebody typed: in whatever script and direction. */
export function typed(text: string): Markup {
  return html`<span dir="auto">${text}</span>`
}

/** A number, hash or code: always from left to right. */
export function code(text: string): Markup {
  return html`<bdi dir="ltr">${text}</bdi>`
}

export type Column = { readonly label: string; readonly kind?: 'amount' }

/** A table, of which each row is a card on a phone; what is too wide all the same scrolls in a box. Nothing where it has no rows. */
export function table(name: string, caption: string, columns: readonly Column[], rows: readonly (readonly Markup[])[]): Markup {
  if (rows.length === 0) return html``
  const cell = (content: Markup, place: number): Markup => {
    const { label = '', kind } = columns[place] ?? {}
    return kind === 'amount' ? html`<td class="amount" data-label="${label}">${content}</td>` : html`<td data-label="${label}">${content}</td>`
  }
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table><caption id="${name}">${caption}</caption>
<thead><tr>${columns.map(({ label, kind }) => (kind === 'amount' ? html`<th scope="col" class="amount">${label}</th>` : html`<th scope="col">${label}</th>`))}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map(cell)}</tr>
`)}</tbody></table></div>`
}

/** The address of a public page without its language. */
export function pagePath({ organization, chapter }: Pick<PublicPage, 'organization' | 'chapter'>): string {
  return chapter === null ? `/t/${organization.slug}` : `/t/${organization.slug}/${chapter.slug}`
}

/** The whole document around its content. */
export function page(context: PageContext, title: string, content: Markup): Markup {
  const { words, locale, direction } = context
  return html`<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/public-page.css"></head>
<body><a class="skip" href="#main">${words('skip')}</a><header><p>${words('header')}</p></header>
<main id="main">${content}</main>
<footer><p>${words('licence')} <a rel="license" href="${openLicence.url}">${openLicence.name}</a></p><p>${words('notAdvice')}</p></footer></body></html>`
}
