import 'server-only'
import { hash } from 'node:crypto'
import { GrowingTree, isSameHash, type Subtree } from '@/lib/domain/journal/merkle-tree'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { OrderCheck } from '@/lib/domain/journal/verify/order'
import { hashPairFast } from '../hash-pair'
import { storedLevel } from '../stored-tree'
import { toldIndex, type StoredEntries, type StoredEntry } from './entries'

/** A size and root that somebody signed: a checkpoint that is kept inside, or one that was brought from outside. */
export type SignedRoot = { readonly size: number; readonly root: Uint8Array; readonly kept: 'inside' | 'outside' }

/** Stored hashes of complete subtrees, by level and position; null where there are none to compare, as in an export. */
export type StoredNodes = ReadonlyMap<string, Uint8Array>

export type TreeTask = {
  readonly entries: StoredEntries
  readonly signed: readonly SignedRoot[]
  readonly nodes: StoredNodes | null
  /** How many entries the database says that there are; null in an export. */
  readonly headSize: number | null
  readonly onProgress: (entries: number) => void
}

export type TreeOutcome = { readonly size: number; readonly root: Uint8Array; readonly findings: readonly Finding[] }

/** Single findings that are named; beyond it they are a pattern, and the first ones show it. */
const namedMost = 20

type Span = { readonly from: number; readonly until: number }

/** Proves the journal's tree: each text has its hash, each stands in its place, and all together give every root that was signed. */
export async function checkTree(task: TreeTask): Promise<TreeOutcome> {
  const check = new TreeCheck(task)
  let seen = 0
  for await (const entries of task.entries) {
    for (const entry of entries) check.see(entry)
    seen += entries.length
    task.onProgress(seen)
  }
  return check.outcome()
}

class TreeCheck {
  private readonly order = new OrderCheck()
  private readonly tree: GrowingTree
  private readonly edited: Finding[] = []
  private readonly wrongNodes: Span[] = []
  private readonly lostNodes: Span[] = []
  private readonly wrongRoots: SignedRoot[] = []
  private readonly unseen: Set<string>
  private readonly storedUntil: number
  private nextSigned = 0
  private readonly signed: readonly SignedRoot[]

  constructor(private readonly task: TreeTask) {
    this.signed = task.signed.toSorted((left, right) => left.size - right.size)
    this.storedUntil = Math.max(0, ...task.signed.filter(({ kept }) => kept === 'inside').map(({ size }) => size))
    this.unseen = new Set(task.nodes?.keys())
    this.tree = new GrowingTree(hashPairFast, (subtree, node) => { if (subtree.level >= storedLevel && task.nodes !== null) this.compareNode(task.nodes, subtree, node) })
  }

  see({ prefixed, leafHash }: StoredEntry): void {
    const place = this.tree.size
    const leaf = hash('sha256', prefixed, 'buffer')
    this.order.see(place, toldIndex(prefixed))
    if (leafHash !== null && !leaf.equals(leafHash) && this.edited.length < namedMost) {
      this.edited.push(finding('edited', 'entry', `Entry ${place} does not have the hash that stands beside it: its text, or that hash, was changed.`, { index: place }))
    }
    this.tree.add(leaf)
    while (this.signed[this.nextSigned]?.size === this.tree.size) this.compareRoot()
  }

  private compareRoot(): void {
    const signed = this.signed[this.nextSigned]
    this.nextSigned += 1
    if (signed !== undefined && !isSameHash(signed.root, this.tree.root())) this.wrongRoots.push(signed)
  }

  private compareNode(nodes: StoredNodes, { level, position }: Subtree, node: Uint8Array): void {
    const [name, from] = [`${level}/${position}`, position * 2 ** level]
    const span = { from, until: from + 2 ** level }
    const stored = nodes.get(name)
    this.unseen.delete(name)
    if (stored === undefined) {
      if (span.until <= this.storedUntil) this.lostNodes.push(span)
    } else if (!isSameHash(stored, node)) {
      this.wrongNodes.push(span)
    }
  }

