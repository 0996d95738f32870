import 'server-only'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import { openBytes, sealBytes } from './envelope'
import { installationKey } from './installation-key'

/**
 * The keys of one organization, open in memory: `wrap` of the newest version encrypts drafts and wraps data keys, `earlier` still open what
 * was not wrapped anew yet, `digest` finds without showing. The digests follow from the first version for good, because a rotation touches
 * nothing of a person but the wrapped key.
 */
export type OrganizationKeys = { readonly organizationId: string; readonly version: number; readonly wrap: Buffer; readonly earlier: readonly Buffer[]; readonly digest: Buffer }

const keyBytes = 32
const opened = new Map<string, OrganizationKeys>()

function purposeOf(organizationId: string, version: number): string {
  return `organization-key/${organizationId}/${version}`
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `sunledger/${use}`, keyBytes))
}

/** `versions` hold the key of each version, oldest first. */
function keysFrom(organizationId: string, versions: readonly Buffer[]): OrganizationKeys {
  const [first] = versions
  const [newest, ...earlier] = versions.map((key) => derive(key, 'wrap')).toReversed()
  if (first === undefined || newest === undefined) throw new Error('This organization has no key')
  return { organizationId, version: versions.length, wrap: newest, earlier, digest: derive(first, 'digest') }
}

async function makeVersion(tx: Transaction, organizationId: string, { version, at, isWhole }: { readonly version: number; readonly at: Date; readonly isWhole: boolean }): Promise<Buffer> {
  const key = randomBytes(keyBytes)
  const wrappedKey = sealBytes(installationKey(), purposeOf(organizationId, version), key)
  await tx.organizationKey.create({ data: { organizationId, version, wrappedKey, createdAt: at, rewrappedAt: isWhole ? at : null } })
  return key
}

/** Makes the first key of a new organization, in the transaction that founds it. */
export async function makeOrganizationKey(tx: Transaction, organizationId: string, at: Date): Promise<OrganizationKeys> {
  return keysFrom(organizationId, [await makeVersion(tx, organizationId, { version: 1, at, isWhole: true })])
}

/** Makes the next version, with which everything is wrapped from now on; what is wrapped with an earlier one waits to be wrapped anew. */
export async function makeNextOrganizationKey(tx: Transaction, organizationId: string, at: Date): Promise<OrganizationKeys> {
  const { version } = await organizationKeys(tx, organizationId)
  await makeVersion(tx, organizationId, { version: version + 1, at, isWhole: false })
  return organizationKeys(tx, organizationId)
}

/** Opens the keys of an organization; kept in memory, because they are needed for every person that is read, until another version is made. */
export async function organizationKeys(tx: Transaction, organizationId: string): Promise<OrganizationKeys> {
  const known = opened.get(organizationId)
  const newest = await tx.organizationKey.findFirst({ where: { organizationId }, orderBy: { version: 'desc' }, select: { version: true } })
  if (known !== undefined && known.version === newest?.version) return known
  const rows = await tx.organizationKey.findMany({ where: { organizationId }, orderBy: { version: 'asc' } })
  const keys = keysFrom(organizationId, rows.map(({ version, wrappedKey }) => openBytes(installationKey(), purposeOf(organizationId, version), wrappedKey)))
  opened.set(organizationId, keys)
  return keys
}

/** Opens what was sealed under the organization's key, of whatever version. */
export function openUnder({ wrap, earlier }: OrganizationKeys, purpose: string, sealed: Uint8Array): Buffer {
  for (const key of [wrap, ...earlier]) {
    const plain = openOrNull(key, purpose, sealed)
    if (plain !== null) return plain
  }
  throw new Error('This is sealed under another key, or was changed')
}

/** The same bytes wrapped with the newest version; null where they are already. */
export function wrappedAnew({ wrap, earlier }: OrganizationKeys, purpose: string, sealed: Uint8Array): Buffer<ArrayBuffer> | null {
  if (openOrNull(wrap, purpose, sealed) !== null) return null
  for (const key of earlier) {
    const plain = openOrNull(key, purpose, sealed)
    if (plain !== null) return sealBytes(wrap, purpose, plain)
  }
  throw new Error('This is sealed under another key, or was changed')
}

function openOrNull(key: Buffer, purpose: string, sealed: Uint8Array): Buffer | null {
  try {
    return openBytes(key, purpose, sealed)
  } catch {
    return null
  }
}

/** What was opened is opened anew at the next use: after a restore, or when a key was replaced. */
export function forgetOrganizationKeys(): void {
  opened.clear()
}

/** Digest of a normalised value under the organization's key: equal values meet, and nobody without the key can guess one. */
export function keyedDigest(keys: OrganizationKeys, use: string, value: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', keys.digest).update(`${use}\0${value}`, 'utf8').digest())
}
