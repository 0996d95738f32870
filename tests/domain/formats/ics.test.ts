import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { calendarText } from '@/lib/formats/ics'

const event = {
  id: 'fara-supplemental~1~2026@localhost', day: calendarDate('2026-10-30'), summary: 'FARA supplemental statement, April 1 to September 30, 2026 (Friends; “Sahrabad”, Chicago and elsewhere)',
  description: 'Computed', url: 'http://localhost:3000/en/c/chicago/deadlines/x',
}
const text = calendarText({ name: 'Deadlines', at: instant('2026-11-25T10:00:00.000Z'), events: [event, { ...event, id: 'other', day: calendarDate('2027-02-28') }] })
const unfolded = text.replace(/\r\n[ \t]/g, '')

describe('a calendar', () => {
  it('has a whole-day event for each deadline, on its own day in any time zone', () => {
    expect(unfolded.match(/^DTSTART;VALUE=DATE:\d{8}$/gm)).toEqual(['DTSTART;VALUE=DATE:20261030', 'DTSTART;VALUE=DATE:20270228'])
    expect(unfolded).toContain('UID:fara-supplemental~1~2026@localhost')
    expect(unfolded).toContain('DTSTAMP:20261125T100000Z')
    expect(unfolded).not.toMatch(/DTSTART:\d/)
  })

  it('reminds two weeks, one week and two days before', () => {
    expect(unfolded.match(/^TRIGGER:.*$/gm)).toEqual(['TRIGGER:-P14D', 'TRIGGER:-P7D', 'TRIGGER:-P2D', 'TRIGGER:-P14D', 'TRIGGER:-P7D', 'TRIGGER:-P2D'])
  })

  it('escapes what has a meaning in the format, and folds its lines at 75 bytes', () => {
    expect(unfolded).toContain('SUMMARY:FARA supplemental statement\\, April 1 to September 30\\, 2026 (Friends\\; “Sahrabad”\\, Chicago and elsewhere)')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  })
})
