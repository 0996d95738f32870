/** The public page of an organization or a chapter: what was published of its sealed reports, and nothing else. Tables have captions; no script. */
import { compareDates, type CalendarDate } from '@/lib/domain/calendar-date'
import { daysLate, hasPdf, publicFileName, type ArchivedReport, type PublicFormat, type PublicPage } from '@/lib/domain/publication/archive'
import { zeroCents, type Cents } from '@/lib/domain/money'
import type { PublicContact, PublicReport } from '@/lib/domain/publication/public-report'
import { documentText, html, type Markup } from './markup'
import { code, day, money, page, pagePath, table, typed, type PageContext } from './public-parts'

/** The address of a report below a public page. */
export function reportPath(shown: PublicPage, locale: string, number: string): string {
  return `/${locale}${pagePath(shown)}/reports/${number}`
}

function currentReports({ reports }: PublicPage): readonly PublicReport[] {
  return reports.flatMap(({ state, report }) => (state === 'current' && report !== null ? [report] : []))
}

function figures(context: PageContext, shown: PublicPage): Markup {
  const { words, locale } = context
  const disclosures = currentReports(shown).filter(({ form }) => form === 'quarterly-disclosure')
  const amount = ({ figures: all }: PublicReport, id: string): Markup => money(context, all.find((figure) => figure.id === id)?.amountCents ?? null)
  const columns = [{ label: words('period') }, { label: words('report') }, ...(['raised', 'spent', 'sent-abroad'] as const).map((id) => ({ label: words(`figures.${id}`), kind: 'amount' as const }))]
  const rows = disclosures.map((report) => [
    html`${report.period.label}`, html`<a href="${reportPath(shown, locale, report.id)}">${code(report.id)}</a>`, amount(report, 'raised'), amount(report, 'spent'), amount(report, 'sent-abroad'),
  ])
  const purposes = disclosures.flatMap((report) => purposesOf(report).map((row) => [html`${report.period.label}`, html`${row.purpose}`, ...purposeAmounts(context, report, row)]))
  const byPurpose = [{ label: words('period') }, { label: words('purpose') }, ...columns.slice(-3)]
  return html`<h2>${words('figures.title')}</h2>${rows.length === 0 ? html`<p>${words('figures.none')}</p>` : null}${table('figures', words('figures.caption'), columns, rows)}${table('purposes', words('figures.byPurpose'), byPurpose, purposes)}`
}

/** No cell is empty: what a row does not tell stands in another row, or is not told apart. */
function purposeAmounts(context: PageContext, { raisedFor }: PublicReport, { isTogether, raisedCents, spentCents, sentAbroadCents }: PurposeRow): readonly Markup[] {
  const { words } = context
  if (isTogether) return [money(context, raisedCents ?? null), html`${words('figures.above')}`, html`${words('figures.above')}`]
  const untold = raisedFor.length === 0 ? words('figures.notApart') : words('figures.together')
  const raised = raisedCents === undefined ? html`${untold}` : money(context, raisedCents)
  return [raised, money(context, spentCents ?? zeroCents), money(context, sentAbroadCents ?? zeroCents)]
}

type PurposeRow = {
  readonly purpose: string
  /** Several purposes that are raised together, because few gave for one of them. */
  readonly isTogether: boolean
  readonly raisedCents?: Cents
  readonly spentCents?: Cents
  readonly sentAbroadCents?: Cents
}

/** Raised, spent and sent for each purpose; purposes that are raised together because few gave for them have a row of their own. */
function purposesOf({ purposes, raisedFor }: PublicReport): readonly PurposeRow[] {
  const [alone, together] = [raisedFor.filter((each) => each.purposes.length === 1), raisedFor.filter((each) => each.purposes.length > 1)]
  const names = [...new Set([...purposes.map(({ purpose }) => purpose), ...alone.flatMap((each) => each.purposes)])].toSorted()
  const rows = names.map((purpose): PurposeRow => {
    const raised = alone.find((each) => each.purposes.includes(purpose))
    const used = purposes.find((each) => each.purpose === purpose)
    return {
      purpose, isTogether: false, ...(raised !== undefined && { raisedCents: raised.amountCents }), ...(used !== undefined && { spentCents: used.spentCents, sentAbroadCents: used.sentAbroadCents }),
    }
  })
  return [...rows, ...together.map((each) => ({ purpose: each.purposes.join('; '), isTogether: true, raisedCents: each.amountCents }))]
}

/** What was done in each period, with the day from which everybody could read it. */
function done(context: PageContext, shown: PublicPage): Markup {
  const { words } = context
  const told = shown.reports.flatMap(({ state, report, published }) => (state === 'current' && report !== null && report.summary !== '' ? [{ report, on: dayOf(published.publishedAt) }] : []))
  const columns = [{ label: words('period') }, { label: words('done.words') }, { label: words('done.published') }]
  const rows = told.map(({ report, on }) => [html`${report.period.label}`, typed(report.summary), day(context, on)])
  return rows.length === 0 ? html`` : html`<h2>${words('done.title')}</h2>${table('done', words('done.caption'), columns, rows)}`
}

type Met = { readonly institution: string; readonly issue: string; readonly count: number; readonly latest: CalendarDate | null }

function byOffice(contacts: readonly PublicContact[]): readonly Met[] {
  const groups = new Map<string, Met>()
  for (const { institution, official, issue, on } of contacts) {
    const office = institution === '' ? official : institution
    const key = `${office}\n${issue}`
    const earlier = groups.get(key)
    const latest = earlier?.latest == null || (on !== null && compareDates(on, earlier.latest) > 0) ? on : earlier.latest
    groups.set(key, { institution: office, issue, count: (earlier?.count ?? 0) + 1, latest })
  }
  return [...groups.values()].toSorted((left, right) => (`${left.institution}\n${left.issue}` < `${right.institution}\n${right.issue}` ? -1 : 1))
}

