/*
 * Checks the proof of a gift, or a whole report pack, with nothing but this file: no network, no library, no server that must be trusted.
 * A proof: 0. A gift that the report counts in a total alone, or a share, is a leaf of a tree of gifts whose root is a line of the report.
 * 1. The line is the text that was hashed. 2. Its hash and the hashes of the proof lead to the root over all lines of the report
 * (RFC 6962). 3. That root, with the number of lines, is the one of the signed note. 4. The note names the checkpoint of the journal from
 * which the report was made. 5. Note and checkpoint are signed (Ed25519).
 * A pack: every file has the hash of the list, the list is signed, the report is canonical text with the signed hash, and each of its lines
 * has the hash that leads to the signed root; what fails is named, down to the line.
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

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

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

/**
 * The root over leaf hashes (RFC 6962, 2.1).
 * @param {Uint8Array[]} hashes
 * @returns {Uint8Array}
 */
function rootOfLeaves(hashes) {
  if (hashes.length === 0) return sha256(new Uint8Array())
  let level = hashes
  while (level.length > 1) {
    const next = []
    for (let at = 0; at < level.length; at += 2) next.push(at + 1 < level.length ? pairHash(level[at], level[at + 1]) : level[at])
    level = next
  }
  return level[0]
}

/** HMAC-SHA-256 (RFC 2104), by which the salt of each line is made. */
function hmac(key, message) {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  const inner = sha256(joined(block.map((byte) => byte ^ 54), message))
  return sha256(joined(block.map((byte) => byte ^ 92), inner))
}

