/**
 * Every page of the product and how to come there. The keys are the route files without groups and locale:
 * `app/[locale]/(chapter)/c/[chapter]/donations/page.tsx` is `/c/[chapter]/donations`.
 * tests/architecture/pages.test.ts fails for a route that is not here; every-page.test.ts opens each one.
 */

/** On an empty installation: `nobody`, `invited` with the one-time link, `founder` with the first account, `returning` once there is one. */
export const newcomers = ['nobody', 'invited', 'founder', 'returning'] as const
/** In the example organization: `visitor` not signed in, `enrolling` about to give a secret to an app, `halfway` with the password shown and the code asked, the others signed in. */
export const members = ['visitor', 'treasurer', 'administrator', 'auditor', 'enrolling', 'halfway'] as const
export type Reader = (typeof newcomers)[number] | (typeof members)[number]

/** An address without locale, or the first link of another page that looks like the pattern, with what follows it. */
export type Way = string | { readonly from: Way; readonly leadsTo: RegExp; readonly then?: string }

export type PageEntry = {
  readonly reader: Reader
  readonly way: Way
  /** `read`: at most 150 KB at first load; `entry`: a form, at most 230 KB. */
  readonly weight: 'read' | 'entry'
  /** Only when the page answers with a status of its own, such as 404. */
  readonly expected?: readonly RegExp[]
}

const chapter = '/c/chicago'
const identifier = '[0-9a-f]{8}-[0-9a-f-]{27}'

function record(folder: string, then = ''): Way {
  return { from: `${chapter}/${folder}`, leadsTo: new RegExp(`/${folder}/${identifier}$`), then }
}

/** The first record of a list that waits for a second person. */
function waiting(folder: string) {
  return { from: `${chapter}/${folder}?approval=waiting`, leadsTo: new RegExp(`/${folder}/${identifier}$`) }
}

function read(reader: Reader, way: Way): PageEntry {
  return { reader, way, weight: 'read' }
}

function entry(reader: Reader, way: Way): PageEntry {
  return { reader, way, weight: 'entry' }
}

/** The pages of one kind of record: list, record, new, correct, void. */
function recordPages(folder: string): Readonly<Record<string, PageEntry>> {
  return {
    [`/c/[chapter]/${folder}`]: read('treasurer', `${chapter}/${folder}`),
    [`/c/[chapter]/${folder}/new`]: entry('treasurer', `${chapter}/${folder}/new`),
    [`/c/[chapter]/${folder}/[id]`]: read('treasurer', record(folder)),
    [`/c/[chapter]/${folder}/[id]/correct`]: entry('treasurer', record(folder, '/correct')),
    [`/c/[chapter]/${folder}/[id]/void`]: entry('treasurer', record(folder, '/void')),
  }
}

const people = `${chapter}/settings/people`
const member: Way = { from: people, leadsTo: new RegExp(`/settings/people/${identifier}$`) }

/** The pages of one kind of setting: list, page, new, correct. */
function settingPages(folder: string): Readonly<Record<string, PageEntry>> {
  const list = `${chapter}/settings/${folder}`
  const one = (then = ''): Way => ({ from: list, leadsTo: new RegExp(`/settings/${folder}/${identifier}$`), then })
  return {
    [`/c/[chapter]/settings/${folder}`]: read('administrator', list),
    [`/c/[chapter]/settings/${folder}/new`]: entry('administrator', `${list}/new`),
    [`/c/[chapter]/settings/${folder}/[id]`]: read('administrator', one()),
    [`/c/[chapter]/settings/${folder}/[id]/correct`]: entry('administrator', one('/correct')),
  }
}

const audit: Way = { from: `${chapter}/audits`, leadsTo: new RegExp(`/audits/${identifier}$`) }

