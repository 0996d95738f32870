import { newId } from '@/lib/data/database/uuid'
import type { Answer, Client } from './client'
import type { Ground } from './world'

/** The route of a row, without the words in brackets that name a variant of it. */
export function routeOfRow(row: string): string {
  return row.replace(/ \(.*\)$/, '')
}

/** What is done in an audit, by the word in brackets. */
function auditAct(variant: string, { samples, points }: Ground['ids']): string {
  if (variant === 'draw') return `samples/new?sample=${samples}`
  return `points/${variant}?point=${points}`
}

const variants: Readonly<Record<string, { readonly form: string; readonly period: string; readonly format: string }>> = {
  quarterly: { form: 'quarterly-disclosure', period: '2026-Q1', format: 'json' },
  audit: { form: 'donation-audit', period: '2026-03-01..2026-03-31', format: 'json' },
  organization: { form: 'quarterly-disclosure', period: '2026-Q1', format: 'json' },
}

/** The address of a row on a ground, without a language. */
export function pathOf(row: string, { slug, ids, organizationSlug, checkpoint, entry }: Ground): string {
  const [variant = '', format] = (/ \((.*)\)$/.exec(row)?.[1] ?? 'quarterly').split(' ')
  const report = variants[variant] ?? { form: '', period: '', format: '' }
  const kind = /\/([^/]+)\/\[id\]/.exec(row)?.[1]?.replace('[kind]', 'exposure') ?? ''
  const path = routeOfRow(row)
    .replace('[chapter]', slug)
    .replace('[organization]', organizationSlug)
    .replace('[file]', `checkpoint-${String(checkpoint)}.txt`)
    .replace('[entry]', String(entry))
    .replace('batches/[kind]', 'batches/donations')
    .replace('[batch]', ids.batches)
    .replace('[kind]/[record]', `donation/${ids.donations}`)
    .replace('[kind]', 'exposure')
    .replace('[id]', idOf(ids, kind))
    .replace('[audit]', ids.audits)
    .replace('[part]/[act]', auditAct(variant, ids))
    .replace('[part]', variant)
    .replace('[import]', ids.imports)
    .replace('[payout]', ids.payout)
    .replace('[statement]/[act]', `${ids.statement}/match`)
    .replace('[statement]', ids.statement)
    .replace('[donation]', ids.donations)
    .replace('[member]', ids.member)
    .replace('[mail]', ids.mail)
    .replace('[deadline]', ids.deadline)
    .replace('[document]/items/new', `${ids.document}/items/new?section=3`)
    .replace('[document]/items/[item]', `${ids.document}/items/${ids.item}`)
    .replace('[document]', ids.document)
    .replace('[item]', 'ACC-04')
    .replace('[form]/[period]/answers', 'fara-nsd2/2026-Q1/answers')
    .replace('[question]', '3')
    .replace('[form]/[period]/[step]', `${report.form}/${report.period}/explain`)
    .replace('[form]', report.form)
    .replace('[period]', report.period)
    .replace('[format]', format ?? report.format)
    .replace('[figure]', 'summary~closing')
    .replace('[list]', variant)
    .replace('[step]', 'organization')
    .replace('[feed]', `${'m'.repeat(43)}.ics`)
    .replace('[token]', 'made-up')
    .replace('/[[...rest]]', '')
    .replace('[...rest]', 'no-such-page')
    .replace('[...nextauth]', 'session')
  if (!path.startsWith('/api/')) return path
  return variant === 'organization' ? `${path}?organization=${organizationSlug}` : `${path}?chapter=${slug}&q=Donor&donor=${ids.people}${routeOfRow(row) === '/api/documents/[document]' ? '&version=1' : ''}${routeOfRow(row) === '/api/imports' ? `&file=${ids.imports}` : ''}${row === '/api/imports (as sent)' ? '&as=sent' : ''}`
}

function idOf(ids: Ground['ids'], kind: string): string {
  return Object.entries(ids).find(([name]) => name === kind)?.[1] ?? ''
}

