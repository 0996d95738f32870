/**
 * @jest-environment node
 */
import ts from 'typescript'
import { filesBelow, isExported, parse, place, textOf } from './sources'

const products = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder, /\.tsx?$/))
const actionFiles = filesBelow('app', /(?:^|\/)actions\.ts$/)

function isDirective(statement: ts.Statement | undefined): boolean {
  return statement !== undefined && ts.isExpressionStatement(statement) && statement.expression.getText() === "'use server'"
}

/** What is wrong with one exported statement of an action file; nothing if it is `export const xAction = defineAction(…)` or a type. */
function faults(statement: ts.Statement): readonly string[] {
  if (!isExported(statement) || ts.isTypeAliasDeclaration(statement)) return []
  if (!ts.isVariableStatement(statement)) return [`${place(statement)} is not made by defineAction`]
  return statement.declarationList.declarations.flatMap((declaration) => {
    const call = declaration.initializer
    const made = call !== undefined && ts.isCallExpression(call) && /^define(?:\w*)Action$/.test(call.expression.getText())
    return [
      ...(made ? [] : [`${place(declaration)} is not made by defineAction`]),
      ...(declaration.name.getText().endsWith('Action') ? [] : [`${place(declaration)} does not end in Action`]),
    ]
  })
}

describe('actions', () => {
  it('stand in files that say so', () => {
    expect(actionFiles.filter((file) => !isDirective(parse(file).statements[0]))).toEqual([])
  })

  it('are all made by defineAction, which parses, finds the actor and hands over', () => {
    expect(actionFiles.flatMap((file) => parse(file).statements.flatMap(faults))).toEqual([])
  })

  it('stand nowhere else, because each one is a public address', () => {
    const elsewhere = products.filter((file) => !actionFiles.includes(file) && /['"]use server['"]/.test(textOf(file)))
    expect(elsewhere).toEqual([])
  })

  it('take defineAction from lib/actions.ts', () => {
    expect(actionFiles.filter((file) => !/from '@\/lib\/actions'/.test(textOf(file)))).toEqual([])
  })
})
