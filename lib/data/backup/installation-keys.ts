import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { forgetInstallationKey, installationKey, installationKeyFile } from '@/lib/data/keys/installation-key'
import { forgetOrganizationKeys } from '@/lib/data/keys/organization-key'
import { readKeyFile } from '@/lib/data/keys/key-file'
import { parseSigningKey, readSigningKey, signingKeyText } from '@/lib/data/keys/signing-key'
import { env } from '@/lib/env'

/** The keys without which the rows of a backup cannot be read or gone on with: by the name that the backup gives them. */
type KeptKey = {
  readonly name: string
  /** The setting that holds the key instead of a file. */
  readonly setting: 'ENCRYPTION_KEY' | 'SIGNING_KEY'
  readonly read: () => string | null
  readonly fromSetting: () => string | null
  readonly file: () => string
}

const keptKeys: readonly KeptKey[] = [
  { name: 'encryption.key', setting: 'ENCRYPTION_KEY', read: () => installationKey().toString('base64'), fromSetting: () => env.encryptionKey, file: installationKeyFile },
  {
    name: 'signing.key', setting: 'SIGNING_KEY', fromSetting: () => env.signingKey, file: () => env.signingKeyFile,
    read: () => { const key = readSigningKey(); return key === null ? null : signingKeyText(key) },
  },
]

/** The keys of this installation as a backup keeps them. */
export function keysToKeep(): readonly { readonly name: string; readonly text: string }[] {
  return keptKeys.flatMap(({ name, read }) => { const text = read(); return text === null ? [] : [{ name, text }] })
}

/** Refuses, before anything is changed, a backup whose key is not the one that a setting of this machine holds. */
export function refuseOtherSetting(name: string, text: string): void {
  const key = keptKeys.find((each) => each.name === name)
  const set = key?.fromSetting() ?? null
  if (key === undefined || set === null) return
  const isSame = key.setting === 'SIGNING_KEY' ? signingKeyText(parseSigningKey(set, key.setting)) === text : set.trim() === text.trim()
  if (!isSame) throw new CannotStart(`${key.setting} is another key than that of the backup: unset it, so that the key of the backup is put into its file, or set it to the key of the installation that was backed up.`)
}

/** Puts the keys of a restored backup, which wait in a folder, into their places; a key that stood there is kept beside. Gives the files that were replaced. */
export function adoptKeys(folder: string, mark: string): readonly string[] {
  const replaced = keptKeys.flatMap(({ name, fromSetting, file }) => {
    const text = readKeyFile(path.join(folder, name))
    if (text === null || fromSetting() !== null) return []
    const place = file()
    const stands = readKeyFile(place)
    if (stands === text) return []
    fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o711 })
    fs.writeFileSync(`${place}.restored`, text, { mode: 0o600 })
    if (stands !== null) fs.copyFileSync(place, `${place}.before-${mark}`)
    fs.renameSync(`${place}.restored`, place)
    return stands === null ? [] : [`${place}.before-${mark}`]
  })
  forgetInstallationKey()
  forgetOrganizationKeys()
  return replaced
}