/**
 * JSON as RFC 8785 writes it: members in the order of their names, no spaces.
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** A signed note that holds a checkpoint of a tree: origin, number of leaves, root; further lines say more. */
function readNote(note) {
  const cut = note.lastIndexOf('\n\n')
  const [origin = '', size = '', root = '', ...more] = note.slice(0, cut).split('\n')
  const [, name = '', signature = ''] = /^\u2014 (\S+) (\S+)\n$/u.exec(note.slice(cut + 2)) || []
  const bytes = fromBase64(signature)
  const said = Object.fromEntries(more.map((line) => line.split(' ')).map(([word, ...values]) => [word, values]))
  return { text: note.slice(0, cut + 1), origin, size: Number(size), root: fromBase64(root), rootText: root, said, name, keyId: bytes && bytes.slice(0, 4), signature: bytes && bytes.slice(4) }
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

/** A day in words; what is no day stays as it is. */
function day(text) {
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? String(text) : new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

function sentenceOf(line, origin) {
  const cell = (label) => (line.cells || []).filter(({ column }) => column === label).map(({ value }) => value)[0]
  const { from, through } = line.period
  const received = cell('Received')
  const seal = origin.replace(/\/gifts$/, '').replace(/^.*\//, '')
  return `This gift of ${money(line.amountCents)}${received === undefined ? '' : ` on ${day(received)}`} is in the sealed report for ${day(from)} to ${day(through)} (seal ${seal}).`
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const outcome = (value) => (value === null ? 'unknown' : value ? 'pass' : 'fail')
const sameBytes = (left, right) => left !== null && right !== null && toHex(left) === toHex(right)

/**
 * Puts the steps under one sentence: that of success, or what fails.
 * @param {{ name: string, outcome: string, detail: string }[]} steps
 * @param {string} sentence
 */
function verdict(steps, sentence) {
  const failed = steps.filter((step) => step.outcome === 'fail')
  return failed.length > 0 ? { holds: false, sentence: `Mismatch: this does not hold. What fails: ${failed.map((step) => step.name.toLowerCase()).join(', ')}.`, steps } : { holds: true, sentence, steps }
}

function signatureDetail(signed, key) {
  if (signed === null) return 'This browser cannot check Ed25519 signatures.'
  return `Signed with the key ${key === null ? 'that cannot be read' : key.id}. Compare it with the key that the organization tells elsewhere.`
}

/** The checkpoint of the journal from which the report was made: the note says which, and it is of the same journal. One signed with an earlier key is bound by the note alone. */
async function checkpointStep(note, checkpointText, key) {
  const checkpoint = readNote(checkpointText)
  const [size = '', root = ''] = note.said.journal || []
  const isBound = size === String(checkpoint.size) && root !== '' && root === checkpoint.rootText && note.origin.startsWith(`${checkpoint.origin}/`)
  const isOtherKey = key !== null && checkpoint.keyId !== null && toHex(checkpoint.keyId) !== key.id
  const signed = isOtherKey ? isBound : await isSigned(key, checkpoint)
  const detail = isBound ? `The report was made from the first ${checkpoint.size} entries of the journal, root ${checkpoint.rootText}${isOtherKey ? '; the checkpoint itself was signed with an earlier key' : ''}.` : 'The checkpoint is not the one that the report names.'
  return { name: 'Checkpoint', outcome: outcome(isBound ? signed : false), detail }
}

const isGift = (said) => said !== null && typeof said.amountCents === 'number'
const samePeriod = (one, other) => canonical([one.form, one.edition, one.period]) === canonical([other.form, other.edition, other.period])

/** The leaf of a gift leads to the root that the line of the report tells, in a tree of the size that it tells. */
function giftSteps(gift, said, line) {
  const leaf = leafHash(String(gift.text))
  const root = Array.isArray(gift.hashes) ? rootOfProof(gift.index, gift.count, leaf, gift.hashes.map((hash) => fromHex(String(hash)))) : null
  const told = (line && line.gifts) || {}
  const holds = root !== null && line.path === 'gifts' && toHex(root) === told.root && gift.count === told.size && isGift(said) && samePeriod(said, line)
  return [
    { name: 'Gift', outcome: outcome(isGift(said)), detail: `The hash of the gift is ${toHex(leaf)}. Its place among ${gift.count} leaves, most of them often empty, tells nothing of how many gifts there are.` },
    { name: 'Tree of gifts', outcome: outcome(holds), detail: `The root over the gifts is ${root === null ? 'not reached' : toHex(root)}; the line of the report says ${told.root || 'nothing'}.` },
  ]
}

/**
 * Gives each step with its outcome, pass, fail or unknown, and one sentence over all.
 * @param {string} text
 */
async function checkProof(text) {
  const proof = parsed(text)
  if (proof === null || proof.kind !== 'sunledger-gift-proof' || proof.line === undefined || !Array.isArray(proof.line.hashes)) {
    return { holds: false, sentence: 'This file is not the proof of a gift.', steps: [] }
  }
  const { line, gift, note: noteText, key: keyText, checkpoint = '' } = proof
  const lineSays = parsed(line.text)
  const said = gift === undefined ? lineSays : parsed(gift.text)
  const note = readNote(String(noteText))
  const key = readKey(String(keyText))
  const leaf = leafHash(String(line.text))
  const root = rootOfProof(line.index, line.count, leaf, line.hashes.map((hash) => fromHex(String(hash))))
  const signed = await isSigned(key, note)
  const isSameTree = root !== null && sameBytes(root, note.root) && note.size === line.count
  const isSameOrganization = said !== null && lineSays !== null && lineSays.organizationId === said.organizationId && typeof said.organizationId === 'string' && note.origin.includes(`/${said.organizationId}/`)
  const steps = [
    ...(gift === undefined ? [] : giftSteps(gift, said, lineSays)),
    { name: 'Line', outcome: outcome(gift === undefined ? isGift(said) : lineSays !== null), detail: `The hash of the line is ${toHex(leaf)}.` },
    { name: 'Path', outcome: outcome(root !== null), detail: `Line ${line.index + 1} of ${line.count}, with ${line.hashes.length} hashes on the way to the root.` },
    { name: 'Root', outcome: outcome(isSameTree), detail: `The root over all lines is ${root === null ? 'not reached' : toHex(root)}; the report says ${note.root === null ? 'nothing' : toHex(note.root)}.` },
    { name: 'Report', outcome: outcome(isSameOrganization), detail: `The root stands for ${note.origin}.` },
    await checkpointStep(note, String(checkpoint), key),
    { name: 'Signature', outcome: outcome(signed), detail: signatureDetail(signed, key) },
  ]
  return verdict(steps, said === null ? '' : sentenceOf(said, note.origin))
}

/**
 * Files of a ZIP by name: sizes and places are read from its directory (APPNOTE 4.3).
 * @param {Uint8Array} bytes
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw new Error('This is not a ZIP file.')
  const files = new Map()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('The directory of this ZIP file is damaged.')
    const [method, size, nameLength] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    files.set(name, await unpacked(method, bytes.subarray(start, start + size)))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

/** What cannot be unpacked was changed: it has no bytes, and so another hash. */
async function unpacked(method, packed) {
  if (method === 0) return packed
  try {
    return new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer())
  } catch {
    return new Uint8Array()
  }
}

const textIn = (files, name) => (files.has(name) ? new TextDecoder().decode(files.get(name)) : '')
const listed = (names) => (names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', '))

/** Every file has the hash of the list, none is missing and none was put in. */
function filesStep(files) {
  const told = new Map(textIn(files, 'SHA256SUMS').split('\n').map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)).filter((found) => found !== null).map(([, hash, name]) => [name, hash]))
  const unlisted = [...files.keys()].filter((name) => !told.has(name) && name !== 'SHA256SUMS' && name !== 'SHA256SUMS.note')
  const wrong = [...told].flatMap(([name, hash]) => (!files.has(name) ? [`${name} is missing`] : toHex(sha256(files.get(name))) === hash ? [] : [`${name} was changed`]))
  const faults = [...wrong, ...unlisted.map((name) => `${name} is not in the list`)]
  return { name: 'Files', outcome: outcome(told.size > 0 && faults.length === 0), detail: told.size === 0 ? 'There is no list of hashes (SHA256SUMS).' : faults.length === 0 ? `All ${told.size} files have the hash of the list.` : `${listed(faults)}.` }
}

