/*
 * Checks the proof of a gift with nothing but this file: no network, no library, no server that must be trusted.
 * 1. The line is the text that was hashed. 2. Its hash and the hashes of the proof lead to the root over all lines of the report (RFC 6962).
 * 3. That root, with the number of lines, is the one of the signed note. 4. The note is signed with the key that the proof names (Ed25519).
 */
'use strict'

const roundConstants = []
const firstState = []
;(function primes() {
  const fraction = (value) => ((value - Math.floor(value)) * 4294967296) | 0
  for (let candidate = 2; roundConstants.length < 64; candidate += 1) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) isPrime = false
    if (!isPrime) continue
    if (firstState.length < 8) firstState.push(fraction(Math.sqrt(candidate)))
    roundConstants.push(fraction(Math.cbrt(candidate)))
  }
})()

/** SHA-256 (FIPS 180-4) of bytes. */
function sha256(bytes) {
  const turn = (word, by) => (word >>> by) | (word << (32 - by))
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 128
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  let state = firstState.slice()
  const words = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + i * 4)
    for (let i = 16; i < 64; i += 1) {
      const low = turn(words[i - 15], 7) ^ turn(words[i - 15], 18) ^ (words[i - 15] >>> 3)
      const high = turn(words[i - 2], 17) ^ turn(words[i - 2], 19) ^ (words[i - 2] >>> 10)
      words[i] = (words[i - 16] + low + words[i - 7] + high) | 0
    }
    let [a, b, c, d, e, f, g, h] = state
    for (let i = 0; i < 64; i += 1) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + roundConstants[i] + words[i]) | 0
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (state[i] + word) | 0)
  }
  const out = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => out.setInt32(i * 4, word))
  return new Uint8Array(out.buffer)
}

const utf8 = (text) => new TextEncoder().encode(text)
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)))
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (text) => (/^([0-9a-f]{2})*$/.test(text) ? Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16)) : null)

function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}

const leafHash = (text) => sha256(joined([0], utf8(text)))
const pairHash = (left, right) => sha256(joined([1], left, right))

/** The root to which a leaf and the hashes of its proof lead (RFC 9162, 2.1.3.2); null where they do not fit the place. */
function rootOfProof(index, size, leaf, hashes) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null
  let [node, last, root] = [index, size - 1, leaf]
  for (const sibling of hashes) {
    if (sibling === null || sibling.length !== 32 || last === 0) return null
    if (node % 2 === 1 || node === last) {
      root = pairHash(sibling, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    } else {
      root = pairHash(root, sibling)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : null
}

/** A signed note that holds a checkpoint of a tree: origin, number of leaves, root. */
function readNote(note) {
  const cut = note.lastIndexOf('\n\n')
  const [origin = '', size = '', root = ''] = note.slice(0, cut).split('\n')
  const [, name = '', signature = ''] = /^\u2014 (\S+) (\S+)\n$/u.exec(note.slice(cut + 2)) || []
  const bytes = fromBase64(signature)
  return { text: note.slice(0, cut + 1), origin, size: Number(size), root: fromBase64(root), name, keyId: bytes && bytes.slice(0, 4), signature: bytes && bytes.slice(4) }
}

function readKey(text) {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) || []
  const bytes = fromBase64(encoded)
  if (bytes === null || bytes.length !== 33 || bytes[0] !== 1) return null
  return toHex(sha256(joined(utf8(`${name}\n`), bytes)).slice(0, 4)) === id ? { name, id, publicKey: bytes.slice(1) } : null
}

/** True, false, or null where this browser cannot check signatures. */
async function isSigned(key, note) {
  if (key === null || note.signature === null || key.name !== note.name || toHex(note.keyId) !== key.id) return false
  try {
    const imported = await crypto.subtle.importKey('raw', key.publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, note.signature, utf8(note.text))
  } catch {
    return null
  }
}

const money = (cents) => `$${(Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

function sentenceOf(line, origin) {
  const cell = (label) => (line.cells || []).filter(({ column }) => column === label).map(({ value }) => value)[0]
  const { from, through } = line.period
  return `This gift of ${money(line.amountCents)} on ${cell('Received') || 'the day of its line'} is in the sealed report ${origin.slice(origin.lastIndexOf('/') + 1)} for ${from} to ${through}.`
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Gives each step with its outcome, pass, fail or unknown, and one sentence over all. */
async function checkProof(text) {
  const proof = parsed(text)
  if (proof === null || proof.kind !== 'sunledger-gift-proof' || proof.line === undefined || !Array.isArray(proof.line.hashes)) {
    return { sentence: 'This file is not the proof of a gift.', steps: [] }
  }
  const { line, note: noteText, key: keyText } = proof
  const said = parsed(line.text)
  const note = readNote(String(noteText))
  const key = readKey(String(keyText))
  const leaf = leafHash(String(line.text))
  const root = rootOfProof(line.index, line.count, leaf, line.hashes.map((hash) => fromHex(String(hash))))
  const signed = await isSigned(key, note)
  const isSameTree = root !== null && note.root !== null && toHex(root) === toHex(note.root) && note.size === line.count
  const isSameOrganization = said !== null && typeof said.organizationId === 'string' && note.origin.includes(`/${said.organizationId}/`)
  const outcome = (value) => (value === null ? 'unknown' : value ? 'pass' : 'fail')
  const steps = [
    { name: 'Line', outcome: outcome(said !== null && typeof said.amountCents === 'number'), detail: `The hash of the line is ${toHex(leaf)}.` },
    { name: 'Path', outcome: outcome(root !== null), detail: `Line ${line.index + 1} of ${line.count}, with ${line.hashes.length} hashes on the way to the root.` },
    { name: 'Root', outcome: outcome(isSameTree), detail: `The root over all lines is ${root === null ? 'not reached' : toHex(root)}; the report says ${note.root === null ? 'nothing' : toHex(note.root)}.` },
    { name: 'Report', outcome: outcome(isSameOrganization), detail: `The root stands for ${note.origin}.` },
    { name: 'Signature', outcome: outcome(signed), detail: signed === null ? 'This browser cannot check Ed25519 signatures.' : `Signed with the key ${key === null ? 'that cannot be read' : key.id}. Compare it with the key that the organization tells elsewhere.` },
  ]
  const failed = steps.filter((step) => step.outcome === 'fail')
  if (failed.length > 0) return { sentence: `This proof does not hold: ${failed.map((step) => step.name.toLowerCase()).join(', ')}.`, steps }
  return { sentence: sentenceOf(said, note.origin), steps }
}

if (typeof module === 'object') {
  module.exports = { sha256, rootOfProof, checkProof, toHex }
} else {
  const show = async (text) => {
    const { sentence, steps } = await checkProof(text)
    document.getElementById('sentence').textContent = sentence
    const words = { pass: 'Pass', fail: 'Fail', unknown: 'Not checked' }
    document.getElementById('steps').replaceChildren(...steps.map(({ name, outcome, detail }) => {
      const row = document.createElement('li')
      row.className = outcome
      const strong = document.createElement('strong')
      strong.textContent = `${name}: ${words[outcome]}.`
      row.append(strong, ` ${detail}`)
      return row
    }))
  }
  document.getElementById('file').addEventListener('change', async ({ target }) => {
    if (target.files[0] !== undefined) await show(await target.files[0].text())
  })
  document.getElementById('check').addEventListener('click', () => show(document.getElementById('text').value))
}
