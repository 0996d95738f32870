/**
 * The fonts of every PDF: Noto, shipped with the program under the OFL 1.1, and no font of the machine,
 * so that a report looks the same and has the same bytes everywhere.
 * Unpacking all of them takes some 30 ms and 2 MB, so they are kept in memory and not on disk.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { keptCharacters, unpackWoff } from './woff'

export type FontScript = 'general' | 'arabic' | 'nastaliq' | 'mirrored'

type FontSource = { readonly family: string; readonly script: FontScript; readonly folder: string; readonly file: string }

const general = (family: string, subset: string): FontSource =>
  ({ family, script: 'general', folder: 'noto-sans', file: `noto-sans-${subset}` })

/** In the order in which Typst asks them; the template names the same families. */
const sources: readonly FontSource[] = [
  general('Sunledger Sans', 'latin'),
  general('Sunledger Sans Extended', 'latin-ext'),
  general('Sunledger Sans Vietnamese', 'vietnamese'),
  general('Sunledger Sans Greek', 'greek'),
  general('Sunledger Sans Cyrillic', 'cyrillic'),
  general('Sunledger Sans Devanagari', 'devanagari'),
  { family: 'Sunledger Arabic', script: 'arabic', folder: 'noto-sans-arabic', file: 'noto-sans-arabic-arabic' },
  // Brackets in right-to-left text are drawn by the glyph of the other bracket. A PDF maps each glyph of a font to one sign for
  // reading and copying: with one font for both, `30104(b)` in plain text would be read as `30104)b(`.
  { family: 'Sunledger Sans Mirrored', script: 'mirrored', folder: 'noto-sans', file: 'noto-sans-latin' },
  { family: 'Sunledger Nastaliq', script: 'nastaliq', folder: 'noto-nastaliq-urdu', file: 'noto-nastaliq-urdu-arabic' },
]

const weights = [
  { weight: 400, style: 'Regular' },
  { weight: 700, style: 'Bold' },
] as const

export type FontCoverage = { readonly script: FontScript; readonly codePoints: ReadonlySet<number> }

export type ReportFonts = {
  /** TrueType files for Typst. */
  readonly files: readonly Buffer[]
  /** What each family can draw in both weights, in the order of the families. */
  readonly coverage: readonly FontCoverage[]
}

function readWoff(source: FontSource, weight: number): Buffer {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource', source.folder, 'files')
  return readFileSync(path.join(/* turbopackIgnore: true */ folder, `${source.file}-${weight}-normal.woff`))
}

/**
 * The basic subset has a few combining marks. With them the shaper would take a letter of another subset apart (ī into i and
 * macron), draw it from this one, and the text copied from the PDF would hold the base twice. Whole letters are in the other subsets.
 */
function keeps(source: FontSource, codePoint: number): boolean {
  return source.file !== 'noto-sans-latin' || codePoint < 0x300 || codePoint > 0x36f
}

let loaded: ReportFonts | undefined

/** Gives the fonts, unpacked once a process. */
export function reportFonts(): ReportFonts {
  loaded ??= loadFonts()
  return loaded
}

function loadFonts(): ReportFonts {
  const fonts = sources.map((source) => ({
    source,
    keeps: (codePoint: number) => keeps(source, codePoint),
    weights: weights.map(({ weight, style }) => ({ style, woff: readWoff(source, weight) })),
  }))
  return {
    files: fonts.flatMap((font) =>
      font.weights.map(({ style, woff }) => unpackWoff(woff, { family: font.source.family, style, keeps: font.keeps })),
    ),
    coverage: fonts.map((font) => ({
      script: font.source.script,
      codePoints: font.weights.map(({ woff }) => new Set(keptCharacters(woff, font.keeps).keys())).reduce(inBoth),
    })),
  }
}

function inBoth(left: Set<number>, right: Set<number>): Set<number> {
  return new Set([...left].filter((codePoint) => right.has(codePoint)))
}
