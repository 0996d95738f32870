/**
 * @jest-environment node
 */
import { textOf } from './sources'

type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>

function manifest(): Manifest {
  const parsed: Manifest = JSON.parse(textOf('package.json'))
  return parsed
}

const { dependencies, devDependencies, optionalDependencies } = manifest()
const pinned = { ...dependencies, ...devDependencies, ...optionalDependencies }
const decision = textOf('docs/decisions/dependencies.md')
const named = [...decision.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name ?? '')

describe('dependencies', () => {
  it('each have a line in docs/decisions/dependencies.md with the reason', () => {
    expect(Object.keys(pinned).filter((name) => !named.includes(name))).toEqual([])
  })

  it('have no line there once they are gone', () => {
    expect(named.filter((name) => !Object.hasOwn(pinned, name))).toEqual([])
  })

  it('are pinned to one exact version', () => {
    expect(Object.entries(pinned).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  })
})
