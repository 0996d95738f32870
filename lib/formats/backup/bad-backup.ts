/** Why a file is no backup that can be used; the message is one sentence for the person at the console. */
export type Flaw = 'no-backup' | 'other-format' | 'wrong-passphrase' | 'cut-off' | 'changed'

const sentences: Readonly<Record<Flaw, string>> = {
  'no-backup': 'This file is not a backup of Sunledger.',
  'other-format': 'This backup has a form that this program does not know: it was made by a newer version.',
  'wrong-passphrase': 'This is not the passphrase of the backup, or the first lines of the file were changed.',
  'cut-off': 'The backup is cut off: its end is missing.',
  changed: 'The backup is damaged: some of its bytes are not those that were written.',
}

/** A file that is no backup, not whole, or not opened by this passphrase. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup'

  constructor(readonly flaw: Flaw, cause?: unknown) {
    super(sentences[flaw], { cause })
  }
}
