import fs from 'node:fs'
import { tryRoundTrip } from '@/scripts/bench/generated/round-trip'
import { atPresent } from '@/tests/factories/bank-file'
import { anOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'
import { temporaryFolder } from './organization'

useDatabase()

const folder = temporaryFolder()
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

async function emptyBooks() {
  const { administrator, chapter } = await anOrganization()
  return { actor: atPresent(administrator), chapterId: chapter.id }
}

// The rest of ten thousand: npm run bench -- generated.
describe('generated rows', () => {
  it.each([1, 2])('are stored as the file says and come back as they went, as records and as lines of a bank (seed %i)', async (seed) => {
    await expect(tryRoundTrip({ seed, rows: 250, folder, emptyBooks })).resolves.toBeUndefined()
  }, 120_000)
})
