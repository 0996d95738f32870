import fs from 'node:fs'
import path from 'node:path'
import { uploadFile } from '@/lib/data/attachments/upload'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { collectOldUploads } from '@/lib/worker/old-uploads'
import { arriving, filesFolder, pdf } from '@/tests/factories/attachment'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, valueOf } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const filesBelow = (folder: string) => (fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0)

describe('the round that looks for files that nobody attached', () => {
  it('takes away those of a day ago in every organization, and what a killed server left while it arrived; newer ones stay', async () => {
    const folder = filesFolder()
    const incoming = path.join(folder, 'incoming')
    for (const hours of [-25, -25, -1]) {
      const organization = await anOrganization()
      const actor = { ...organization.administrator, at: hoursLater(now(), hours) }
      const record = { kind: 'donation', id: (await aDonation(organization)).id } as const
      valueOf(await uploadFile(actor, { chapterId: organization.chapter.id, record, name: 'a.pdf', content: arriving(pdf(organization.organizationId)) }))
    }
    const [left, arrivingNow] = [path.join(incoming, 'left'), path.join(incoming, 'now')]
    for (const place of [left, arrivingNow]) fs.writeFileSync(place, 'Half')
    const dayAgo = Date.parse(hoursLater(now(), -25)) / 1000
    fs.utimesSync(left, dayAgo, dayAgo)
    expect(filesBelow(folder)).toBe(5)
    await collectOldUploads()
    expect(filesBelow(folder)).toBe(2)
    expect([fs.existsSync(left), fs.existsSync(arrivingNow)]).toEqual([false, true])
  })
})
