import { comparePassage, passageOf, sentencesWithin, type Passage } from '@/lib/domain/documents/passage'
import type { Section } from '@/lib/domain/documents/sections'

const section = (number: string, text: string): Section => ({ number, heading: '', within: ['Bylaws'], text })
const sections = [section('1', 'Officers are elected. Each signs the code of conduct.'), section('2', 'Cash is counted by two people of the chapter. It is deposited within three days.')]

function marked(index: number, first: number, last: number): Passage {
  const passage = passageOf(sections, index, first, last)
  if (passage === null) throw new Error('The passage is there')
  return passage
}

describe('a passage', () => {
  it('is a run of whole sentences with its place', () => {
    expect(marked(1, 2, 2)).toEqual({ section: 'Bylaws, 2', sectionIndex: 1, from: 46, through: 80, quote: 'It is deposited within three days.' })
    expect(marked(1, 1, 2).quote).toBe(sections[1]?.text)
    expect(sentencesWithin(sections, marked(1, 2, 2))).toEqual({ first: 2, last: 2 })
  })

  it.each([[1, 2, 1], [1, 0, 1], [1, 1, 3], [9, 1, 1]])('is none in section %i from sentence %i through %i', (index, first, last) => {
    expect(passageOf(sections, index, first, last)).toBeNull()
  })
})

describe('in a newer version a passage', () => {
  const cash = marked(1, 1, 1)

  it('is the same where its words stand in the section of the same name, wherever in it', () => {
    const newer = [sections[0] ?? section('1', ''), section('2', `Checks are stamped. ${cash.quote}`)]
    expect(comparePassage(cash, newer)).toEqual({ standing: 'same', found: { ...cash, from: 20, through: 20 + cash.quote.length } })
  })

  it('is moved where its words stand in another section', () => {
    expect(comparePassage(cash, [section('1', 'New.'), section('7', cash.quote)])).toMatchObject({ standing: 'moved', found: { section: 'Bylaws, 7', sectionIndex: 1, from: 0 } })
  })

  it('is changed where other words are like it, and shows the ones that are most like it', () => {
    const newer = [section('1', 'Cash is kept in a box of the chapter.'), section('2', 'Checks are stamped. Cash is counted by three people of the chapter. It is deposited.')]
    expect(comparePassage(cash, newer)).toMatchObject({ standing: 'changed', found: { section: 'Bylaws, 2', quote: 'Cash is counted by three people of the chapter.' } })
  })

  it('is gone where nothing is like it', () => {
    expect(comparePassage(cash, [section('1', 'The flag is green. Nobody sings.')])).toEqual({ standing: 'gone', found: null })
  })
})
