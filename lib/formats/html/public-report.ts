/** The page of one published report: every line that is public, in the order of its form. */
import { hasPdf, type ArchivedReport, type PublicFormat, type PublicPage } from '@/lib/domain/publication/archive'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { documentText, html, type Markup } from './markup'
import { dayOf, filingWords, stateWords, verifyWords } from './public-page'
import { code, day, money, page, pagePath, table, typed, type PageContext } from './public-parts'

/** As many lines of a kind stand on the page; all of them are in the files. */
export const shownLinesMax = 200

const amount = { kind: 'amount' } as const

function moreWords({ words }: PageContext, count: number): Markup {
  return count <= shownLinesMax ? html`` : html`<p>${words('more', { shown: shownLinesMax, count })}</p>`
}

function gifts(context: PageContext, { gifts: all, notShown }: PublicReport): Markup {
  const { words } = context
  const rows = all.slice(0, shownLinesMax).map(({ who, donors, amountCents, requiredBy }) => [typed(who), code(String(donors)), money(context, amountCents), code(requiredBy ?? '')])
  const columns = [{ label: words('gifts.who') }, { label: words('gifts.donors'), ...amount }, { label: words('amount'), ...amount }, { label: words('gifts.requiredBy') }]
  return html`${notShown.map((sentence) => html`<p>${sentence}</p>`)}${table('gifts', words('gifts.caption'), columns, rows)}${moreWords(context, all.length)}`
}

function raised(context: PageContext, { raisedFor }: PublicReport): Markup {
  const { words } = context
  const rows = raisedFor.map(({ purposes, donors, amountCents }) => [html`${purposes.join('; ')}`, code(String(donors)), money(context, amountCents)])
  return table('raised', words('raised.caption'), [{ label: words('purpose') }, { label: words('gifts.donors'), ...amount }, { label: words('amount'), ...amount }], rows)
}

function payments(context: PageContext, { payments: all, transfers }: PublicReport): Markup {
  const { words } = context
  const columns = [{ label: words('number') }, { label: words('date') }, { label: words('to') }, { label: words('what') }, { label: words('purpose') }, { label: words('amount'), ...amount }]
  const spent = all.slice(0, shownLinesMax).map(({ id, on, to, what, category, purpose, amountCents }) => [code(id), day(context, on), typed(to), html`${typed(what)} (${category})`, html`${purpose}`, money(context, amountCents)])
  const sent = transfers.slice(0, shownLinesMax).map(({ id, on, to, what, country, channel, purpose, amountCents }) => [code(id), day(context, on), html`${typed(to)}, ${country}`, html`${typed(what)} (${channel})`, html`${purpose}`, money(context, amountCents)])
  return html`${table('payments', words('spending.caption'), columns, spent)}${moreWords(context, all.length)}${table('transfers', words('abroad.caption'), columns, sent)}${moreWords(context, transfers.length)}`
}

/** The nine fields of a contact stand on the page also where one of them is empty: date and official are its heading. */
const contactFields = ['beneficiary', 'form', 'place', 'materials', 'attendees', 'topics', 'issue', 'asked'] as const

function contacts(context: PageContext, { contacts: all }: PublicReport): Markup {
  const { words } = context
  if (all.length === 0) return html``
  const listed = all.slice(0, shownLinesMax).map((contact) => {
    const fields = contactFields.map((field) => html`<dt>${words(`contacts.${field}`)}</dt><dd>${contact[field] === '' ? words('contacts.nothing') : typed(contact[field])}</dd>`)
    return html`<section aria-labelledby="${contact.id}"><h3 id="${contact.id}">${day(context, contact.on)}: ${typed(contact.official)}</h3><dl><dt>${words('contacts.institution')}</dt><dd>${typed(contact.institution)}</dd>${fields}<dt>${words('number')}</dt><dd>${code(contact.id)}</dd></dl></section>`
  })
  return html`<h2>${words('contacts.title')}</h2>${listed}${moreWords(context, all.length)}`
}

function seal({ words }: PageContext, { seal: { textHash, lineRoot, journalSize, checkpoint } }: PublicReport, publicHash: string): Markup {
  return html`<h2>${words('seal.title')}</h2><dl><dt>${words('seal.text')}</dt><dd class="hash">${code(textHash)}</dd><dt>${words('seal.lines')}</dt><dd class="hash">${code(lineRoot)}</dd><dt>${words('seal.public')}</dt><dd class="hash">${code(publicHash)}</dd>
<dt>${words('seal.journal')}</dt><dd>${code(String(journalSize))}</dd><dt>${words('seal.checkpoint')}</dt><dd><pre dir="ltr" tabindex="0" role="region" aria-label="${words('seal.checkpoint')}">${checkpoint}</pre></dd></dl>`
}

function head(context: PageContext, shown: PublicPage, archived: ArchivedReport): Markup {
  const { words, locale } = context
  const back = `/${locale}${pagePath(shown)}`
  const { published: { number }, report } = archived
  const amends = report?.amends ?? null
  return html`<p><a href="${back}">${typed(shown.chapter?.name ?? shown.organization.name)}</a></p><h1>${words(`forms.${archived.form}`)}, ${archived.period.label}</h1>
<p>${words('version', { number, version: archived.version })} ${stateWords(context, archived)}. ${report === null ? null : html`${words('sealedOn')} ${day(context, dayOf(report.seal.sealedAt))}. `}${filingWords(context, archived, shown.today)}.</p>
${report === null || report.summary === '' ? null : html`<h2>${words('done.title')}</h2><p class="typed" dir="auto">${report.summary}</p>`}
${amends === null ? null : html`<p>${words('amends', { earlier: amends.earlier.join(', ') })} ${typed(amends.reason)}</p>`}`
}

/** Gives the page of a report as one HTML document; of one that was withdrawn, that it was, when and why. */
export function publicReportHtml(context: PageContext, shown: PublicPage, archived: ArchivedReport): string {
  const { words, locale } = context
  const { published: { number, textHash }, report } = archived
  const title = words('reportTitle', { number, name: shown.organization.name })
  if (report === null) return documentText(page(context, title, html`${head(context, shown, archived)}<p>${words('archive.noFiles')}</p>`))
  const file = (format: PublicFormat): Markup => html`<a href="${`/${locale}${pagePath(shown)}/reports/${number}.${format}`}" download>${words('download', { format: format.toUpperCase() })}</a>`
  const figures = report.figures.map(({ label, amountCents }) => [html`${label}`, money(context, amountCents)])
  return documentText(page(context, title, html`${head(context, shown, archived)}<p>${hasPdf(report) ? html`${file('pdf')} ` : null}${file('json')} ${file('csv')}</p>
${table('figures', words('figures.title'), [{ label: words('figure') }, { label: words('amount'), ...amount }], figures)}${raised(context, report)}${gifts(context, report)}${payments(context, report)}${contacts(context, report)}${seal(context, report, textHash)}${verifyWords(context)}`))
}
