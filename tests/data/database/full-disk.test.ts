import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { joinCluster, leaveCluster, runningCluster, type ClusterPlace } from '@/lib/data/database/embedded'

const place: ClusterPlace = { folder: path.join(path.dirname(env.testDataFolder), `full-disk-${process.pid}`), durable: false }

afterEach(() => {
  jest.restoreAllMocks()
  fs.rmSync(place.folder, { recursive: true, force: true })
})

describe('a disk that has become full', () => {
  it('does not keep the database running after the program has ended', async () => {
    await joinCluster(place)
    jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    })
    await leaveCluster(place)
    expect(runningCluster(place)).toBeNull()
  })
})