  outcome(): TreeOutcome {
    const order = this.order.finding()
    const findings = [...(order === null ? [] : [order]), ...this.edited, ...this.ends()]
    const rewritten = this.rewritten(findings)
    return { size: this.tree.size, root: this.tree.root(), findings: [...findings, ...rewritten, ...this.storedTree([...findings, ...rewritten]), ...this.outside([...findings, ...rewritten])] }
  }

  /** The end of the journal against what the database itself says of it. */
  private ends(): readonly Finding[] {
    const { size } = this.tree
    const { headSize } = this.task
    const covered = Math.max(this.storedUntil, headSize ?? 0)
    if (covered > size) return [finding('truncated', 'entry', `The journal had ${covered} entries and has ${size}: its end was cut off.`, { index: size })]
    if (headSize !== null && headSize < size) return [finding('inserted', 'entry', `The journal counts ${headSize} entries and has ${size}: entry ${headSize} was put in.`, { index: headSize })]
    return []
  }

  /** Roots that were signed inside and do not come out, though each entry fits its own hash. */
  private rewritten(known: readonly Finding[]): readonly Finding[] {
    const wrong = this.wrongRoots.find(({ kept }) => kept === 'inside')
    if (wrong === undefined || known.some(({ index }) => index !== null && index < wrong.size)) return []
    const rightBefore = this.signed.filter(({ size, kept }) => kept === 'inside' && size < wrong.size && !this.wrongRoots.some((other) => other.size === size)).at(-1)?.size ?? 0
    const block = this.wrongNodes.find(({ from, until }) => until > rightBefore && from < wrong.size)
    const [from, until] = [Math.max(rightBefore, block?.from ?? 0), Math.min(wrong.size, block?.until ?? wrong.size)]
    return [finding('rewritten', 'entry', `Entries ${from} to ${until - 1} are not those that were signed: at least one was rewritten together with its hash.`, { index: from })]
  }

  /** Stored subtrees that differ though the entries below are as they were signed. */
  private storedTree(known: readonly Finding[]): readonly Finding[] {
    const explained = ({ from, until }: Span) => known.some(({ index }) => index !== null && index < until && (index >= from || index < this.storedUntil))
    const say = (change: 'edited' | 'deleted', { from, until }: Span) =>
      finding(change, 'tree', `The stored hash over entries ${from} to ${until - 1} ${change === 'edited' ? 'is not theirs: it was changed, or they were, with their own hashes.' : 'is missing: it was deleted.'}`, { index: from })
    const extra = [...this.unseen].slice(0, 1).map((name) => finding('inserted', 'tree', `The stored hash ${name} belongs to no entries: it was put in.`))
    const first = <Kind>(all: readonly Kind[]) => all.slice(0, 1)
    const wrong = first(this.wrongNodes.filter((span) => !explained(span)))
    const lost = first(this.lostNodes.filter((span) => !explained(span)))
    return [...wrong.map((span) => say('edited', span)), ...lost.map((span) => say('deleted', span)), ...(known.length === 0 ? extra : [])]
  }

  /** Checkpoints from outside: the only thing that shows an older copy, or an end that was cut off with everything that tells of it. */
  private outside(known: readonly Finding[]): readonly Finding[] {
    const { size } = this.tree
    const beyond = this.signed.findLast(({ kept, size: signed }) => kept === 'outside' && signed > size)
    const isCut = known.some(({ change }) => change === 'truncated')
    if (beyond !== undefined && !isCut) {
      return [finding('older-copy', 'entry', `The checkpoint that was brought covers ${beyond.size} entries; here are ${size}, and nothing inside tells of more: an older copy was put back.`, { index: size })]
    }
    const wrong = this.wrongRoots.find(({ kept }) => kept === 'outside')
    if (wrong === undefined || known.length > 0) return []
    return [finding('older-copy', 'entry', `The first ${wrong.size} entries are not those of the checkpoint that was brought: an older copy was put back and written on, or all of it was written anew.`)]
  }
}
