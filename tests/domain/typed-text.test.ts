import fc from 'fast-check'
import { cleanLine, cleanLines, cleanSymbols, readText } from '@/lib/domain/typed-text'

/** The same text, but with a mark that nobody sees: it takes the long way through every rule. */
const unseen = '\u200b'

describe('a text that needs no cleaning', () => {
  it('comes out as every other text would', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (text) => {
      for (const clean of [cleanLine, cleanLines, cleanSymbols]) expect(clean(text)).toBe(clean(unseen + text))
    }))
  })

  it.each([['Main St  5', 'Main St 5'], [' a', 'a'], ['a\tb', 'a b'], ['a\u007fb', 'ab'], ['', '']])('is not taken for one where it is %j', (text, line) => {
    expect(cleanLine(text)).toBe(line)
  })
})

describe('the length of a text', () => {
  it.each([
    ['abcde', true], ['abcdef', false], ['\u{1f600}'.repeat(5), true], ['\u{1f600}'.repeat(6), false],
  ])('counts characters, not units: %j', (text, fits) => {
    expect(readText(text, { required: true, charactersMax: 5, kind: 'line' }).ok).toBe(fits)
  })
})
