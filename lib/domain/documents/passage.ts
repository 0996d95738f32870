/**
 * A passage: a run of whole sentences of one section, with its words. And what became of it in a newer version of the document:
 * 1. the same: its words stand in the section of the same name; 2. moved: its words stand in another section; 3. changed: no section has
 * its words, but one has a passage that is like it; 4. gone: nothing is like it. A person confirms each; nothing is decided by the program.
 */
import { sectionPlace, type Section } from './sections'
import { sentencesOf, type Sentence } from './sentences'

export type Passage = {
  /** The place of the section, as sectionPlace gives it. */
  readonly section: string
  /** Which of the sections it is, counted from 0. */
  readonly sectionIndex: number
  /** Characters of the section's text: the first, and the one behind the last. */
  readonly from: number
  readonly through: number
  readonly quote: string
}

export const passageStandings = ['same', 'moved', 'changed', 'gone'] as const
export type PassageStanding = (typeof passageStandings)[number]

export type PassageComparison = { readonly standing: PassageStanding; /** Where it stands now, or what is most like it; null where it is gone. */ readonly found: Passage | null }

/** How many words of a hundred two passages have in common, from which one is taken for a changed form of the other. Chosen here, not measured. */
const likenessLeast = 50

function passage(sections: readonly Section[], sectionIndex: number, { from, through }: Pick<Passage, 'from' | 'through'>): Passage | null {
  const section = sections[sectionIndex]
  return section === undefined ? null : { section: sectionPlace(section), sectionIndex, from, through, quote: section.text.slice(from, through) }
}

/** Gives the passage from one sentence of a section through another, both counted from 1; null where they are not there or in the wrong order. */
export function passageOf(sections: readonly Section[], sectionIndex: number, first: number, last: number): Passage | null {
  const sentences = sentencesOf(sections[sectionIndex]?.text ?? '')
  const [begin, end] = [sentences[first - 1], sentences[last - 1]]
  return begin === undefined || end === undefined || first > last ? null : passage(sections, sectionIndex, { from: begin.from, through: end.through })
}

/** Gives the sentences of its section that a passage covers, counted from 1. */
export function sentencesWithin(sections: readonly Section[], { sectionIndex, from, through }: Pick<Passage, 'sectionIndex' | 'from' | 'through'>): { readonly first: number; readonly last: number } | null {
  const covered = sentencesOf(sections[sectionIndex]?.text ?? '').flatMap((sentence, place) => (sentence.from < through && sentence.through > from ? [place + 1] : []))
  const [first] = covered
  const last = covered.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Gives how many words of a hundred are in common, each as often as it stands: twice the common ones over all of both (Dice). */
function likeness(left: ReadonlyMap<string, number>, leftSize: number, right: readonly string[]): number {
  const open = new Map(left)
  let common = 0
  for (const word of right) {
    const times = open.get(word) ?? 0
    if (times > 0) common += 1
    open.set(word, times - 1)
  }
  return leftSize + right.length === 0 ? 0 : Math.floor((200 * common) / (leftSize + right.length))
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function runsOf(sentences: readonly Sentence[], length: number): readonly (readonly [Sentence, Sentence])[] {
  return sentences.flatMap((first, place) => {
    const last = sentences[place + length - 1]
    return last === undefined ? [] : [[first, last] as const]
  })
}

/** The run of sentences, as many as before or one more or less, whose words are most like the quote. */
function mostLike(sections: readonly Section[], quote: string): Passage | null {
  const words = wordsOf(quote)
  const counts = counted(words)
  const lengths = [0, -1, 1].map((more) => sentencesOf(quote).length + more).filter((length) => length > 0)
  let best: { readonly share: number; readonly index: number; readonly from: number; readonly through: number } | null = null
  for (const [index, { text }] of sections.entries()) {
    const sentences = sentencesOf(text)
    for (const length of lengths) {
      for (const [{ from }, { through }] of runsOf(sentences, length)) {
        const share = likeness(counts, words.length, wordsOf(text.slice(from, through)))
        if (share >= likenessLeast && share > (best?.share ?? 0)) best = { share, index, from, through }
      }
    }
  }
  return best === null ? null : passage(sections, best.index, best)
}

/** Says what became of a passage in the sections of another version. */
export function comparePassage(was: Passage, sections: readonly Section[]): PassageComparison {
  const places = sections.flatMap(({ text }, index) => {
    const from = text.indexOf(was.quote)
    return from === -1 ? [] : [{ index, from, through: from + was.quote.length }]
  })
  const isSameSection = ({ index }: { readonly index: number }) => {
    const section = sections[index]
    return section !== undefined && sectionPlace(section) === was.section
  }
  const own = places.find(isSameSection) ?? places[0]
  if (own !== undefined) return { standing: isSameSection(own) ? 'same' : 'moved', found: passage(sections, own.index, own) }
  const like = mostLike(sections, was.quote)
  return { standing: like === null ? 'gone' : 'changed', found: like }
}
