/** The proof that one entry is in a journal as a text that can be checked anywhere: C2SP tlog-proof, version 1 (c2sp.org/tlog-proof). */
import { toBase64 } from '../base64'

const firstLine = 'c2sp.org/tlog-proof@v1'

/** Gives the text: which entry, the hashes beside its way to the root (lowest first), and the signed checkpoint that the root stands in. */
export function proofText({ index, hashes, note }: { readonly index: number; readonly hashes: readonly Uint8Array[]; readonly note: string }): string {
  return [firstLine, `index ${index}`, ...hashes.map(toBase64), '', note].join('\n')
}
