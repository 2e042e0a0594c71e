import type { FaultEffect } from '#http/fault.ts'
import type { Field } from '#http/field.ts'
import { without } from '#network/edge/answer.ts'
import type { CorsRules } from '#network/service.ts'
import { effectOf } from './effect-of.ts'

const ELSEWHERE = 'https://elsewhere.example'

/** A service's CORS rules, with the mistake that is set. */
export function corsUnderFaults(effects: readonly FaultEffect[], rules: CorsRules): CorsRules {
  const mistake = effectOf(effects, 'cors-misconfigured')?.mistake
  switch (mistake) {
    case undefined:
      return rules
    case 'preflight-refused':
      return { ...rules, preflight: (request) => ({ ...rules.preflight(request), status: 405 }) }
    case 'method-not-listed':
      // POST is permitted without being listed, so a preflight for it passes.
      return withPreflight(rules, (fields) => [
        ...without(fields, 'Access-Control-Allow-Methods'),
        { name: 'Access-Control-Allow-Methods', value: 'GET, HEAD, POST' },
      ])
    case 'field-not-listed':
      return withPreflight(rules, (fields) => without(fields, 'Access-Control-Allow-Headers'))
    default: {
      const wrong = (fields: readonly Field[], origin: string) => [
        ...withoutPermission(fields),
        ...permission(mistake, origin),
      ]
      return {
        fields: (request) => wrong(rules.fields(request), request.origin),
        preflight: (request) => {
          const answer = rules.preflight(request)
          return { ...answer, fields: wrong(answer.fields, request.origin) }
        },
      }
    }
  }
}

/** An answer's fields without what its handler allowed by itself, where the rules are to get that wrong. */
export function fieldsUnderCorsFaults(
  effects: readonly FaultEffect[],
  fields: readonly Field[],
): readonly Field[] {
  const mistake = effectOf(effects, 'cors-misconfigured')?.mistake
  const isInAnswer =
    mistake === 'no-fields' ||
    mistake === 'other-origin' ||
    mistake === 'two-origins' ||
    mistake === 'any-origin-with-credentials'
  return isInAnswer ? withoutPermission(fields) : fields
}

function withoutPermission(fields: readonly Field[]): readonly Field[] {
  return without(fields, 'Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials')
}

function permission(
  mistake: 'no-fields' | 'other-origin' | 'two-origins' | 'any-origin-with-credentials',
  origin: string,
): readonly Field[] {
  const allow = (value: string) => ({ name: 'Access-Control-Allow-Origin', value })
  switch (mistake) {
    case 'no-fields':
      return []
    case 'other-origin':
      return [allow(ELSEWHERE)]
    case 'two-origins':
      return [allow(`${origin}, ${ELSEWHERE}`)]
    case 'any-origin-with-credentials':
      return [allow('*'), { name: 'Access-Control-Allow-Credentials', value: 'true' }]
  }
}

function withPreflight(rules: CorsRules, change: (fields: readonly Field[]) => readonly Field[]): CorsRules {
  return {
    ...rules,
    preflight: (request) => {
      const answer = rules.preflight(request)
      return { ...answer, fields: change(answer.fields) }
    },
  }
}
