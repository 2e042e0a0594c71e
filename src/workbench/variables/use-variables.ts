import { useEffect, useMemo, useState } from 'react'
import type { RequestDraft } from '#http/request-draft.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import { useEnvironments } from '#storage/environment-queries.ts'
import type { Storage } from '#storage/storage.ts'
import type { DraftVariables } from './read-variables.ts'

// Few requests use variables: the others do not pay for them.
const load = () => import('./read-variables.ts')
let loaded: Awaited<ReturnType<typeof load>> | undefined

/** What the variables of a draft stand for: `pending` until it is known, undefined where it uses none. */
export function useVariables(draft: RequestDraft): DraftVariables | 'pending' | undefined {
  const wanted = useMemo(() => mayHoldVariables(draft), [draft])
  const environments = useEnvironments(wanted)
  const [code, setCode] = useState(loaded)
  useEffect(() => {
    if (!wanted || code) return
    load().then(
      (module) => setCode((loaded = module)),
      // Not there, it is asked for again, and its absence said, when one sends.
      () => undefined,
    )
  }, [wanted, code])
  return useMemo(() => {
    if (!wanted) return undefined
    return code && environments ? code.readVariables(draft, environments) : 'pending'
  }, [wanted, code, environments, draft])
}

/** As {@link useVariables}, of what is stored at this moment. */
export async function variablesNow(storage: Storage, draft: RequestDraft): Promise<DraftVariables> {
  const [{ readVariables }, library] = await Promise.all([load(), storage.library()])
  return readVariables(draft, await library.environments())
}