/** The texts of the lines of a report, as lib/domain/reports/line-tree.ts of the program writes them. */
function leavesOf(report, secret, gifts) {
  const { form, edition, organization, period } = report
  const head = { v: 2, form, edition, organization: organization.name, organizationId: organization.id, period: { from: period.from, through: period.through } }
  const ofItems = report.items.flatMap(({ id, title, columns, lines }) => lines.map((line) => ({
    path: `items/${id}/${line.id}`,
    says: { item: title, kind: line.kind, amountCents: line.amountCents, records: line.records, cells: line.cells.map((cell, place) => ({ column: columns[place] === undefined ? '' : columns[place].label, value: cell })) },
  })))
  const ofSummary = report.summary.map(({ id, label, amountCents }) => ({ path: `summary/${id}`, says: { item: label, amountCents } }))
  const ofGifts = gifts === null ? [] : [{ path: 'gifts', says: { item: 'Every counted gift by itself', gifts: { root: gifts.root, size: gifts.size } } }]
  return [...ofItems, ...ofSummary, ...ofGifts].map(({ path, says }) => ({ path, hash: toHex(leafHash(canonical({ ...head, path, ...says, salt: toHex(hmac(secret, utf8(path))) }))) }))
}

/** Which lines of the report have not the hash that the seal kept for them. */
function lineFaults(report, seal) {
  try {
    const now = new Map(leavesOf(report, fromHex(seal.lineSecret) || new Uint8Array(), seal.gifts || null).map(({ path, hash }) => [path, hash]))
    const kept = new Map(seal.lines.map(({ path, hash }) => [path, hash]))
    const changed = [...kept].flatMap(([path, hash]) => (!now.has(path) ? [`${path} is missing`] : now.get(path) === hash ? [] : [`${path} was changed`]))
    return [...changed, ...[...now.keys()].filter((path) => !kept.has(path)).map((path) => `${path} was put in`)]
  } catch {
    return ['the lines cannot be read']
  }
}