function contacts(context: PageContext, shown: PublicPage): Markup {
  const { words } = context
  const met = byOffice(currentReports(shown).flatMap((report) => report.contacts))
  const columns = [{ label: words('contacts.institution') }, { label: words('contacts.issue') }, { label: words('contacts.count'), kind: 'amount' as const }, { label: words('contacts.latest') }]
  const rows = met.map(({ institution, issue, count, latest }) => [typed(institution), code(issue), code(String(count)), day(context, latest)])
  return html`<h2>${words('contacts.title')}</h2>${rows.length === 0 ? html`<p>${words('contacts.none')}</p>` : html`<p>${words('contacts.lead')}</p>`}${table('contacts', words('contacts.caption'), columns, rows)}`
}

/** Since when it is filed and whether that was late, in plain view. */
export function filingWords(context: PageContext, { filing, state }: ArchivedReport, today: CalendarDate): Markup {
  const { words } = context
  const late = daysLate(filing, today)
  const said = filing.filedOn === null ? html`${words('filing.notYet')}` : html`${words('filing.filed')} ${day(context, filing.filedOn)}`
  return late === 0 || (state === 'withdrawn' && filing.filedOn === null) ? said : html`${said} <strong>${words('filing.late', { days: late })}</strong>`
}

/** What became of a report: current, amended, withdrawn and why. */
export function stateWords(context: PageContext, { state, published }: ArchivedReport): Markup {
  const { words } = context
  if (state !== 'withdrawn') return html`${words(`states.${state}`)}`
  return html`${words('states.withdrawn')} ${day(context, published.withdrawnAt === null ? null : dayOf(published.withdrawnAt))}: ${typed(published.withdrawalReason)}`
}

/** The day of an instant in UTC. */
export function dayOf(at: string): CalendarDate | null {
  const [text = ''] = at.split('T')
  return isDay(text) ? text : null
}

function isDay(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function archive(context: PageContext, shown: PublicPage): Markup {
  const { words, locale } = context
  const columns = ['report', 'period', 'version', 'sealed', 'filing', 'state', 'files'].map((id) => ({ label: words(`archive.${id}`) }))
  const rows = shown.reports.map((each) => {
    const { published: { number }, report } = each
    const path = reportPath(shown, locale, number)
    const file = (format: PublicFormat): Markup => html`<a href="${`/${locale}${pagePath(shown)}/reports/${publicFileName(number, format)}`}">${format.toUpperCase()}<span class="hidden"> ${number}</span></a>`
    return [
      html`<a href="${path}">${code(number)}</a><br>${words(`forms.${each.form}`)}`, html`${each.period.label}`, code(String(each.version)), day(context, report === null ? null : dayOf(report.seal.sealedAt)),
      filingWords(context, each, shown.today), stateWords(context, each), report === null ? html`${words('archive.noFiles')}` : html`${hasPdf(report) ? html`${file('pdf')} ` : null}${file('json')} ${file('csv')}`,
    ]
  })
  return html`<h2>${words('archive.title')}</h2>${rows.length === 0 ? html`<p>${words('archive.none')}</p>` : null}${table('archive', words('archive.caption'), columns, rows)}`
}

function parties(context: PageContext, shown: PublicPage): Markup {
  const { words } = context
  const [newest] = currentReports(shown)
  const list = (heading: string, all: PublicReport['principals']): Markup =>
    all.length === 0 ? html`` : html`<h2>${heading}</h2><ul>${all.map(({ name, details }) => html`<li><strong>${typed(name)}</strong> ${typed(details)}</li>`)}</ul>`
  if (newest === undefined) return html``
  return html`${list(words('principals'), newest.principals)}${list(words('registrations'), newest.registrations)}<p class="small">${words('partiesFrom')} ${code(newest.id)}</p>`
}

function others({ words, locale }: PageContext, { organization, chapter, chapters, hasWhole }: PublicPage): Markup {
  const links = [
    ...(chapter !== null && hasWhole ? [html`<li><a href="/${locale}/t/${organization.slug}">${typed(organization.name)}</a></li>`] : []),
    ...chapters.map(({ name, slug }) => html`<li><a href="/${locale}/t/${organization.slug}/${slug}">${typed(name)}</a></li>`),
  ]
  return links.length === 0 ? html`` : html`<nav aria-label="${words('others')}"><h2>${words('others')}</h2><ul>${links}</ul></nav>`
}

/** How anybody checks what stands here. */
export function verifyWords({ words }: PageContext): Markup {
  return html`<h2 id="verify">${words('verify.title')}</h2><ol><li>${words('verify.download')}</li><li>${words('verify.compare')}</li><li>${words('verify.gift')} <a href="/verify/index.html">${words('verify.link')}</a></li></ol>`
}

/** Gives the page as one HTML document. */
export function publicPageHtml(context: PageContext, shown: PublicPage): string {
  const { words } = context
  const name = shown.chapter === null ? shown.organization.name : `${shown.organization.name}, ${shown.chapter.name}`
  const { about, contact } = shown.says
  return documentText(page(context, words('title', { name }), html`<h1>${typed(name)}</h1>
${about === '' ? null : html`<p class="typed" dir="auto">${about}</p>`}${parties(context, shown)}${done(context, shown)}${figures(context, shown)}${contacts(context, shown)}${archive(context, shown)}${verifyWords(context)}
${contact === '' ? null : html`<h2>${words('contact')}</h2><p class="typed" dir="auto">${contact}</p>`}${others(context, shown)}`))
}
