/** Every vector of the shared Merkle data; skipped where that data is absent. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { checkSignature } from '@/lib/data/keys/ed25519'
import { parseCheckpoint } from '@/lib/domain/journal/checkpoint'
import { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { rootOf } from '@/lib/domain/journal/merkle-tree'
import { rootOfLeaves, rootOfProof } from '@/public/verify/verify'
import { parseNote, parseVerifierKey, signerOf } from '@/lib/domain/journal/signed-note'

const folder = path.resolve(__dirname, '../../../shared/data/merkle')
const present = existsSync(folder)
const whenPresent = present ? describe : describe.skip

function read<Shape>(name: string, absent: Shape): Shape {
  return present ? JSON.parse(readFileSync(path.join(folder, name), 'utf8')) : absent
}

const bytes = (text: string | null) => new Uint8Array(Buffer.from(text ?? '', 'base64'))
const leafOf = (text: Uint8Array) => sha256(new Uint8Array([0, ...text]))

type Inclusion = { file: string; leafIdx: number; treeSize: number; root: string; leafHash: string; proof: string[] | null; wantErr: boolean }
type Consistency = { file: string; size1: number; size2: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean }
const inclusions = read<Inclusion[]>('inclusion.json', [])
const consistencies = read<Consistency[]>('consistency.json', [])
const { leafInputsHex, rootHexBySize } = read<{ leafInputsHex: string[]; rootHexBySize: string[] }>('roots.json', { leafInputsHex: [], rootHexBySize: [] })

whenPresent('the shared vectors of trees', () => {
  it('are all there', () => {
    expect([inclusions.length, consistencies.length, rootHexBySize.length]).toEqual([98, 98, 9])
  })

  it.each(inclusions)('inclusion: $file', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const claim = { index: leafIdx, size: treeSize, root: bytes(root), leafHash: bytes(leafHash), proof: (proof ?? []).map(bytes) }
    expect(verifyInclusion(claim)).toBe(!wantErr)
  })

  it.each(inclusions)('inclusion, by the verifier that stands alone: $file', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const reached: Uint8Array | null = rootOfProof(leafIdx, treeSize, bytes(leafHash), (proof ?? []).map(bytes))
    const isRight = bytes(leafHash).length === 32 && reached !== null && bytesToHex(reached) === bytesToHex(bytes(root))
    expect(isRight).toBe(!wantErr)
  })

  it.each(consistencies)('consistency: $file', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const claim = { earlier: { size: size1, root: bytes(root1) }, later: { size: size2, root: bytes(root2) }, proof: (proof ?? []).map(bytes) }
    expect(verifyConsistency(claim)).toBe(!wantErr)
  })

  it('give the root of each size', () => {
    const leaves = leafInputsHex.map((input) => leafOf(hexToBytes(input)))
    rootHexBySize.forEach((root, size) => {
      expect(bytesToHex(rootOf(leaves.slice(0, size)))).toBe(root)
      expect(bytesToHex(rootOfLeaves(leaves.slice(0, size)))).toBe(root)
    })
  })
})

/** An entry tile: two bytes of length before each entry. */
function entriesOf(tile: Buffer): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < tile.length; at += 2 + tile.readUInt16BE(at)) entries.push(tile.subarray(at + 2, at + 2 + tile.readUInt16BE(at)))
  return entries
}

whenPresent('the shared signed log', () => {
  const at = (name: string) => path.join(folder, 'tlog-tiles', name)
  const key = parseVerifierKey('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx')
  const leaves = present ? entriesOf(readFileSync(at('tile/entries/000.p/15'))).map(leafOf) : []
  const rootAt = (size: number) => rootOf(leaves.slice(0, size))

  it.each(Array.from({ length: 16 }, (_, size) => size))('has a signed checkpoint of size %d with the root of its entries', (size) => {
    const note = parseNote(readFileSync(at(`checkpoint.${size}`), 'utf8'))
    if (note === null || key === null) throw new Error('The note and the key can be read')
    expect(signerOf(note, [key], checkSignature)).toEqual(key)
    expect(parseCheckpoint(note.text)).toEqual({ origin: 'example.com/log/testdata', size, root: rootAt(size) })
  })

  it('has the leaf hashes of its tile', () => {
    const tile = readFileSync(at('tile/0/000.p/15'))
    expect(leaves).toHaveLength(15)
    expect(Buffer.concat(leaves)).toEqual(tile)
  })

  it('gives proofs that hold', () => {
    leaves.forEach((leafHash, index) => {
      const hashOf = ({ from, until }: { from: number; until: number }) => rootOf(leaves.slice(from, until))
      expect(verifyInclusion({ index, size: 15, root: rootAt(15), leafHash, proof: inclusionPath(index, 15).map(hashOf) })).toBe(true)
      const earlier = { size: index + 1, root: rootAt(index + 1) }
      expect(verifyConsistency({ earlier, later: { size: 15, root: rootAt(15) }, proof: consistencyPath(index + 1, 15).map(hashOf) })).toBe(true)
    })
  })
})