/** Asks for a row on a ground as a browser would: pages in English, a draft or a file by posting it. */
export function ask(client: Client, row: string, ground: Ground, address: string): Promise<Answer> {
  const path = pathOf(row, ground)
  if (row === '/api/drafts') {
    const draft = { form: 'donation', chapter: ground.slug, formKey: newId(), values: { donor: 'Half typed' } }
    return client.ask(path, { method: 'POST', body: Buffer.from(JSON.stringify(draft)), headers: { origin: address, 'content-type': 'application/json' } })
  }
  if (row === '/api/batch-rows') {
    const typed = { chapter: ground.slug, kind: 'donations', batch: ground.ids.batches, row: newId(), position: 1, values: { donor: 'Somebody', amount: '5.00' }, basedOn: null }
    return client.ask(path, { method: 'POST', body: Buffer.from(JSON.stringify(typed)), headers: { origin: address, 'content-type': 'application/json' } })
  }
  if (row === '/api/donation-checks') {
    const values = { donor: 'Somebody', receivedOn: '2026-03-10', amount: '5.00', kind: 'gift', method: 'cash', purpose: 'general' }
    return client.ask(path, { method: 'POST', body: Buffer.from(JSON.stringify({ chapter: ground.slug, values })), headers: { origin: address, 'content-type': 'application/json' } })
  }
  if (row === '/api/people') {
    return client.ask(path, { method: 'POST', body: Buffer.from(JSON.stringify({ chapter: ground.slug, query: 'Donor' })), headers: { origin: address, 'content-type': 'application/json' } })
  }
  if (routeOfRow(row) === '/api/exports/[list]') {
    const typed = new URLSearchParams({ chapter: ground.slug, exportPurpose: 'audit' }).toString()
    return client.ask(path, { method: 'POST', body: Buffer.from(typed), headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' } })
  }
  if (row === '/api/searches') {
    const typed = new URLSearchParams({ to: `/en/c/${ground.slug}/people`, text: ground.secrets.names.join(' ') }).toString()
    return client.ask(path, { method: 'POST', body: Buffer.from(typed), headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' } })
  }
  if (row === '/api/verify') return client.ask(path, { method: 'POST', body: Buffer.from(JSON.stringify({ code: 'ab'.repeat(16) })), headers: { 'content-type': 'application/json' } })
  if (row === '/api/files') {
    const form = `--part\r\ncontent-disposition: form-data; name="files"; filename="slip.pdf"\r\n\r\n%PDF-1.4 ${newId()}\r\n--part--\r\n`
    const headers = { origin: address, 'content-type': 'multipart/form-data; boundary=part' }
    return client.ask(`${path}&kind=donation&record=${ground.ids.donations}`, { method: 'POST', body: Buffer.from(form), headers })
  }
  if (row === '/api/documents') {
    const form = `--part\r\ncontent-disposition: form-data; name="file"; filename="policy.txt"\r\n\r\nGifts are recorded. ${newId()}\r\n--part--\r\n`
    return client.ask(path, { method: 'POST', body: Buffer.from(form), headers: { origin: address, 'content-type': 'multipart/form-data; boundary=part' } })
  }
  if (row === '/api/imports' || row === '/api/screening-lists') {
    const form = `--part\r\ncontent-disposition: form-data; name="file"; filename="bank.csv"\r\n\r\nDate,Amount\r\n--part--\r\n`
    return client.ask(path, { method: 'POST', body: Buffer.from(form), headers: { origin: address, 'content-type': 'multipart/form-data; boundary=part' } })
  }
  return client.ask(path.startsWith('/api/') ? path : `/en${path === '/' ? '' : path}`)
}

/** What a page or address answered, in the signs of the table. */
export function outcomeOf({ status, headers, body }: Answer): string {
  if (status === 403) return '-'
  if (status === 404) return '0'
  if (status === 303 || status === 307) return /^(?:https?:\/\/[^/]+)?\/en\/sign-in(?:\?|$)/.test(headers.location ?? '') ? 's' : '>'
  if (status !== 200) return String(status)
  return body.includes('<h1>You can see this chapter but not do this</h1>') ? '-' : 'x'
}

/** Refusals that are about rights; any other word of an action is no answer to this test. */
const refusals = ['notAllowed', 'signInRefused', 'exampleClosed', 'linkUsed', 'firstStepGone', 'passkeyRefused', 'approvalNotAsked']

/** What an action answered: it leads on when it is done, and gives its refusal as a state of the form when it is not. */
export function outcomeOfAction({ status, headers, body }: Answer): string {
  if (status === 404) return '0'
  const redirect = headers['x-action-redirect']
  const target = typeof redirect === 'string' ? redirect : headers.location
  if (target !== undefined) return /^(?:https?:\/\/[^/]+)?\/en\/sign-in(?:[?;]|$)/.test(target) ? 's' : 'x'
  const key = /"message":\{"key":"(\w+)"/.exec(body)?.[1] ?? /"fields":\{[^}]*"key":"(\w+)"/.exec(body)?.[1] ?? `${String(status)} ${body.slice(0, 300)}`
  if (key === 'notFound') return '0'
  if (key === 'undoTooLate' || key === 'fileGone') return 'o'
  return refusals.includes(key) || ['passwordWrong', 'codeWrong'].includes(key) ? '-' : key
}
