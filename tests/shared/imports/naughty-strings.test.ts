import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readAs } from '@/lib/data/database/transaction'
import { exportWhole } from '@/lib/data/exports/whole'
import { importFile } from '@/lib/data/imports/import-file'
import { cleanLines } from '@/lib/domain/typed-text'
import { csvLine } from '@/lib/formats/csv/csv-line'
import { contentOf } from '@/scripts/bench/generated/content'
import { useDatabase } from '../../data/database'
import { temporaryFolder } from '../../data/imports/organization'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'

const source = path.resolve(__dirname, '../../../../shared/data/naughty-strings/big-list-of-naughty-strings__blns.json')
const describeWithSource = fs.existsSync(source) ? describe : describe.skip

useDatabase()

const folder = temporaryFolder()
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

async function imported({ administrator, chapter }: TestOrganization, content: string): Promise<number> {
  const file = path.join(folder, 'activities.csv')
  fs.writeFileSync(file, content)
  const problems: unknown[] = []
  const outcome = await importFile({ ...administrator, kind: 'operator', userId: null }, { path: file, chapterId: chapter.id, kind: 'activity' }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
  expect(problems).toEqual([])
  return valueOf(outcome).added
}

describeWithSource('each of the naughty strings', () => {
  it('is stored as it is read on a form, and comes back unchanged through an export and an import', async () => {
    const texts = z.array(z.string()).parse(JSON.parse(fs.readFileSync(source, 'utf8')))
    const [first, second] = [await anOrganization(), await anOrganization()]
    const rows = texts.map((text, index) => ['2026-03-10', `Text ${String(index)}`, 'post', 'own', 'no', text])
    expect(await imported(first, [['date', 'title', 'form', 'behalf', 'political', 'note'], ...rows].map(csvLine).join(''))).toBe(texts.length)
    const stored = await readAs(first.administrator, (tx) => tx.statementRecord.findMany({ orderBy: { importRow: 'asc' }, select: { facts: true } }))
    expect(stored.map(({ facts }) => z.object({ note: z.string() }).parse(facts).note)).toEqual(texts.map(cleanLines))
    let exported = ''
    for await (const piece of valueOf(await exportWhole(first.administrator, { chapterId: first.chapter.id, kind: 'activity' }))) exported += piece
    expect(await imported(second, exported)).toBe(texts.length)
    expect(await contentOf(second.administrator, second.chapter.id)).toEqual(await contentOf(first.administrator, first.chapter.id))
  }, 60_000)
})