/** A donation of the example that has a file beside it, the file, and where more are added. */
const filed: Way = { from: `${chapter}/donations?kind=from_foreign_principal`, leadsTo: new RegExp(`/donations/${identifier}$`) }
const file: Way = { from: filed, leadsTo: new RegExp(`/files/${identifier}$`) }
const newFiles: Way = { from: filed, leadsTo: new RegExp(`/files/new/donation/${identifier}$`) }

/** A payment of the example without a receipt, and where what the check says of it is set aside. */
const unexplained: Way = { from: { from: `${chapter}/expenditures?need=receipt`, leadsTo: new RegExp(`/expenditures/${identifier}$`) }, leadsTo: new RegExp(`/set-aside/expenditure/${identifier}`) }

/** The first organization of which somebody may see the whole. */
const organization: Way = { from: '/org', leadsTo: /\/org\/[^/]+$/ }

function organizationReport(then = ''): Way {
  return { from: organization, leadsTo: /\/org\/[^/]+\/reports$/, then: `/quarterly-disclosure/2025-Q4${then}` }
}

/** The statement of the FARA registration of the example, of a chapter and of all. */
const statement: Way = { from: `${chapter}/reports`, leadsTo: /\/reports\/fara-nsd2\/[^/]+$/ }
const organizationStatement: Way = { from: { from: organization, leadsTo: /\/org\/[^/]+\/reports$/ }, leadsTo: /\/reports\/fara-nsd2\/[^/]+$/ }

const document: Way = { from: `${chapter}/documents`, leadsTo: new RegExp(`/documents/${identifier}$`) }
const ownItem: Way = { from: document, leadsTo: new RegExp(`/items/${identifier}$`) }

