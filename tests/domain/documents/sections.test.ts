import { clauseOf } from '@/lib/domain/documents/clause'
import { sectionPlace, sectionsOf, type Block } from '@/lib/domain/documents/sections'
import { sentencesOf } from '@/lib/domain/documents/sentences'

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text })
const text = (words: string): Block => ({ kind: 'text', text: words })

describe('a numbered clause', () => {
  it.each([
    ['ARTICLE IV - Officers', 'ARTICLE IV', 'Officers'], ['Section 2. Duties', 'Section 2', 'Duties'], ['§ 12 Gifts', '§ 12', 'Gifts'], ['3.1 Cash is counted.', '3.1', 'Cash is counted.'],
    ['4) checks', '4', 'checks'], ['(b) cash', '(b)', 'cash'], ['c. stock', 'c.', 'stock'],
  ])('of "%s" is %s', (line, number, rest) => {
    expect(clauseOf(line)).toMatchObject({ number, rest })
  })

  it.each(['Articles are printed.', '2026 was a year of floods', '$12.50 was given', 'A gift is recorded.', 'Section', '22 U.S.C. 612 applies'.replace('22 ', '22,')])('is none in "%s"', (line) => {
    expect(clauseOf(line)).toBeNull()
  })

  it('has a heading behind its number only where that is short and no sentence', () => {
    expect(['3.1 Cash', '3.1 Cash is counted.', '3.1 cash'].map((line) => clauseOf(line)?.isHeading)).toEqual([true, false, false])
  })
})

describe('sections', () => {
  it('follow headings and clauses, each within those above it', () => {
    const sections = sectionsOf([
      text('Adopted in 2024.'), heading(1, 'Bylaws'), heading(2, 'Article I - Money'), text('Section 1. Cash is counted by two people.'), text('It is deposited.'), text('Section 2 Receipts'), text('Everybody gets one.'),
      heading(2, 'Article II - Names'), text('A name is kept as typed.'),
    ])
    expect(sections.map((section) => [sectionPlace(section), section.text])).toEqual([
      ['', 'Adopted in 2024.'], ['Bylaws', ''], ['Bylaws, Article I Money', ''], ['Bylaws, Article I Money, Section 1', 'Cash is counted by two people.\nIt is deposited.'],
      ['Bylaws, Article I Money, Section 2 Receipts', 'Everybody gets one.'], ['Bylaws, Article II Names', 'A name is kept as typed.'],
    ])
  })

  it('have as text what stands behind a number where nothing follows', () => {
    expect(sectionsOf([text('1. Deposit slips'), text('2. Count sheets')])).toEqual([
      { number: '1', heading: '', within: [], text: 'Deposit slips' }, { number: '2', heading: '', within: [], text: 'Count sheets' },
    ])
  })

  it('hold no sign that a reader does not see', () => {
    expect(sectionsOf([text('Cash\u00ad is\u200b \u0000counted \n by\ttwo.')])[0]?.text).toBe('Cash is counted by two.')
  })
})

describe('sentences', () => {
  it('end at a sign or a line, not behind an abbreviation', () => {
    const words = 'See No. 5 and 22 U.S.C. 612. It holds; always!\nMr. A. Khan signs. کیا یہ ٹھیک ہے؟ ہاں۔'
    const sentences = sentencesOf(words)
    expect(sentences.map((sentence) => sentence.text)).toEqual(['See No. 5 and 22 U.S.C. 612.', 'It holds;', 'always!', 'Mr. A. Khan signs.', 'کیا یہ ٹھیک ہے؟', 'ہاں۔'])
    expect(sentences.every(({ from, through, text: own }) => words.slice(from, through) === own)).toBe(true)
  })

  it('are none in an empty text', () => {
    expect(sentencesOf(' \n ')).toEqual([])
  })
})
