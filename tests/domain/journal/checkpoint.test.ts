import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { fromBase64, toBase64 } from '@/lib/domain/base64'
import { checkpointText, parseCheckpoint } from '@/lib/domain/journal/checkpoint'
import { emptyRoot } from '@/lib/domain/journal/merkle-tree'
import { formatNote, isKeyName, keyIdOf, parseNote, parseVerifierKey, signerOf, verifierKeyText, type CheckSignature, type NoteKey } from '@/lib/domain/journal/signed-note'

const seed = Buffer.alloc(32, 7)
const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' })
const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32))
const key: NoteKey = { name: 'ledger.example/0190', publicKey }
const check: CheckSignature = (bytes, message, signature) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]), format: 'der', type: 'spki' }), signature)

const text = checkpointText({ origin: key.name, size: 3, root: emptyRoot })
const signature = { name: key.name, keyId: keyIdOf(key), signature: new Uint8Array(sign(null, Buffer.from(text), privateKey)) }
const note = formatNote({ text, signatures: [signature] })
/** The same note as it was when it was first written down: its form never changes. */
const stored = `ledger.example/0190
3
47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

— ledger.example/0190 uVtD+dYlYZHb+2awvEM5Fx+ivbYT509SIcddC2VnMhaqDCkJjyDQOKIl94Farx0k4QJ1SCZZVV1gyAFDinAbDubOJAo=
`

function signerIn(changedNote: string, keys: readonly NoteKey[] = [key]): NoteKey | null {
  const parsed = parseNote(changedNote)
  return parsed === null ? null : signerOf(parsed, keys, check)
}

describe('a checkpoint', () => {
  it('is three lines and reads back', () => {
    expect(text).toBe('ledger.example/0190\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
    expect(parseCheckpoint(text)).toEqual({ origin: key.name, size: 3, root: emptyRoot })
    expect(parseCheckpoint(`${text}an extension\n`)?.size).toBe(3)
  })

  it.each([
    ['no origin', text.replace(/^[^\n]+/, '')], ['a size with a zero before it', text.replace('\n3\n', '\n03\n')], ['a size that is no number', text.replace('\n3\n', '\nx\n')],
    ['a root that is too short', text.replace('47DE', '')], ['loose bits in the base64', text.replace('uFU=', 'uFV=')], ['no last newline', text.slice(0, -1)],
    ['an empty line', `${text}\nmore\n`], ['a size beyond what counts exactly', text.replace('\n3\n', '\n9007199254740993\n')],
  ])('is refused with %s', (_what, wrong) => {
    expect(parseCheckpoint(wrong)).toBeNull()
  })

  it('counts entries', () => {
    expect(() => checkpointText({ origin: 'x', size: -1, root: emptyRoot })).toThrow('counts entries')
  })
})

describe('a signed note', () => {
  it('has the form that was written down', () => {
    expect(note).toBe(stored)
    expect(signerIn(note)).toEqual(key)
  })

  it.each([
    ['another size', note.replace('\n3\n', '\n4\n')], ['another root', note.replace('47DE', '57DE')], ['another name in the signature', note.replace(/— ledger\.example/, '— other.example')],
    ['a changed signature', note.replace(/(.)(.)=?\n$/, '$2$1\n')], ['no signature', `${text}\n`], ['no empty line', note.replace('\n\n', '\n')], ['no last newline', note.slice(0, -1)],
    ['a hyphen for the dash', note.replace('—', '-')],
  ])('counts for nothing with %s', (_what, wrong) => {
    expect(signerIn(wrong)).toBeNull()
  })

  it('counts for nothing without the key', () => {
    expect(signerIn(note, [])).toBeNull()
    expect(signerIn(note, [{ name: key.name, publicKey: new Uint8Array(32) }])).toBeNull()
  })

  it('may carry signatures of others, whose keys we do not have', () => {
    const other = { name: 'witness.example', keyId: '00000000', signature: new Uint8Array(64) }
    expect(signerIn(formatNote({ text, signatures: [other, signature] }))).toEqual(key)
  })

  it('ends its text with a newline', () => {
    expect(() => formatNote({ text: 'x', signatures: [] })).toThrow('newline')
  })
})

describe('the text of a key', () => {
  it('reads back', () => {
    expect(parseVerifierKey(verifierKeyText(key))).toEqual(key)
  })

  it('is that of others: a test key of a public log', () => {
    expect(parseVerifierKey('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx')?.name).toBe('example.com/log/testdata')
  })

  it.each(['', 'x', verifierKeyText(key).replace('+', '+0'), verifierKeyText(key).replace('ledger', 'Ledger'), `${verifierKeyText(key)}AAAA`])('refuses "%s"', (wrong) => {
    expect(parseVerifierKey(wrong)).toBeNull()
  })

  it('has a name without spaces and plus signs', () => {
    expect(['a b', 'a+b', '', 'a\u0007'].map(isKeyName)).toEqual([false, false, false, false])
  })
})

describe('base64', () => {
  it.each([[[]], [[0]], [[255, 254]], [[1, 2, 3]]])('gives %j back', (bytes) => {
    expect(fromBase64(toBase64(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes))
  })

  it.each(['A', 'AA', 'AA=', 'AB==', 'A A=', '====', '_-8='])('refuses "%s"', (wrong) => {
    expect(fromBase64(wrong)).toBeNull()
  })
})