async function sealedSteps(files, seal) {
  const [note, key] = [readNote(String(seal.note)), readKey(String(seal.key))]
  const text = textIn(files, `report/${seal.reportFile}`)
  const report = parsed(text)
  const hash = toHex(sha256(files.get(`report/${seal.reportFile}`) || new Uint8Array()))
  const faults = report === null ? ['the report cannot be read'] : lineFaults(report, seal)
  const root = rootOfLeaves(seal.lines.map((line) => fromHex(String(line.hash)) || new Uint8Array()))
  const list = readNote(textIn(files, 'SHA256SUMS.note'))
  const isListSigned = list.origin === `${note.origin}/pack` && list.size === 1 && sameBytes(list.root, sha256(files.get('SHA256SUMS') || new Uint8Array())) ? await isSigned(key, list) : false
  const signed = await isSigned(key, note)
  return [
    { name: 'List', outcome: outcome(isListSigned), detail: 'The list of hashes (SHA256SUMS) is the one that was signed.' },
    { name: 'Canonical text', outcome: outcome(report !== null && canonical(report) === text), detail: 'The report is the one text that its content can have (RFC 8785).' },
    { name: 'Text hash', outcome: outcome(hash === (note.said.text || [])[0]), detail: `The text has the hash ${hash}; the seal says ${(note.said.text || ['nothing'])[0]}.` },
    { name: 'Lines', outcome: outcome(faults.length === 0), detail: faults.length === 0 ? `All ${seal.lines.length} lines have the hash that the seal kept.` : `${listed(faults)}.` },
    { name: 'Root', outcome: outcome(sameBytes(root, note.root) && note.size === seal.lines.length), detail: `The root over all lines is ${toHex(root)}.` },
    await checkpointStep(note, textIn(files, 'checkpoint.txt'), key),
    { name: 'Signature', outcome: outcome(signed), detail: signatureDetail(signed, key) },
  ]
}

/**
 * Checks a pack, given as its files by name.
 * @param {Map<string, Uint8Array>} files
 */
async function checkPack(files) {
  const seal = parsed(textIn(files, 'seal.json'))
  const steps = [filesStep(files)]
  if (seal === null || seal.kind !== 'sunledger-seal' || !Array.isArray(seal.lines)) {
    const isMeantSealed = files.has('seal.json') || files.has('SHA256SUMS.note')
    if (isMeantSealed) return verdict([...steps, { name: 'Seal', outcome: 'fail', detail: 'seal.json cannot be read.' }], '')
    return verdict(steps, 'This pack is of a draft: its files are whole, but nothing of it is sealed or signed.')
  }
  const { number, from, through } = seal.report || {}
  return verdict([...steps, ...(await sealedSteps(files, seal))], `This pack is whole: it is the sealed report for ${day(from)} to ${day(through)} (seal ${number}).`)
}

if (typeof module === 'object') {
  module.exports = { sha256, rootOfProof, rootOfLeaves, hmac, canonical, checkProof, checkPack, readZip, toHex }
} else {
  page()
}

/** The page: what was chosen, pasted, dropped, typed as a code or scanned is checked here and shown step by step. */
function page() {
  const part = (id) => document.getElementById(id)
  const words = { pass: 'Pass', fail: 'Fail', unknown: 'Not checked' }
  const stepRow = ({ name, outcome: result, detail }) => {
    const row = document.createElement('li')
    row.className = result
    const strong = document.createElement('strong')
    strong.textContent = `${name}: ${words[result]}.`
    row.append(strong, ` ${detail}`)
    return row
  }
  const show = ({ sentence, steps }) => {
    part('sentence').textContent = sentence
    part('steps').replaceChildren(...steps.map(stepRow))
  }
  const say = (sentence) => show({ sentence, steps: [] })
  const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer())
  const checkFiles = async (chosen) => {
    const [first] = chosen
    if (first === undefined) return
    say('Checking.')
    try {
      if (chosen.length > 1) {
        const named = await Promise.all(chosen.map(async (file) => [(file.webkitRelativePath || file.name).replace(/^[^/]+\/(?=.)/, (top) => (file.webkitRelativePath ? '' : top)), await bytesOf(file)]))
        show(await checkPack(new Map(named)))
      } else if (/\.zip$/i.test(first.name)) show(await checkPack(await readZip(await bytesOf(first))))
      else show(await checkProof(await first.text()))
    } catch (error) {
      say(`This cannot be read: ${error instanceof Error ? error.message : 'it was changed.'}`)
    }
  }
  for (const id of ['file', 'folder']) if (part(id) !== null) part(id).addEventListener('change', ({ target }) => checkFiles([...target.files]))
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    checkFiles([...event.dataTransfer.files])
  })
  part('check').addEventListener('click', async () => show(await checkProof(part('text').value)))
  if (part('code') !== null) codes(part, { show, say, stepRow })
}

