/**
 * @jest-environment node
 */
import ts from 'typescript'
import { exportedFunctions, filesBelow, nodesOf, parse, type NamedFunction } from './sources'

/** Folders of lib/data whose functions ask no permission, each with the reason. */
const withoutPermission: Readonly<Record<string, string>> = {
  installation: 'stands above organizations: nobody has signed in yet, or the operator of the machine acts',
  database: 'the connection itself; the actor gives it the organization, and row-level security holds it',
  journal: 'append, fold and verify are called inside a transaction of a verb that has asked, or by the operator',
  checks: 'invariants over all organizations, run by tests and by the operator',
  'reports/posted': 'reads what a form posted; the draft that it opens asks',
  'reports/change': 'the transaction that a verb opens after it has asked',
  'audits/build-workpapers': 'what verbs and the verification build after they have asked',
  'audits/verify-signed': 'called by the operator, as the verification of the journal',
  'reports/verify-sealed': 'called by the operator, as the verification of the journal',
  'records/once': 'the transaction that a verb opens after it has asked',
  'records/stream-csv': 'the stream that an export opens after it has asked',
}
const openers = ['inTransaction', 'readAs', 'onceByFormKey']

function takesActor({ parameters }: NamedFunction): boolean {
  return parameters[0]?.type?.getText() === 'Actor'
}

function opensTransaction({ body }: NamedFunction): boolean {
  return nodesOf(body).some(
    (node) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && openers.includes(node.expression.text),
  )
}

function isCan(node: ts.Expression | undefined): boolean {
  return (
    node !== undefined &&
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'can' &&
    node.arguments[0]?.getText() === 'actor'
  )
}

/** `const allowed = can(actor, …)` followed by `if (!allowed.ok) return allowed`. */
function asksFirst({ statements }: NamedFunction): boolean {
  const [first, second] = statements
  if (first === undefined || second === undefined || !ts.isVariableStatement(first) || !ts.isIfStatement(second)) return false
  const declaration = first.declarationList.declarations[0]
  const name = declaration?.name.getText() ?? ''
  return isCan(declaration?.initializer) && second.expression.getText() === `!${name}.ok` && leaves(second.thenStatement, name)
}

function leaves(statement: ts.Statement, name: string): boolean {
  const last = ts.isBlock(statement) ? statement.statements[0] : statement
  return last !== undefined && ts.isReturnStatement(last) && last.expression?.getText() === name
}

/** A verb that is nothing but another verb: `return recordDonation(actor, …)`; the other one is tested itself. */
function handsOver({ statements }: NamedFunction): boolean {
  const [only, more] = statements
  if (only === undefined || more !== undefined || !ts.isReturnStatement(only)) return false
  const call = only.expression
  return (
    call !== undefined &&
    ts.isCallExpression(call) &&
    call.arguments[0]?.getText() === 'actor' &&
    ts.isIdentifier(call.expression) &&
    !openers.includes(call.expression.text)
  )
}

/** A pure helper may take the actor for its day or its organization; whoever waits for something reads or writes. */
function waits({ body, returns }: NamedFunction): boolean {
  return /Promise|Async|ReadableStream/.test(returns) || nodesOf(body).some((node) => ts.isAwaitExpression(node))
}

const files = filesBelow('lib/data', /\.ts$/).filter((file) => {
  const name = file.slice('lib/data/'.length, -'.ts'.length)
  return !Object.keys(withoutPermission).some((each) => name === each || name.startsWith(`${each}/`))
})

describe('verbs of lib/data', () => {
  const isVerb = (each: NamedFunction): boolean => (takesActor(each) && waits(each)) || opensTransaction(each)
  const verbs = files.flatMap((file) => exportedFunctions(parse(file)).filter(isVerb))

  it('are found by this test', () => {
    expect(verbs.length).toBeGreaterThan(0)
  })

  it('ask for the permission in their first line and leave when it is refused', () => {
    expect(verbs.filter((verb) => !asksFirst(verb) && !handsOver(verb)).map(({ at, name }) => `${at} ${name}`)).toEqual([])
  })

  it('take the actor first, so that nobody acts without a name', () => {
    expect(verbs.filter((verb) => !takesActor(verb)).map(({ at, name }) => `${at} ${name}`)).toEqual([])
  })
})
