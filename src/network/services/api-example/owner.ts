import * as v from 'valibot'
import type { Call } from './call.ts'
import { ALICE } from './caller.ts'
import { Refusal } from './problem.ts'
import type { State } from './state.ts'

/** The member `userId`: whose a record is. */
export function userIdOf(state: State) {
  return v.optional(
    v.pipe(
      v.number('must be a number'),
      v.check((id) => state.users.get(id) !== undefined, 'must be the id of a user'),
    ),
  )
}

/**
 * Whose a new record is if the content doesn't say: the token's, or Alice's.
 * @throws Refusal 422 when Alice was deleted
 */
export function ownerOf(state: State, { caller }: Call): number {
  const userId = caller?.userId ?? ALICE
  if (state.users.get(userId)) return userId
  const errors = [{ detail: `is required, since there is no user ${userId} any more`, pointer: '#/userId' }]
  throw new Refusal(422, 'The content does not say whose it is.', { members: { errors } })
}
