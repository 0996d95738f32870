/**
 * Pseudo-languages made from English when messages are loaded, never stored.
 * `stretched` shows texts that are too long for their place and texts that are in no message file (no brackets, no accents);
 * `mirrored` shows physical left and right in styles. Both change only what a reader sees: ICU arguments, plural keys,
 * tags and quoted text pass through as they are.
 */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž',
}

const overrideRightToLeft = '\u202e'
const endOfOverride = '\u202c'

type Transform = (literal: string) => string

const accented: Transform = (literal) => Array.from(literal, (letter) => accents[letter] ?? letter).join('')

const reversed: Transform = (literal) => literal.replace(/\S(?:.*\S)?/su, (core) => `${overrideRightToLeft}${core}${endOfOverride}`)

/** `[Šávé dönátíöñ ~~~~~~]`: accents, brackets, and 40 % more length. */
export function stretched(message: string): string {
  const padding = '~'.repeat(Math.ceil(visibleLength(message) * 0.4))
  return `[${mapLiterals(message, accented)} ${padding}]`
}

/** Every literal stands between right-to-left marks, as in the `ar-XB` of other systems. */
export function mirrored(message: string): string {
  return mapLiterals(message, reversed)
}

function visibleLength(message: string): number {
  let length = 0
  mapLiterals(message, (literal) => {
    length += literal.length
    return literal
  })
  return length
}

/** Applies `transform` to each literal of an ICU message, also inside plural and select branches. */
function mapLiterals(message: string, transform: Transform): string {
  return new IcuWalk(message, transform).text(false)
}

/** A reader of the ICU grammar that copies everything but literals. */
class IcuWalk {
  private at = 0

  constructor(
    private readonly message: string,
    private readonly transform: Transform,
  ) {}

  /** Text up to the end of the message, or up to the `}` that closes a branch. */
  text(insideBranch: boolean): string {
    let out = ''
    let literal = ''
    const flush = () => {
      out += literal === '' ? '' : this.transform(literal)
      literal = ''
    }
    while (this.at < this.message.length) {
      const special = this.special()
      if (special === null) {
        if (insideBranch && this.message[this.at] === '}') break
        literal += this.message[this.at] ?? ''
        this.at += 1
      } else {
        flush()
        out += special()
      }
    }
    flush()
    return out
  }

  /** How to copy what begins here, or null when it is a plain character. */
  private special(): (() => string) | null {
    const rest = this.message.slice(this.at)
    if (rest.startsWith('{')) return () => this.argument()
    if (rest.startsWith('#')) return () => this.copy(1)
    const tag = /^<\/?[a-zA-Z][\w-]*\s*\/?>/.exec(rest)
    if (tag) return () => this.copy(tag[0].length)
    const quoted = /^'(?:'|[{}#<|](?:[^']|'')*(?:'|$))/.exec(rest)
    return quoted ? () => this.copy(quoted[0].length) : null
  }

  private copy(length: number): string {
    const text = this.message.slice(this.at, this.at + length)
    this.at += length
    return text
  }

  /** `{name}`, `{name, date, medium}` or `{count, plural, one {...} other {...}}`. */
  private argument(): string {
    const branching = /^\{\s*\w+\s*,\s*(?:plural|selectordinal|select)\s*,/.exec(this.message.slice(this.at))
    if (!branching) {
      const end = this.message.indexOf('}', this.at)
      return this.copy((end < 0 ? this.message.length : end + 1) - this.at)
    }
    return this.copy(branching[0].length) + this.branches()
  }

  private branches(): string {
    let out = ''
    while (this.at < this.message.length) {
      const letter = this.copy(1)
      out += letter
      if (letter === '}') return out
      if (letter === '{') out += this.text(true) + this.copy(1)
    }
    return out
  }
}
