import { backupFileName, outdatedBackups } from '@/lib/domain/backups'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'

const today = calendarDate('2026-03-15')
const nights = (count: number, last = today) => Array.from({ length: count }, (_, night) => backupFileName(addDays(last, -night)))

describe('nightly backups', () => {
  it('are kept for 14 nights', () => {
    expect(outdatedBackups(nights(14), today)).toEqual([])
    expect(outdatedBackups(['sunledger-2026-03-01.backup', 'sunledger-2026-02-27.backup', 'sunledger-2026-02-28.backup', ...nights(14)], today)).toEqual(['sunledger-2026-02-28.backup'])
  })

  it('are kept for 12 months, the first of each', () => {
    const all = nights(800)
    const outdated = outdatedBackups(all, today)
    const kept = all.filter((name) => !outdated.includes(name))
    expect(kept).toHaveLength(14 + 12)
    expect(kept.at(-1)).toBe('sunledger-2025-04-01.backup')
    expect(kept).toContain('sunledger-2026-03-02.backup')
  })

  it('keep the newest, however old it is', () => {
    expect(outdatedBackups(['sunledger-2019-05-02.backup', 'sunledger-2019-05-01.backup'], today)).toEqual(['sunledger-2019-05-01.backup'])
  })

  it('leave every other file alone', () => {
    expect(outdatedBackups(['2019-05-02.backup', 'sunledger-2019-05-02.backup.copy', 'my-sunledger-2019-05-02.backup', 'notes.txt'], today)).toEqual([])
  })
})