export const pages: Readonly<Record<string, PageEntry>> = {
  '/': read('nobody', '/'),
  '/setup': read('nobody', '/setup'),
  '/setup/link-used': read('nobody', '/setup/link-used'),
  '/invite': entry('nobody', '/invite'),
  '/setup/account': entry('invited', '/setup/account'),
  '/setup/[step]': entry('founder', '/setup/organization'),
  '/setup/check': entry('founder', '/setup/check'),
  '/sign-in': entry('returning', '/sign-in'),
  '/[...rest]': { ...read('visitor', '/no-such-page'), expected: [/404/] },
  '/account': read('treasurer', '/account'),
  '/account/name': entry('treasurer', '/account/name'),
  '/account/calendar': read('treasurer', '/account/calendar'),
  '/account/password': entry('treasurer', '/account/password'),
  '/account/second-factor': read('enrolling', '/account/second-factor'),
  '/account/second-factor/app': entry('enrolling', '/account/second-factor/app'),
  '/account/second-factor/passkey': entry('enrolling', '/account/second-factor/passkey'),
  '/account/second-factor/codes': read('enrolling', '/account/second-factor/codes'),
  '/sign-in/second-step': entry('halfway', '/sign-in/second-step'),
  '/org': read('treasurer', '/org'),
  '/verify': read('visitor', '/verify'),
  ...recordPages('donations'),
  '/c/[chapter]/set-aside/[kind]/[record]': entry('treasurer', unexplained),
  '/c/[chapter]/receipts': read('treasurer', `${chapter}/receipts`),
  '/c/[chapter]/receipts/statement': read('treasurer', `${chapter}/receipts/statement`),
  '/c/[chapter]/receipts/new': entry('treasurer', `${chapter}/receipts/new`),
  '/c/[chapter]/receipts/[id]': read('treasurer', record('receipts')),
  ...recordPages('expenditures'),
  '/c/[chapter]/expenditures/[id]/approve': entry('treasurer', { ...waiting('expenditures'), then: '/approve' }),
  ...recordPages('transfers'),
  '/c/[chapter]/transfers/[id]/approve': entry('treasurer', { ...waiting('transfers'), then: '/approve' }),
  ...recordPages('lobbying-contacts'),
  ...recordPages('statement-records'),
  '/c/[chapter]/statement-records/new': entry('treasurer', `${chapter}/statement-records/new?kind=material`),
  ...recordPages('people'),
  '/c/[chapter]/people/[id]/erase': entry('administrator', record('people', '/erase')),
  '/c/[chapter]/people/[id]/withhold': entry('administrator', record('people', '/withhold')),
  '/c/[chapter]/people/[id]/merge': entry('treasurer', record('people', '/merge')),
  '/c/[chapter]/people/duplicates': read('treasurer', `${chapter}/people/duplicates`),
  '/c/[chapter]/people/[id]/unmask': entry('treasurer', record('people', '/unmask')),
  '/c/[chapter]/screening': entry('administrator', `${chapter}/screening`),
  '/c/[chapter]/bank-accounts': read('treasurer', `${chapter}/bank-accounts`),
  '/c/[chapter]/reconciliations': read('treasurer', `${chapter}/reconciliations`),
  '/c/[chapter]/reconciliations/new': entry('treasurer', `${chapter}/reconciliations/new`),
  '/c/[chapter]/reconciliations/[statement]': read('treasurer', record('reconciliations')),
  '/c/[chapter]/reconciliations/[statement]/[act]': entry('treasurer', record('reconciliations', '/match')),
  '/c/[chapter]/batches/[kind]': entry('treasurer', `${chapter}/batches/donations`),
  '/c/[chapter]/batches/[kind]/[batch]': entry('treasurer', { from: `${chapter}/batches/donations`, leadsTo: new RegExp(`/batches/donations/${identifier}$`) }),
  '/c/[chapter]/imports': read('treasurer', `${chapter}/imports`),
  '/c/[chapter]/payouts/[payout]': read('treasurer', { from: `${chapter}/imports`, leadsTo: new RegExp(`/payouts/${identifier}$`) }),
  '/c/[chapter]/imports/[import]': entry('treasurer', { from: `${chapter}/imports`, leadsTo: new RegExp(`/imports/${identifier}$`) }),
  '/c/[chapter]/files/[id]': read('treasurer', file),
  '/c/[chapter]/files/[id]/detach': entry('treasurer', { from: file, leadsTo: new RegExp(`/files/${identifier}/detach$`) }),
  '/c/[chapter]/files/new/[kind]/[record]': entry('treasurer', newFiles),
  '/c/[chapter]': read('treasurer', chapter),
  '/c/[chapter]/search': read('treasurer', `${chapter}/search?q=an`),
  '/c/[chapter]/keys': read('treasurer', `${chapter}/keys`),
  '/c/[chapter]/drafts': read('treasurer', `${chapter}/drafts`),
  '/c/[chapter]/deadlines': read('treasurer', `${chapter}/deadlines`),
  '/c/[chapter]/deadlines/new': entry('treasurer', `${chapter}/deadlines/new`),
  '/c/[chapter]/deadlines/[deadline]': read('treasurer', { from: `${chapter}/deadlines`, leadsTo: /\/deadlines\/[a-z-]+~/ }),
  '/c/[chapter]/deadlines/[deadline]/file': entry('treasurer', { from: `${chapter}/deadlines`, leadsTo: /\/deadlines\/[a-z-]+~/, then: '/file' }),
  '/c/[chapter]/deadlines/[deadline]/correct': entry('treasurer', { from: `${chapter}/deadlines`, leadsTo: /\/deadlines\/own~/, then: '/correct' }),
  '/org/[organization]/deadlines': read('treasurer', { from: organization, leadsTo: /\/org\/[^/]+\/deadlines$/ }),
  '/c/[chapter]/checklists': read('treasurer', `${chapter}/checklists`),
  '/c/[chapter]/checklists/[item]': entry('treasurer', { from: `${chapter}/checklists`, leadsTo: /\/checklists\/[^/?]+/ }),
  '/c/[chapter]/checklists/[item]/evidence': entry('treasurer', `${chapter}/checklists/ACC-04/evidence`),
  '/c/[chapter]/documents': read('administrator', `${chapter}/documents`),
  '/c/[chapter]/documents/[document]': read('administrator', document),
  '/c/[chapter]/documents/[document]/items/new': entry('administrator', { from: document, leadsTo: /\/items\/new\?/ }),
  '/c/[chapter]/documents/[document]/items/[item]': entry('administrator', ownItem),
  '/c/[chapter]/documents/[document]/items/[item]/withdraw': entry('administrator', { from: ownItem, leadsTo: /\/withdraw$/ }),
  '/c/[chapter]/evidence/[id]': entry('treasurer', { from: `${chapter}/checklists/ACC-04?period=2026-Q3`, leadsTo: /\/evidence\/[0-9a-f]/ }),
  '/c/[chapter]/profile': read('treasurer', `${chapter}/profile`),
  '/c/[chapter]/profile/[kind]/new': entry('administrator', `${chapter}/profile/exposure/new`),
  '/c/[chapter]/profile/[kind]/[id]': read('treasurer', { from: `${chapter}/profile`, leadsTo: /\/profile\/agreement\/[0-9a-f]/ }),
  '/c/[chapter]/profile/[kind]/[id]/correct': entry('administrator', { from: `${chapter}/profile`, leadsTo: /\/profile\/agreement\/[0-9a-f]/, then: '/correct' }),
  '/c/[chapter]/profile/[kind]/[id]/sign': entry('administrator', { from: `${chapter}/profile`, leadsTo: /\/profile\/exposure\/[0-9a-f]/, then: '/sign' }),
  '/c/[chapter]/rules': read('treasurer', `${chapter}/rules`),
  '/c/[chapter]/reports': read('treasurer', `${chapter}/reports`),
  '/c/[chapter]/reports/[form]/[period]': read('treasurer', `${chapter}/reports/quarterly-disclosure/2025-Q4`),
  '/c/[chapter]/reports/[form]/[period]/[step]': entry('administrator', `${chapter}/reports/quarterly-disclosure/2025-Q4/explain`),
  '/c/[chapter]/reports/[form]/[period]/answers': read('treasurer', { from: statement, leadsTo: /\/answers$/ }),
  '/c/[chapter]/reports/[form]/[period]/answers/[question]': entry('treasurer', { from: statement, leadsTo: /\/answers$/, then: '/13' }),
  '/c/[chapter]/reports/[form]/[period]/compare': read('treasurer', `${chapter}/reports/quarterly-disclosure/2025-Q4/compare`),
  '/c/[chapter]/reports/[form]/[period]/figures/[figure]': read('treasurer', `${chapter}/reports/quarterly-disclosure/2025-Q4/figures/receipts-unlisted`),
  '/org/[organization]': read('treasurer', organization),
  '/org/[organization]/reports': read('treasurer', { from: organization, leadsTo: /\/org\/[^/]+\/reports$/ }),
  '/org/[organization]/reports/[form]/[period]': read('treasurer', organizationReport()),
  '/org/[organization]/reports/[form]/[period]/[step]': entry('administrator', organizationReport('/explain')),
  '/org/[organization]/reports/[form]/[period]/answers': read('treasurer', { from: organizationStatement, leadsTo: /\/answers$/ }),
  '/org/[organization]/reports/[form]/[period]/answers/[question]': entry('treasurer', { from: organizationStatement, leadsTo: /\/answers$/, then: '/13' }),
  '/org/[organization]/reports/[form]/[period]/compare': read('treasurer', organizationReport('/compare')),
  '/org/[organization]/reports/[form]/[period]/figures/[figure]': read('treasurer', organizationReport('/figures/summary~closing')),
  '/c/[chapter]/audits': read('treasurer', `${chapter}/audits`),
  '/c/[chapter]/audits/new': entry('administrator', `${chapter}/audits/new`),
  '/c/[chapter]/audits/[audit]': read('treasurer', audit),
  '/c/[chapter]/audits/[audit]/[part]': read('treasurer', { from: audit, leadsTo: new RegExp(`/audits/${identifier}/samples$`) }),
  '/c/[chapter]/audits/[audit]/[part]/[act]': entry('auditor', { from: { from: audit, leadsTo: new RegExp(`/audits/${identifier}/points$`) }, leadsTo: /\/points\/new$/ }),
  '/c/[chapter]/audits/[audit]/resolve/[donation]': entry('treasurer', { from: audit, leadsTo: new RegExp(`/resolve/${identifier}$`) }),
  '/c/[chapter]/audits/[audit]/marks/[donation]': entry('auditor', { from: audit, leadsTo: new RegExp(`/marks/${identifier}$`) }),
  '/c/[chapter]/journal': read('treasurer', `${chapter}/journal`),
  '/c/[chapter]/journal/[entry]': read('administrator', { from: `${chapter}/journal?kind=donation`, leadsTo: /\/journal\/\d+$/ }),
  '/c/[chapter]/journal/checkpoints': read('administrator', `${chapter}/journal/checkpoints`),
  '/c/[chapter]/settings': read('administrator', `${chapter}/settings`),
  '/c/[chapter]/settings/rights': read('treasurer', `${chapter}/settings/rights`),
  '/c/[chapter]/settings/people': read('administrator', people),
  '/c/[chapter]/settings/people/invite': entry('administrator', `${people}/invite`),
  '/c/[chapter]/settings/people/[member]': entry('administrator', member),
  '/c/[chapter]/settings/organization': entry('administrator', `${chapter}/settings/organization`),
  '/c/[chapter]/outbox': read('administrator', `${chapter}/outbox`),
  '/c/[chapter]/outbox/[mail]': read('administrator', { from: `${chapter}/outbox`, leadsTo: new RegExp(`/outbox/${identifier}$`) }),
  '/c/[chapter]/settings/public-page': entry('administrator', `${chapter}/settings/public-page`),
  '/c/[chapter]/settings/backups': read('administrator', `${chapter}/settings/backups`),
  '/c/[chapter]/settings/chapters': read('administrator', `${chapter}/settings/chapters`),
  '/c/[chapter]/settings/chapters/new': entry('administrator', `${chapter}/settings/chapters/new`),
  '/c/[chapter]/settings/chapters/[id]': entry('administrator', {
    from: `${chapter}/settings/chapters`,
    leadsTo: new RegExp(`/settings/chapters/${identifier}$`),
  }),
  ...settingPages('principals'),
  ...settingPages('registrations'),
  ...settingPages('bank-accounts'),
  '/c/[chapter]/settings/people/[member]/end': entry('administrator', { from: people, leadsTo: new RegExp(`/settings/people/${identifier}$`), then: '/end' }),
}

/** Kilobytes of script, gzipped, that a first visit may load. */
export const firstLoadKilobytes = { read: 150, entry: 230 } as const

/** The route of a page file, as it stands in the map. */
export function routeOf(file: string): string {
  const segments = file.split('/').slice(1, -1)
  return `/${segments.filter((segment) => segment !== '[locale]' && !/^\(.*\)$/.test(segment)).join('/')}`
}

/** Pages that look otherwise under another address: checked like the pages themselves. */
export const views: Readonly<Record<string, PageEntry>> = {
  '/c/[chapter]/reports/[form]/[period] to type in': read('treasurer', `${chapter}/reports/fara-nsd2/2026-04-01..2026-09-30?view=copy`),
  '/c/[chapter]/donations, before the list is taken away': read('treasurer', `${chapter}/donations?export=purpose`),
  '/c/[chapter]/deadlines by month': read('treasurer', `${chapter}/deadlines?view=month`),
  '/org/[organization]/deadlines by month': read('administrator', '/org/friends-of-sahrabad-usa/deadlines?view=month'),
}
