import type { JsxElement } from './outline.ts'

type Attribute = Extract<JsxElement['attributes'][number], { type: 'mdxJsxAttribute' }>
type AttributeExpression = Exclude<Attribute['value'], string | null | undefined>
type Program = NonNullable<NonNullable<AttributeExpression['data']>['estree']>
type Statement = Extract<Program['body'][number], { type: 'ExpressionStatement' }>
type Expression = Statement['expression']

/** The program whose one expression is this JSON data. */
export function estreeOf(data: unknown): Program {
  return {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: expressionOf(data) }],
  }
}

function expressionOf(data: unknown): Expression {
  if (Array.isArray(data)) return { type: 'ArrayExpression', elements: data.map(expressionOf) }
  if (typeof data === 'object' && data !== null) {
    return {
      type: 'ObjectExpression',
      properties: Object.entries(data).map(([name, value]) => ({
        type: 'Property',
        kind: 'init',
        method: false,
        shorthand: false,
        computed: false,
        key: { type: 'Literal', value: name },
        value: expressionOf(value),
      })),
    }
  }
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' || data === null) {
    return { type: 'Literal', value: data }
  }
  throw new TypeError(`${typeof data} is not JSON data`)
}
