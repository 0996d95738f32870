import { tryGenerated } from '@/scripts/bench/generated/files'

// The rest of ten thousand: npm run bench -- generated.
describe('generated files', () => {
  it.each([1, 2, 3, 4])('are read as they were meant, or refused with a reason, and lists come back as they went (seed %i)', async (seed) => {
    await expect(tryGenerated(seed, 150)).resolves.toBeUndefined()
  }, 60_000)
})
