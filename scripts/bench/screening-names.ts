import type { Random } from '@/lib/example/random'

/** Given and family names that are common in the United States, put together at random: nobody in particular. */
const given = 'James Mary Robert Patricia Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Christopher Karen Lisa Daniel Nancy Matthew Betty Sandra Margaret Ashley Steven Kimberly Andrew Emily Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa Timothy Deborah Ronald Stephanie Jason Rebecca Jeffrey Sharon Ryan Laura Jacob Cynthia Nicholas Kathleen Gary Amy Eric Angela Jonathan Shirley Stephen Brenda Larry Emma Justin Anna Scott Pamela Brandon Nicole Benjamin Samantha Gregory Katherine Raymond Christine Patrick Helen Dennis Debra Tyler Rachel Aaron Carolyn Nathan Janet Henry Catherine Zachary Heather Douglas Diane Peter Olivia Kyle Julie Ethan Joyce Walter Victoria'.split(' ')
const family = 'Abrahamsen Barrett Corral Dickson Espinoza Faulkner Garza Haugland Jacobsen Karlsson Lambert Mathisen Nevarez Olson Pettersen Quiroga Richards Schmidt Tormo Underwood Velasquez Whitaker Yarbrough Zimmer Blanchard Crane Dunlap Ellison Fitzgerald Gallagher Holloway Ingram Jensen Kowalski Lindqvist Mcclain Norwood Osborne Pennington Quinlan Ridder Stanton Thornton Upton Vance Wolfe Youngblood Ashworth Bradshaw Copeland Dalton Eubanks Fairchild Gustafson Hendrix Irving Julien Kirkland Lowery Maddox Nielsen Oakley Pruitt Rasmussen Snyder Treadwell Ulrich Venditti Wagenknecht Boyer Chapman Dominguez Easton Fleming Griffin Hobbs Jakobsen Keller Lockhart Mikkelsen Nguyen Ochoa Phelps Reeves Sutton Tyler Urban Varis Weaver Bishop Carver Delgado Emery Foster Goodwin Harmon Johnston Knight Larsen Morrow'.split(' ')

const [someGiven, someFamily] = [given, family].map((names): readonly [string, ...string[]] => [names[0] ?? '', ...names.slice(1)])

export function harmlessNames(random: Random, count: number): readonly string[] {
  const pick = (names: readonly [string, ...string[]] | undefined) => (names === undefined ? '' : random.pick(names))
  return Array.from({ length: count }, (_, at) => [pick(someGiven), ...(at % 2 === 0 ? [pick(someGiven)] : []), pick(someFamily)].join(' '))
}

type Change = (words: readonly string[], random: Random) => readonly string[]

/** Changes one word of more than three letters, the first that is found from a place on. */
function inOneWord(change: (word: string, at: number) => string): Change {
  return (words, random) => {
    const long = words.flatMap((word, at) => (word.length > 3 ? [at] : []))
    const [first] = long
    if (first === undefined) return words
    const chosen = random.pick([first, ...long.slice(1)])
    return words.map((word, at) => (at === chosen ? change(word, random.between(1, word.length - 2)) : word))
  }
}

/** The five kinds of misspelling of money.md section 4.5. */
export const changes: Readonly<Record<string, Change>> = {
  reordered: (words) => words.toReversed(),
  'swapped letters': inOneWord((word, at) => `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`),
  'dropped letter': inOneWord((word, at) => `${word.slice(0, at)}${word.slice(at + 1)}`),
  'first and last only': (words) => (words.length < 3 ? words : [words[0] ?? '', words.at(-1) ?? '']),
  'changed vowel': inOneWord((word) => word.replace(/[AEIOU](?=[^AEIOU]*$)/i, (vowel) => (vowel.toUpperCase() === 'A' ? 'E' : 'A'))),
}
