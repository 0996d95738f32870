/** Bytes of a file as text, with the encoding that was found and is stated: a mark at the beginning, else what the bytes can be. */
export type Decoded = { readonly text: string; readonly encoding: string }

const marks: readonly (readonly [bytes: readonly number[], label: string, name: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'UTF-8 with a byte order mark'],
  [[0xff, 0xfe], 'utf-16le', 'UTF-16, little end first, with a byte order mark'],
  [[0xfe, 0xff], 'utf-16be', 'UTF-16, big end first, with a byte order mark'],
]

/** How much of a file shows whether every second byte is zero, as in UTF-16 of a Latin script. */
const sampleBytes = 4096

/** Null for what is no text: zero bytes that no encoding explains, or what UTF-16 cannot be. */
export function decodeText(whole: Uint8Array): Decoded | null {
  const bytes = withoutTail(whole)
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return decodedAs(bytes.subarray(marked[0].length), marked[1], marked[2])
  const wide = wideEncoding(bytes)
  if (wide !== null) return decodedAs(bytes, wide[0], wide[1])
  if (bytes.includes(0)) return null
  return decodedAs(bytes, 'utf-8', 'UTF-8') ?? { text: windows1252(bytes), encoding: 'Windows-1252' }
}

/** Some programs end a text with the zero that C ends it with. */
function withoutTail(bytes: Uint8Array): Uint8Array {
  const last = bytes.length - 1
  return last > 0 && bytes[last] === 0 && bytes.indexOf(0) === last ? bytes.subarray(0, last) : bytes
}

function decodedAs(bytes: Uint8Array, label: string, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? null : { text, encoding }
  } catch {
    return null
  }
}

/** The signs of 0x80 to 0x9f; Node 20 reads them as control characters of Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}

function wideEncoding(bytes: Uint8Array): readonly [label: string, name: string] | null {
  const sample = bytes.subarray(0, sampleBytes)
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  let [even, odd] = [0, 0]
  sample.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (odd > half * 0.6 && even === 0) return ['utf-16le', 'UTF-16, little end first']
  return even > half * 0.6 && odd === 0 ? ['utf-16be', 'UTF-16, big end first'] : null
}