/** On the page that a server gives: a code of a receipt is asked of the server, and what it answers is checked here. */
function codes(part, { show, say, stepRow }) {
  const ask = async (typed) => {
    const code = typed.replace(/[\s-]/g, '').toLowerCase()
    part('receipt').replaceChildren()
    if (!/^[0-9a-f]{32}$/.test(code)) return say('Not found: a receipt code has 32 digits and letters from a to f. Look at the receipt again.')
    say('Asking.')
    try {
      const answer = await fetch('/api/verify', { method: 'POST', body: JSON.stringify({ code }), headers: { 'content-type': 'application/json' }, credentials: 'omit', cache: 'no-store' })
      if (answer.status === 404) return say('Not found: no receipt has this code. Look at the receipt again; if it is right, ask the organization.')
      if (answer.status === 429) return say('Too many questions from this address. Try again in a quarter of an hour.')
      if (!answer.ok) return say('The server does not answer as it should. Try again later.')
      return await showReceipt(await answer.json())
    } catch {
      return say('The server cannot be reached. A saved proof can be checked without it.')
    }
  }
  const save = (proof, number) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(proof, null, 1)}\n`], { type: 'application/json' }))
    link.download = `proof-${number}.json`
    link.textContent = `Save the proof of gift ${number}`
    const line = document.createElement('p')
    line.append(link)
    return line
  }
  const stood = { changed: ' A gift on it was corrected since: ask for a new receipt.', voided: ' A gift on it was taken back since: the receipt is no longer valid.', replaced: ' A newer receipt stands in its place.', current: '' }
  const showReceipt = async ({ receipt, gifts }) => {
    const results = await Promise.all(gifts.map(async (gift) => ({ gift, result: gift.proof === null ? null : await checkedGift(gift) })))
    const heading = `Receipt ${receipt.number} of ${receipt.issuedOn} is known.${stood[receipt.state] || ''}`
    const [only, ...more] = results
    if (only !== undefined && more.length === 0 && only.result !== null) show({ sentence: only.result.sentence, steps: only.result.steps })
    else say(results.length === 0 ? heading : results.map(({ gift, result }) => (result === null ? unproven(gift) : result.sentence)).join(' '))
    const said = document.createElement('p')
    said.textContent = heading
    const lists = more.length === 0 ? [] : results.filter(({ result }) => result !== null).map(({ result }) => {
      const list = document.createElement('ul')
      list.append(...result.steps.map(stepRow))
      return list
    })
    part('receipt').replaceChildren(said, ...lists, ...results.filter(({ gift }) => gift.proof !== null).map(({ gift }) => save(gift.proof, gift.number)))
  }
  part('ask').addEventListener('click', () => ask(part('code').value))
  part('code').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') ask(part('code').value)
  })
  const scanned = () => {
    const code = decodeURIComponent(location.hash.slice(1))
    if (code === '') return
    part('code').value = code
    ask(code)
  }
  addEventListener('hashchange', scanned)
  scanned()
}

/** Why there is nothing to check: no sealed report counts it yet. */
function unproven({ number }) {
  return `Gift ${number} is not yet in a sealed report: there is nothing to prove yet. Come back after the report of its period is sealed.`
}

/** The proof of a gift, and whether it is of the gift that the receipt names: another gift's proof would hold as well. */
async function checkedGift({ number, amountCents, proof }) {
  const checked = await checkProof(JSON.stringify(proof))
  const said = parsed((proof.gift || proof.line).text) || {}
  const isSame = (said.records || []).length === 1 && said.records[0].number === number && (amountCents === null || said.amountCents === amountCents)
  const step = { name: 'Receipt', outcome: outcome(isSame), detail: isSame ? `The line is that of gift ${number} of the receipt.` : `The line is not that of gift ${number} of the receipt, or says another amount.` }
  const steps = [step, ...checked.steps]
  return isSame ? { ...checked, steps } : verdict(steps, '')
}
