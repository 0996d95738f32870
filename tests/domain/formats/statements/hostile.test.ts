import { calendarDate } from '@/lib/domain/calendar-date'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { readStatementFile } from '@/lib/formats/statement/read-statement'
import { entityBomb, workbook, zip, zipBomb } from '@/scripts/bench/hostile/files'

const today = calendarDate('2026-11-25')

async function reasonOf(bytes: Buffer): Promise<string> {
  const reading = await readStatementFile(bytes, today)
  if (reading.outcome !== 'refused') throw new Error(`It was ${reading.outcome}`)
  expect(reading.problems).toHaveLength(1)
  return reading.problems[0]?.reason ?? ''
}

describe('a hostile file gets one sentence', () => {
  it('where a spreadsheet declares more than can be read', async () => {
    expect(await reasonOf(zip([workbook, { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('a'), declared: 0xf0000000 }]))).toContain('unpacks to more')
  })

  it('where a spreadsheet unpacks to a thousand times its size', async () => {
    expect(await reasonOf(zipBomb(40_000_000))).toContain('unpacks to more')
  })

  it('where a part is longer than the directory says', async () => {
    expect(await reasonOf(zip([workbook, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(5000), declared: 10 }]))).toContain('broken')
  })

  it('where the parts lie in one place, or the end is missing', async () => {
    const whole = zip([workbook, workbook])
    const second = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    whole.writeUInt32LE(0, second + 42)
    expect(await reasonOf(whole)).toContain('one place')
    expect(await reasonOf(zip([workbook]).subarray(0, -22))).toContain('no end')
  })

  it('where a part of a spreadsheet declares entities', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    expect(await reasonOf(zip([workbook, { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(bomb) }]))).toContain('document type')
  })

  it('where an OFX or XML file declares entities', async () => {
    const entities = '<!DOCTYPE OFX [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    expect(await reasonOf(Buffer.from(`<?OFX OFXHEADER="200"?>${entities}<OFX>&b;</OFX>`))).toContain('document type')
    expect(await reasonOf(entityBomb)).toContain('document type')
    expect(await reasonOf(Buffer.from(`<?xml version="1.0"?>${entities}<Document>camt.053&b;</Document>`))).toContain('document type')
  })

  it('where it is larger than 50 MB, has too many columns or too long a cell', async () => {
    expect(await reasonOf(Buffer.alloc(fileLimits.bytesMax + 1))).toContain('larger than 50 MB')
    expect(await reasonOf(Buffer.from(`Date,Amount\n${','.repeat(600)}\n`))).toContain('more than 500')
    expect(await reasonOf(Buffer.from(`Date,Amount\n2026-01-02,${'1'.repeat(40_000)}\n`))).toContain('32767')
  })

  it.each([['a picture', Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1')], ['a program', Buffer.from('MZ\x90\x00\x03\x00', 'latin1')], ['another zip file', zip([{ name: 'a.txt', content: Buffer.from('a') }])], ['a page', Buffer.from('<html><script>alert(1)</script></html>')], ['nothing', Buffer.alloc(0)]])('where it is %s', async (_, bytes) => {
    expect(await reasonOf(bytes)).not.toBe('')
  })
})
