/**
 * @jest-environment node
 *
 * Every cell of the table of rights, asked of the running product over HTTP.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setAddresses } from '@/lib/data/database/addresses'
import { close } from '@/lib/data/database/client'
import { withConnection } from '@/lib/data/database/connect'
import { env } from '@/lib/env'
import { newId } from '@/lib/data/database/uuid'
import { distFolder, root } from '../build'
import { startServer, type RunningServer } from '../server'
import { entriesOfAll, sessionOfSomebodyElse, type Attempt } from './attempting'
import { attempts } from './attempts'
import { formsOf, headersThatBypassed } from './bypasses'
import { actionIds, type Answer, type Fields } from './client'
import { ask, outcomeOf, outcomeOfAction, pathOf } from './places'
import { detailsOf, logsIn, Said } from './personal'
import { leaksOf } from './secrets'
import { reachElsewhere, smuggledPages } from './elsewhere'
import { places, readers, type Place, type Reader } from './readers'
import { chapterActions, placelessActions } from './table-actions'
import { addresses, placelessPages } from './table-addresses'
import { chapterPages } from './table-pages'
import { makeWorld, renewProofs, type Ground, type World } from './world'

let server: RunningServer
let world: World
const said = new Said()

beforeAll(async () => {
  // The same folder of keys as this process, which writes records beside the server.
  server = await startServer({ DATA_DIR: env.dataFolder })
  setAddresses(server.database)
  world = await makeWorld(server.address, said)
}, 420_000)

// The table takes longer than a proof of who somebody is holds: each row begins with a fresh one.
beforeEach(renewProofs)

afterAll(async () => {
  await close()
  setAddresses(null)
  await server.stop()
})

type Cell = { readonly reader: Reader | 'visitor'; readonly place: Place }

const signedInCells: readonly Cell[] = places.flatMap((place) => readers.map((reader) => ({ reader, place })))

/** The signs of a row without its spaces, one for each cell, nobody last. */
function signsOf(row: string): readonly string[] {
  return row.replaceAll(/[\s|]/g, '').split('')
}

async function signsOfRoute(row: string, cells: readonly Cell[]): Promise<{ readonly signs: readonly string[]; readonly leaks: readonly string[] }> {
  const answers = await Promise.all(cells.map(({ reader, place }) => ask(world.clientOf(reader), row, world.grounds[place], server.address)))
  const leaks = answers.flatMap(({ body }, index) => {
    const cell = cells[index]
    return cell === undefined ? [] : leaksOf(world.grounds, cell.reader, row, body)
  })
  return { signs: answers.map(outcomeOf), leaks }
}

describe('what each role is shown', () => {
  const cells = [...signedInCells, { reader: 'visitor', place: 'own' } as const]

  it.each(Object.entries({ ...chapterPages, ...addresses }))('%s', async (row, expected) => {
    const { signs, leaks } = await signsOfRoute(row, cells)
    expect({ signs: signs.join(' '), leaks }).toEqual({ signs: signsOf(expected).join(' '), leaks: [] })
  })

  it.each(Object.entries(placelessPages))('%s', async (row, expected) => {
    const { signs, leaks } = await signsOfRoute(row, [...readers, 'visitor' as const].map((reader) => ({ reader, place: 'own' })))
    expect({ signs: signs.join(' '), leaks }).toEqual({ signs: signsOf(expected).join(' '), leaks: [] })
  })
})

async function tryAs(reader: Reader | 'visitor', { at, fields }: Attempt, action: string): Promise<Answer> {
  return world.clientOf(reader).act(action, at, fields)
}

/** The attempt of an action on a ground. */
async function attemptOf(action: string, place: Place, fresh: boolean): Promise<Attempt> {
  const attempt = attempts[action]
  if (attempt === undefined) throw new Error(`There is no attempt for ${action}.`)
  return attempt(world.grounds[place], fresh)
}

describe('what each role is refused to do, without a trace', () => {
  it.each(Object.entries(chapterActions))('%s', async (action, expected) => {
    const signs = signsOf(expected)
    const refused = [...signedInCells, { reader: 'visitor', place: 'own' } as const].flatMap((cell, index) => (signs[index] === 'x' ? [] : [{ ...cell, sign: signs[index] }]))
    const before = await entriesOfAll()
    const seen = await Promise.all(
      refused.map(async ({ reader, place }) => ({ reader, place, sign: outcomeOfAction(await tryAs(reader, await attemptOf(action, place, false), action)) })),
    )
    expect(seen).toEqual(refused.map(({ reader, place, sign }) => ({ reader, place, sign })))
    expect(await entriesOfAll()).toBe(before)
  })
})

/** What leaves no entry: a link is handed out, a draft or a paper that belongs to nothing thrown away, a draft begun, what the journal holds is signed. */
const withoutEntry = ['renewInvitationAction', 'discardDraftAction', 'keepViewAction', 'makeCheckpointAction', 'removeViewAction', 'settleImportAction', 'settleMailAction', 'startBatchAction', 'throwAwayPaperAction']

