import type { Random } from '@/lib/example/random'

/**
 * Given and family names of many languages, put together at random within one language: nobody in particular, and as mixed as the made-up names with which
 * money.md section 4.5 measured (its own 300 are those of a public project and are not kept here; `--names FILE` measures with them, one name a line).
 */
const languages: readonly (readonly [given: string, family: string])[] = [
  ['Margaret Timothy Rebecca Jonathan Heather Gregory Pamela Kenneth Deborah Raymond Cynthia Douglas Shannon Bradley Allison Spencer Courtney Wesley Bethany Clifford Hannah Dustin', 'Harrison Whitfield Bennett Fletcher Sheridan Palmer Hawkins Mercer Langley Winslow Bowman Granger Hollis Draper Emerson Sutherland Wheeler Prescott Colby Norris Thatcher Underhill'],
  ['Astrid Bjarne Solveig Henrik Ingrid Magnus Karin Torben Sven Birgit Gunnar Lisbeth Rasmus Hilde Anders Merete', 'Andersen Lindgren Nygaard Bergstrom Dahl Holmberg Eriksen Sorensen Lundqvist Haugen Nilsson Ostergaard Vestby Strand'],
  ['Aino Eero Kaisa Mikko Helmi Pekka Sanna Timo Riitta Antti', 'Virtanen Heikkinen Laine Koskinen Rantanen Lehtonen Hakala Mattila'],
  ['Carmen Rodrigo Lucia Esteban Pilar Gonzalo Marisol Joaquin Beatriz Ernesto Rocio Emilio', 'Navarro Castillo Mendoza Villanueva Carrasco Espinosa Aguilar Montero Saavedra Fuentes Barrios Cordero'],
  ['Joana Tiago Mariana Rui Catarina Vasco Renata Caio Fernanda Murilo', 'Carvalho Figueiredo Monteiro Barbosa Nogueira Moreira Pinheiro Tavares'],
  ['Chiara Lorenzo Federica Matteo Silvia Davide Paola Stefano Ilaria Enrico', 'Marchetti Colombo Ferrari Moretti Rinaldi Galli Ferretti Bellini Caruso Sartori'],
  ['Ursula Dieter Sabine Wolfgang Heike Juergen Anneliese Rainer Petra Holger', 'Schneider Krueger Hoffmann Zimmermann Lehmann Vogel Brandt Winkler Baumann Dietrich'],
  ['Femke Joost Marloes Sander Hanneke Bram Saskia Wouter', 'Bakker Visser Hendriks Dijkstra Vermeulen Mulder Kuipers Schouten'],
  ['Camille Etienne Brigitte Laurent Sylvie Pascal Amelie Olivier Martine Gaston', 'Lefebvre Rousseau Fournier Mercier Dubois Perrin Gauthier Lemoine Chevalier Renaud'],
  ['Agnieszka Tomasz Zuzana Pavel Katarzyna Jiri Magdalena Marek', 'Nowakowski Zielinski Dvorak Novotny Wisniewska Kucera Lewandowski Prochazka'],
  ['Elif Mehmet Zeynep Burak Aylin Kerem Defne Onur', 'Kaplan Aydin Ozturk Korkmaz Erdogdu Polat Aksoy Tekin'],
  ['Putri Budi Siti Agung Priya Arjun Meera Vikram', 'Setiawan Nugroho Kusuma Hartono Sharma Iyer Banerjee Menon'],
  ['美玲 建国 晓明 婷婷', '陈 张 吴 周'], ['さくら 健太 美咲 大輔', '鈴木 高橋 渡辺 中村'], ['지영 민수 은지 성호', '박 최 정 강'], ['अनिता राजेश कविता मनोज', 'शर्मा वर्मा गुप्ता मिश्रा'], ['سمير هدى وليد نورا', 'الحداد النجار الخياط الصباغ'], ['Светлана Дмитрий Ирина Олег', 'Соколов Морозов Зайцев Белов'],
]

function someOf(words: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = words.split(' ')
  return [first, ...rest]
}

const [firstLanguage = ['', ''] as const, ...otherLanguages] = languages

export function harmlessNames(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const [given, family] = random.pick([firstLanguage, ...otherLanguages]).map(someOf)
    const pick = (names: readonly [string, ...string[]] | undefined) => (names === undefined ? '' : random.pick(names))
    return [pick(given), ...(random.chance(50) ? [pick(given)] : []), pick(family)].join(' ')
  })
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
