import 'server-only'
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import { openBytes, sealBytes } from './envelope'
import { installationKey } from './installation-key'

/** The keys of one organization, open in memory: `wrap` encrypts drafts and wraps data keys, `digest` finds without showing. */
export type OrganizationKeys = { readonly organizationId: string; readonly version: number; readonly wrap: Buffer; readonly digest: Buffer }

const keyBytes = 32
const opened = new Map<string, OrganizationKeys>()

function purposeOf(organizationId: string, version: number): string {
  return `organization-key/${organizationId}/${version}`
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `sunledger/${use}`, keyBytes))
}

function keysFrom(organizationId: string, version: number, key: Buffer): OrganizationKeys {
  return { organizationId, version, wrap: derive(key, 'wrap'), digest: derive(key, 'digest') }
}

/** Makes the first key of a new organization, in the transaction that founds it. */
export async function makeOrganizationKey(tx: Transaction, organizationId: string, at: Date): Promise<OrganizationKeys> {
  const key = randomBytes(keyBytes)
  const wrappedKey = sealBytes(installationKey(), purposeOf(organizationId, 1), key)
  await tx.organizationKey.create({ data: { organizationId, version: 1, wrappedKey, createdAt: at } })
  return keysFrom(organizationId, 1, key)
}

/** Opens the newest key of an organization; kept in memory, because it is needed for every person that is read. */
export async function organizationKeys(tx: Transaction, organizationId: string): Promise<OrganizationKeys> {
  const known = opened.get(organizationId)
  if (known !== undefined) return known
  const row = await tx.organizationKey.findFirst({ where: { organizationId }, orderBy: { version: 'desc' } })
  if (row === null) throw new Error('This organization has no key')
  const key = openBytes(installationKey(), purposeOf(organizationId, row.version), row.wrappedKey)
  const keys = keysFrom(organizationId, row.version, key)
  opened.set(organizationId, keys)
  return keys
}

/** What was opened is opened anew at the next use: after a restore, or when a key was replaced. */
export function forgetOrganizationKeys(): void {
  opened.clear()
}

/** Digest of a normalised value under the organization's key: equal values meet, and nobody without the key can guess one. */
export function keyedDigest(keys: OrganizationKeys, use: string, value: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', keys.digest).update(`${use}\0${value}`, 'utf8').digest())
}
