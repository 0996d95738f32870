import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { newId } from '@/lib/data/database/uuid'
import { ownerSql } from '@/lib/data/database/transaction'
import { importScreeningList } from '@/lib/data/screening/import'
import { screenDue } from '@/lib/data/screening/screen-due'
import { calendarDate } from '@/lib/domain/calendar-date'
import { findableNames } from '@/lib/domain/screening/listed-party'
import { NameIndex } from '@/lib/domain/screening/name-index'
import { partsOfName } from '@/lib/domain/screening/screened-name'
import { queueFromUsual } from '@/lib/domain/screening/screening-list'
import { randomFrom } from '@/lib/example/random'
import { readOfacList } from '@/lib/formats/ofac/read-list'
import { say, timed } from './measure'
import { changes, harmlessNames } from './screening-names'
import { fill, type World } from './world'

const folder = path.resolve(process.cwd(), '../shared/data/ofac')
const thresholds = [800_000, 850_000, 900_000, 920_000, 950_000]
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`

function filesOfList(): readonly Buffer[] | null {
  const files = ['sdn-names.csv', 'alt-names.csv'].map((name) => path.join(folder, name))
  return files.every((file) => fs.existsSync(file)) ? files.map((file) => fs.readFileSync(file)) : null
}

/** Shares of harmless names that are found, and of misspelt listed names that are found again, as in money.md section 4.5: among the names of individuals. */
function tellQuality(names: readonly string[], harmless: readonly string[]): void {
  const asked = randomFrom(46)
  const chosen = Array.from({ length: 400 }, () => asked.between(0, names.length - 1))
  for (const least of thresholds) {
    const index = new NameIndex(names, least)
    const recalls = Object.entries(changes).map(([kind, change]): readonly [string, number] => {
      const random = randomFrom(47)
      return [kind, chosen.filter((at) => index.find(change(partsOfName(names[at] ?? ''), random).join(' ')).some((hit) => hit.at === at)).length]
    })
    say(`names of individuals, from a score of ${least / 1_000_000}`, {
      [`false hits of ${harmless.length} harmless names`]: percent(harmless.filter((name) => index.find(name).length > 0).length, harmless.length),
      'worst recall of 400': percent(Math.min(...recalls.map(([, found]) => found)), 400),
      ...Object.fromEntries(recalls.map(([kind, found]) => [kind, percent(found, 400)])),
    })
  }
}

/** One name, the quality of what is found, and everybody in the directory after a new list, as the worker does it. */
export async function benchScreening(world: World, namesFile: string | null): Promise<void> {
  const files = filesOfList()
  if (files === null) { process.stdout.write(`The lists are not here: ${folder}\n`); return }
  const read = readOfacList([...files])
  if (!read.ok) throw new Error(read.problem.key)
  const { parties } = read.list
  const names = parties.flatMap(findableNames)
  const index = new NameIndex(names, queueFromUsual)
  index.find('Warm Up')
  const each = harmlessNames(randomFrom(44), 200).map((name) => {
    const start = performance.now()
    index.find(name)
    return performance.now() - start
  }).sort((one, other) => one - other)
  say(`one name against ${names.length} names`, { 'median, ms': each[100] ?? 0, 'p95, ms': each[190] ?? 0, 'longest, ms': each[199] ?? 0, 'target': 'under 50 ms' })
  const harmless = namesFile === null ? harmlessNames(randomFrom(45), 300) : fs.readFileSync(namesFile, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 300)
  tellQuality(parties.filter(({ kind }) => kind === 'individual').flatMap(findableNames), harmless)
  await fill(world, 'donations.csv')
  const { rows } = await ownerSql((client) => client.query<{ count: number }>(`SELECT count(*)::int AS count FROM person WHERE record_state = 'recorded'`))
  const people = rows[0]?.count ?? 0
  const taken = await timed(() => importScreeningList(world.actor, { formKey: newId(), files, source: 'sdn', publishedOn: calendarDate('2025-12-24'), edition: '', queueFrom: queueFromUsual, reason: '' }))
  if (!taken.value.ok) throw new Error(taken.value.refusal.key)
  const all = await timed(async () => {
    for (;;) {
      const screened = await screenDue(world.actor)
      if (!screened.ok) throw new Error(screened.refusal.key)
      if (screened.value === 0) return
    }
  })
  say(`everybody in the directory, ${people} people, against the full list`, {
    'list taken in, ms': taken.milliseconds, 'everybody, s': all.milliseconds / 1000, 'a person, ms': all.milliseconds / people, 'for 10,000, s': (all.milliseconds * 10) / people, 'target': '10,000 under 5 minutes',
  })
}