describe('what each role does, with an entry for each act', () => {
  // An act that is nobody's, or done on one's own entries alone, has nothing to do here.
  it.each(Object.entries(chapterActions).filter(([, expected]) => expected.includes('x')))('%s', async (action, expected) => {
    const signs = signsOf(expected)
    for (const [index, { reader, place }] of signedInCells.entries()) {
      if (signs[index] !== 'x') continue
      const attempt = await attemptOf(action, place, true)
      const before = await entriesOfAll()
      const outcome = outcomeOfAction(await tryAs(reader, attempt, action))
      expect({ reader, place, outcome }).toEqual({ reader, place, outcome: 'x' })
      if (!withoutEntry.includes(action)) expect(await entriesOfAll()).toBeGreaterThan(before)
    }
  })
})

const nowhere = '01900000-0000-7000-8000-00000000dead'
/** Ids that no record has: one of the right form, and words that are none. */
const nothing = {
  people: nowhere, donations: nowhere, expenditures: 'no-such-id', transfers: nowhere, 'lobbying-contacts': encodeURIComponent("' OR 1=1"), 'statement-records': nowhere, audits: nowhere, points: nowhere, samples: nowhere, chapters: nowhere, principals: 'no-such-id',
  registrations: nowhere, 'bank-accounts': nowhere, member: 'no-such-id', files: nowhere, imports: nowhere, batches: newId(), payout: nowhere, statement: nowhere, deadline: `own~${nowhere}~2026-03-10`, evidence: nowhere, hit: nowhere, exposure: nowhere, answer: nowhere, mail: nowhere, receipts: nowhere, document: nowhere, item: nowhere,
}

/** Addresses that hold something of a chapter, and what a reader outside of it gets there. */
const guarded = ['/c/[chapter]/donations', '/c/[chapter]/people/[id]', '/api/reports/[form]/[period]/[format] (quarterly csv)'] as const
const outsiders = [{ reader: 'visitor', place: 'own' }, { reader: 'administrator', place: 'foreign' }] as const

/** A page, and what scripts ask for instead of it. */
const askedFor: readonly Readonly<Record<string, string>>[] = [{}, { rsc: '1' }]

/** What one of them may not have been told: any word of the ground, or an answer that is no plain refusal. */
function opened(row: string, { reader, place }: Cell, what: string, { status, body }: Answer): readonly string[] {
  const leaks = leaksOf(world.grounds, reader, row, body)
  return [...leaks, ...(status >= 500 ? [`answered ${String(status)}`] : [])].map((fault) => `${what} as ${reader} in ${place}: ${fault}`)
}

describe('what has led past a check in front of a site', () => {
  it.each(guarded)('opens nothing of %s by a header', async (row) => {
    const faults = await Promise.all(
      outsiders.flatMap((cell) => headersThatBypassed.map(async (headers) => {
        const address = pathOf(row, world.grounds[cell.place])
        const answer = await world.clientOf(cell.reader).ask(address.startsWith('/api/') ? address : `/en${address}`, { headers })
        return opened(row, cell, JSON.stringify(headers), answer)
      })),
    )
    expect(faults.flat()).toEqual([])
  })

  it.each(guarded.slice(0, 2))('opens nothing of %s by the form of its address', async (row) => {
    const buildId = readFileSync(path.join(root, distFolder, 'BUILD_ID'), 'utf8').trim()
    const faults = await Promise.all(
      outsiders.flatMap((cell) => formsOf(pathOf(row, world.grounds[cell.place]), buildId).flatMap((form) => askedFor.map(async (headers) =>
        opened(row, cell, form, await world.clientOf(cell.reader).ask(form, { headers })),
      ))),
    )
    expect(faults.flat()).toEqual([])
  })

  it('lets nobody act', async () => {
    const before = await entriesOfAll()
    const attempt = await attemptOf('recordDonationAction', 'own', true)
    const signs = await Promise.all(headersThatBypassed.map(async (headers) => outcomeOfAction(await world.clientOf('visitor').act('recordDonationAction', attempt.at, attempt.fields, headers))))
    expect(signs.filter((sign) => sign !== 's' && sign !== '0')).toEqual([])
    expect(await entriesOfAll()).toBe(before)
  })
})

