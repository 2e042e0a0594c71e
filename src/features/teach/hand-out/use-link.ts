import { useEffect, useState } from 'react'
import { useRouter } from 'wouter'
import { fragmentOfHandOut } from '#grading/class/hand-out.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'
import { handOutLink } from '#grading/class/hand-out-link.ts'

/** The link to a hand-out, for a student where a token is given; undefined until it is known. */
export type LinkFor = ((token?: string) => string) | undefined

/** The links that open a hand-out in the lab that runs here, below its base path. */
export function useLink(handOut: HandOut): { readonly link: LinkFor; readonly problem: string | undefined } {
  const { base } = useRouter()
  const [made, setMade] = useState<{ of: HandOut; fragment?: string; problem?: string }>()
  useEffect(() => {
    let current = true
    fragmentOfHandOut(handOut).then(
      (fragment) => current && setMade({ of: handOut, fragment }),
      (error: unknown) => current && setMade({ of: handOut, problem: String(error) }),
    )
    return () => {
      current = false
    }
  }, [handOut])
  const { fragment, problem } = made?.of.id === handOut.id ? made : {}
  const page = `${location.origin}${base}/quiz/class`
  return {
    link: fragment === undefined ? undefined : (token) => handOutLink(page, fragment, token),
    problem,
  }
}
