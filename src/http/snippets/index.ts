import type { RequestDraft } from '#http/request-draft.ts'
import { aiohttp } from './aiohttp.ts'
import { codeRequest } from './code-request.ts'
import { curl } from './curl.ts'
import { httpie, java, powershell } from './from-library.ts'
import { go } from './go.ts'
import { httpx, httpxAsync } from './httpx.ts'
import { axios, browserFetch, nodeFetch } from './javascript.ts'
import { requests } from './requests.ts'
import { policyFacts, type CodeFact, type CodeTarget } from './target.ts'

export type { CodeTarget }

/** Every library that code can be written for, in the order it is offered. */
export const codeTargets: readonly CodeTarget[] = [
  curl,
  browserFetch,
  requests,
  httpx,
  httpxAsync,
  aiohttp,
  go,
  nodeFetch,
  axios,
  java,
  httpie,
  powershell,
]

/** A request as a program, and what its library does otherwise than the lab. */
export interface Snippet {
  readonly code: string
  readonly facts: readonly CodeFact[]
}

/** The program that sends what a draft means, by that library. Never throws for any draft. */
export async function writeSnippet(target: CodeTarget, draft: RequestDraft): Promise<Snippet> {
  const request = codeRequest(draft)
  return {
    code: await target.write(request, draft),
    facts: [...target.facts(request), ...policyFacts(request, target)],
  }
}