describe('a record under the address of another chapter', () => {
  const idsOf = (place: Place | 'nowhere'): Ground['ids'] => (place === 'nowhere' ? nothing : world.grounds[place].ids)
  const records = Object.keys(chapterPages).filter((row) => /\[(?:id|audit|donation|record|member|deadline)\]/.test(row))

  it.each(records)('is not found at %s', async (row) => {
    for (const place of ['other', 'foreign', 'nowhere'] as const) {
      const smuggled = { ...world.grounds.own, ids: idsOf(place) }
      const signs = await Promise.all(readers.map(async (reader) => outcomeOf(await ask(world.clientOf(reader), row, smuggled, server.address))))
      const expected = (place === 'other' ? smuggledPages[row] : undefined) ?? '0 0 0 0 0 0 0'
      expect({ place, signs: signs.join(' ') }).toEqual({ place, signs: expected })
    }
  })

  // A report has no record's id that could be put under another address: it is named by chapter, form and period.
  it.each(Object.keys(chapterActions).filter((action) => /^(?:correct|void|approve(?!Report)|note|resolve|change(?:Member|Chapter)|end|renew|signOut)/.test(action)))('is not changed by %s', async (action) => {
    for (const place of ['foreign', 'other'] as const) {
      const attempt = await attemptOf(action, place, false)
      const smuggled = { at: attempt.at.replace(world.grounds[place].slug, world.grounds.own.slug), fields: { ...attempt.fields, chapter: world.grounds.own.slug } }
      const before = await entriesOfAll()
      const reaching: readonly Reader[] = place === 'other' ? (reachElsewhere[action] ?? []) : []
      const others = readers.filter((reader) => !reaching.includes(reader))
      const signs = await Promise.all(others.map(async (reader) => outcomeOfAction(await tryAs(reader, smuggled, action))))
      expect({ place, done: others.filter((_, index) => !['0', '-'].includes(signs[index] ?? '')) }).toEqual({ place, done: [] })
      expect(await entriesOfAll()).toBe(before)
    }
  })
})

/** An answer to every question of the set-up, so that nothing but the rights refuses it. */
const answersOfSetUp = {
  name: 'Somebody', taxKind: 'unknown', hasPrincipal: 'no', state: 'IL', fiscalYearStartMonth: '1', timeZone: 'America/Chicago', fara: 'no', lda: 'no', fec: 'no',
  bankName: 'First Bank', openingBalance: '0', openedOn: '2026-01-01',
}

describe('personal details', () => {
  it('stand in no address that the product makes, in no answer that refuses, and in no line of a log, also when a statement fails with them', async () => {
    const breaker = 'Zehra Breaker'
    await withConnection(server.database.superuser, (client) => client.query(`ALTER TABLE "user" ADD CONSTRAINT broken CHECK (name <> '${breaker}') NOT VALID; ALTER TABLE person ADD CONSTRAINT broken CHECK (name <> '${breaker}') NOT VALID`))
    const [clerk, { slug: chapter }] = [world.clientOf('administrator'), world.grounds.own]
    const failed = [
      await clerk.act('changeNameAction', '/en/account/name', { name: breaker }),
      await clerk.act('recordPersonAction', `/en/c/${chapter}/people/new`, { chapter, formKey: newId(), kind: 'individual', name: breaker, email: 'breaker@secret.example' }),
    ]
    expect(failed.map(({ status }) => status)).toEqual([500, 500])
    expect(said.counts.places).toBeGreaterThan(200)
    expect(said.counts.failures).toBeGreaterThan(10)
    expect(said.telling([...detailsOf(world.grounds), breaker, 'breaker@secret.example'], logsIn(env.dataFolder, server.printed()))).toEqual([])
  })
})

// The last, because signing out is one of them.
describe('actions without a chapter', () => {
  const typed = async (): Promise<Fields> => ({
    ...answersOfSetUp, formKey: newId(), email: 'nobody@example.org', password: 'not the right password', currentPassword: 'not the right password',
    passwordAgain: 'not the right password', code: '000000', token: 'made up', answer: '{}', passkey: newId(), session: await sessionOfSomebodyElse(),
  })

  it.each(Object.entries(placelessActions))('%s', async (action, expected) => {
    const fields = { ...(await typed()), ...(action === 'answerLawsAction' ? { state: 'no' } : {}) }
    const seen: string[] = []
    for (const reader of ['treasurer', 'visitor'] as const) seen.push(outcomeOfAction(await tryAs(reader, { at: pageWith(action), fields }, action)))
    expect(seen).toEqual(signsOf(expected))
  })

  it('are all here or in the table of a chapter', () => {
    expect([...actionIds().keys()].toSorted()).toEqual([...Object.keys(chapterActions), ...Object.keys(placelessActions)].toSorted())
  })
})

/** A page that holds the action. */
function pageWith(action: string): string {
  if (/CalendarLink/.test(action)) return '/en/account/calendar'
  if (/^(?:sign|change|end)/.test(action)) return '/en/sign-in'
  if (/Authenticator|Codes|codes|prove|(?:add|remove)Passkey/.test(action)) return '/en/account/second-factor'
  if (action === 'enterCodeAction') return '/en/sign-in/second-step'
  if (action === 'exploreExampleAction') return '/en'
  return action === 'choosePasswordAction' ? '/en/invite' : '/en/setup/check'
}
