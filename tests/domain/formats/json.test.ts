import { createHash } from 'node:crypto'
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import { reportJson } from '@/lib/formats/json/report-json'
import { sampleReport } from './sample-report'

describe('the canonical text of a report', () => {
  it('does not depend on the order in which the document was made', () => {
    const report = sampleReport(6)
    const turned = Object.fromEntries(Object.entries(report).reverse())
    expect(canonicalText({ ...report, ...turned })).toBe(canonicalText(report))
    const read: Record<string, unknown> = JSON.parse(canonicalText(report))
    expect(Object.keys(read)).toEqual(Object.keys(report).sort())
  })

  it('is the JSON file, byte for byte, and reads back as the document', () => {
    const report = sampleReport(6)
    expect(reportJson(report).toString('utf8')).toBe(canonicalText(report))
    expect(JSON.parse(reportJson(report).toString('utf8'))).toEqual(report)
  })

  it('has the SHA-256 that another program computes', () => {
    const text = canonicalText(sampleReport(6))
    expect(canonicalHash(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    expect(canonicalHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('keeps its hash: a stored vector', () => {
    expect(canonicalHash(canonicalText(sampleReport(0)))).toBe('491f28b3065698bc3c623e2dd3724b55eb90eff6133177d007696a35802e77b8')
  })

  it('takes text that only looks like half of a surrogate pair', () => {
    const title = `a backslash: \\ud83d \\\\ud83d 😀`
    expect(JSON.parse(canonicalText(sampleReport(0, { title })))).toMatchObject({ title })
  })

  it('refuses half of a surrogate pair', () => {
    expect(() => canonicalText(sampleReport(0, { title: `half ${String.fromCharCode(0xd83d)}` }))).toThrow('surrogate')
  })
})
