import { readPublicAddress } from '@/lib/domain/publication/address'

describe('an address of the public pages', () => {
  it.each([
    [[], { kind: 'page', chapter: null }],
    [['chicago'], { kind: 'page', chapter: 'chicago' }],
    [['sitemap.xml'], { kind: 'sitemap', chapter: null }],
    [['chicago', 'sitemap.xml'], { kind: 'sitemap', chapter: 'chicago' }],
    [['reports', 'CHI-QD-2025-Q1-1'], { kind: 'report', chapter: null, number: 'CHI-QD-2025-Q1-1', format: 'html' }],
    [['chicago', 'reports', 'CHI-QD-2025-Q1-1.json'], { kind: 'report', chapter: 'chicago', number: 'CHI-QD-2025-Q1-1', format: 'json' }],
    [['chicago', 'reports', 'CHI-QD-2025-Q1-1.csv'], { kind: 'report', chapter: 'chicago', number: 'CHI-QD-2025-Q1-1', format: 'csv' }],
    [['chicago', 'reports', 'CHI-QD-2025-Q1-1.pdf'], { kind: 'report', chapter: 'chicago', number: 'CHI-QD-2025-Q1-1', format: 'pdf' }],
    [['chicago', 'reports', 'CHI-QD-2025-Q1-1.xlsx'], null],
    [['chicago', 'reports', '../../secret.json'], null],
    [['chicago', 'reports'], null],
    [['chicago', 'reports', 'CHI-QD-2025-Q1-1', 'more'], null],
  ])('%j leads to %j', (parts, expected) => {
    expect(readPublicAddress(parts)).toEqual(expected)
  })
})
