import fs from 'node:fs'
import path from 'node:path'
import { calendarDate } from '@/lib/domain/calendar-date'
import { lookAt } from '@/scripts/import/look'
import { temporaryFolder } from './start'

const folder = temporaryFolder()
const today = calendarDate('2026-11-25')

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

function fileOf(text: string): string {
  const file = path.join(folder, 'bank.csv')
  fs.writeFileSync(file, text)
  return file
}

describe('npm run import -- --look', () => {
  it('tells how a bank file is read, with count, days and total', async () => {
    expect(await lookAt(fileOf('Date,Description,Amount\n01/02/2026,Gift,25.00\n01/30/2026,Rent,-5.50\n,Total,19.50\n'), today)).toEqual({
      read: true,
      lines: [
        'the text is UTF-8', 'cells are parted by a comma', 'the header row is row 1', 'of the columns, date is "Date", amount is "Amount", memo is "Description"',
        'days are written month, day, year', 'amounts are written with a point before the cents',
        'An account without a name: 2 movements, 2026-01-02 to 2026-01-30, together 19.50', '1 parts are no movements of money.',
      ],
    })
  })

  it('tells what must be said first, and what cannot be read at all', async () => {
    expect((await lookAt(fileOf('Date,Amount\n01/02/2026,25.00\n'), today)).lines.at(-1)).toBe('It must be said: dateOrder (month-day-year or day-month-year).')
    expect(await lookAt(fileOf('Date,Amount\n2026-02-30,25.00\n'), today)).toEqual({ read: false, lines: ['line 2: "2026-02-30": it must be a real day, like 2026-11-25.'] })
  })
})
