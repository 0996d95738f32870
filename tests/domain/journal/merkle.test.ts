import fc from 'fast-check'
import { hexToBytes, bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { emptyRoot, GrowingTree, joinSubtrees, rootOf, subtreesOf, type LeafRange, type Subtree } from '@/lib/domain/journal/merkle-tree'

const leafOf = (text: Uint8Array) => sha256(new Uint8Array([0, ...text]))
/** Leaf inputs and the root of each tree size: small numbers that stand in many implementations of RFC 6962. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const most = 70
const leaves = Array.from({ length: most }, (_, index) => leafOf(new Uint8Array([index])))
const hashOf = ({ from, until }: LeafRange) => rootOf(leaves.slice(from, until))
const rootAt = (size: number) => rootOf(leaves.slice(0, size))
const changed = (bytes: Uint8Array | undefined) => Uint8Array.from(bytes ?? [], (byte, place) => (place === 7 ? byte ^ 1 : byte))

describe('the tree', () => {
  it.each(roots.map((root, size) => ({ root, size })))('of $size known leaves has the known root', ({ root, size }) => {
    expect(bytesToHex(rootOf(inputs.slice(0, size).map((input) => leafOf(hexToBytes(input)))))).toBe(root)
  })

  it('without leaves has the hash of nothing as its root', () => {
    expect(new GrowingTree().root()).toEqual(emptyRoot)
    expect(joinSubtrees([])).toEqual(emptyRoot)
  })

  it('tells each inner subtree once, when its last leaf is there', () => {
    const told: string[] = []
    const tree = new GrowingTree(undefined, ({ level, position }) => told.push(`${level}/${position}`))
    leaves.slice(0, 6).forEach((leaf) => { tree.add(leaf) })
    expect(told).toEqual(['1/0', '1/1', '2/0', '1/2'])
  })

  it('grows on from the subtrees that are known, to the same root', () => {
    const known = subtreesOf({ from: 0, until: 44 })
    const span = ({ level, position }: Subtree) => ({ from: position * 2 ** level, until: (position + 1) * 2 ** level })
    const tree = new GrowingTree()
    tree.begin(known.map((subtree) => ({ level: subtree.level, hash: hashOf(span(subtree)) })))
    leaves.slice(44).forEach((leaf) => { tree.add(leaf) })
    expect(tree.size).toBe(most)
    expect(tree.root()).toEqual(rootAt(most))
    expect(() => { tree.begin([]) }).toThrow('does not begin again')
  })
})

describe('a proof that an entry is in', () => {
  const claims = fc.integer({ min: 1, max: most }).chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }))
  const claimOf = ({ size, index }: { size: number; index: number }) => ({
    index, size, root: rootAt(size), leafHash: leaves[index] ?? emptyRoot, proof: inclusionPath(index, size).map(hashOf),
  })

  it('holds for each leaf of each size', () => {
    fc.assert(fc.property(claims, (claim) => verifyInclusion(claimOf(claim))))
  })

  it('falls with another leaf, place, size, root, or any changed, missing or added hash', () => {
    fc.assert(fc.property(claims, (at) => {
      const claim = claimOf(at)
      const wrong = [
        { ...claim, leafHash: changed(claim.leafHash) }, { ...claim, index: claim.index + 1 }, { ...claim, index: -1 }, { ...claim, size: 0 }, { ...claim, size: claim.index },
        { ...claim, root: changed(claim.root) }, { ...claim, proof: [...claim.proof, claim.root] }, { ...claim, leafHash: claim.leafHash.slice(1) },
        ...claim.proof.map((hash, place) => ({ ...claim, proof: claim.proof.with(place, changed(hash)) })),
        ...claim.proof.map((_, place) => ({ ...claim, proof: claim.proof.toSpliced(place, 1) })),
      ]
      return !wrong.some(verifyInclusion)
    }))
  })

  it('is not made outside the tree', () => {
    expect(() => inclusionPath(3, 3)).toThrow('no such proof')
    expect(() => inclusionPath(-1, 3)).toThrow('no such proof')
  })
})

describe('a proof that a tree only grew', () => {
  const pairs = fc.integer({ min: 1, max: most }).chain((later) => fc.record({ later: fc.constant(later), earlier: fc.integer({ min: 1, max: later }) }))
  const claimOf = ({ earlier, later }: { earlier: number; later: number }) => ({
    earlier: { size: earlier, root: rootAt(earlier) }, later: { size: later, root: rootAt(later) }, proof: consistencyPath(earlier, later).map(hashOf),
  })

  it('holds for each two sizes', () => {
    fc.assert(fc.property(pairs, (pair) => verifyConsistency(claimOf(pair))))
  })

  it('falls with another root, size, or any changed, missing or added hash', () => {
    fc.assert(fc.property(pairs, (pair) => {
      const claim = claimOf(pair)
      const { earlier, later, proof } = claim
      const wrong = [
        { ...claim, earlier: { ...earlier, root: changed(earlier.root) } }, { ...claim, later: { ...later, root: changed(later.root) } },
        { ...claim, earlier: { ...earlier, size: 0 } }, { ...claim, earlier: { ...earlier, size: later.size + 1 } }, { ...claim, proof: [...proof, later.root] },
        ...proof.map((hash, place) => ({ ...claim, proof: proof.with(place, changed(hash)) })),
        ...proof.map((_, place) => ({ ...claim, proof: proof.toSpliced(place, 1) })),
      ]
      return !wrong.some(verifyConsistency)
    }))
  })

  it('is not made from nothing, or backwards', () => {
    expect(() => consistencyPath(0, 3)).toThrow('no such proof')
    expect(() => consistencyPath(4, 3)).toThrow('no such proof')
  })
})
