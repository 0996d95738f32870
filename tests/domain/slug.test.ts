import { isNumberPrefix, proposeNumberPrefix } from '@/lib/domain/chapter'
import { isEin } from '@/lib/domain/organization'
import { isReservedSlug, isSlug, slugOf } from '@/lib/domain/slug'

describe('an address made of a name', () => {
  it.each([
    ['Chicago', 'chicago'],
    ['New York & São Paulo', 'new-york-sao-paulo'],
    ['  Jersey City!  ', 'jersey-city'],
    ['😀', 'grinning'],
    ['-'.repeat(10), ''],
    [`${'a'.repeat(63)} b`, 'a'.repeat(63)],
  ])('%j gives %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
    expect(slug === '' || isSlug(slug)).toBe(true)
  })

  it('is never a word that the program uses itself', () => {
    expect(['api', 'setup', 'c', 'org', 'sign-in', 'verify'].every(isReservedSlug)).toBe(true)
    expect(isReservedSlug('chicago')).toBe(false)
  })
})

describe('the letters of a chapter', () => {
  it.each([
    ['chicago', [], 'CHI'],
    ['chicago', ['CHI'], 'CHIC'],
    ['chicago', ['CHI', 'CHIC', 'CHICA'], 'CHI2'],
    ['x', [], 'XX'],
    ['jersey-city', [], 'JER'],
  ])('%s beside %j are %s', (slug, taken, expected) => {
    expect(proposeNumberPrefix(slug, taken)).toBe(expected)
    expect(isNumberPrefix(expected)).toBe(true)
  })
})

describe('an employer identification number', () => {
  it.each([
    ['12-3456789', true],
    ['123456789', false],
    ['12-345678', false],
    ['1-23456789', false],
  ])('%s: %s', (text, expected) => {
    expect(isEin(text)).toBe(expected)
  })
})
