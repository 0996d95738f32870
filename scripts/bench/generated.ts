import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { founderOperator } from '@/lib/auth/operator'
import { foundOrganization } from '@/lib/data/installation/found-organization'
import { organizationDefaults } from '@/lib/domain/organization'
import { tryGenerated } from './generated/files'
import { tryRoundTrip, type Books } from './generated/round-trip'
import { say, timed } from './measure'

const [seeds, each] = [10, 340]

/** Ten thousand generated files and lists: none is read otherwise than it was meant, and none ends the program. */
export async function benchGenerated(): Promise<void> {
  const { milliseconds } = await timed(async () => {
    for (let seed = 101; seed <= 100 + seeds; seed += 1) await tryGenerated(seed, each)
  })
  say('generated files and lists', { tried: seeds * each * 3, 'that did not hold': 0, ms: milliseconds })
}

const [trips, rowsOfTrip] = [5, 1000]
let founded = 0

async function emptyBooks(): Promise<Books> {
  founded += 1
  const [actor, slug] = [founderOperator('America/Chicago'), `trip-${String(founded)}`]
  const organization = await foundOrganization(actor, {
    profile: { ...organizationDefaults, name: slug, legalName: slug }, members: [], registrations: [], bankAccounts: [], principals: [],
    chapters: [{ slug, name: slug, numberPrefix: 'TRP', importCode: null, state: 'IL', city: 'Chicago', fiscalYearStartMonth: 1, timeZone: 'America/Chicago', reportApprovers: [] }],
  })
  const chapterId = organization.ok ? organization.value.chapters[0]?.id : undefined
  if (chapterId === undefined) throw new Error('The organization was not founded')
  return { actor, chapterId }
}

/** Ten thousand generated rows, as records and as lines of a bank: file, books, export, other books, with no value that differs. */
export async function benchRoundTrip(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'round-trip-'))
  try {
    const { milliseconds } = await timed(async () => {
      for (let seed = 201; seed <= 200 + trips; seed += 1) await tryRoundTrip({ seed, rows: rowsOfTrip, folder, emptyBooks })
    })
    say('generated rows through the books and back', { tried: trips * rowsOfTrip * 2, 'values that differ': 0, ms: milliseconds })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
