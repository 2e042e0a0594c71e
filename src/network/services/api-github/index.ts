import { http } from 'msw/http'
import type { Service } from '#network/service.ts'
import { aboutEndpoints } from './about.ts'
import { accountEndpoints } from './accounts.ts'
import type { Endpoint } from './call.ts'
import { cors } from './cors.ts'
import { createRateLimits } from './rate-limit.ts'
import { notFound } from './refusal.ts'
import { repositoryEndpoints } from './repositories.ts'
import { searchEndpoints } from './search.ts'
import { serve } from './serve.ts'

const ORIGIN = 'https://api.github.com'

const nothing: Endpoint = {
  path: '',
  read: () => {
    throw notFound()
  },
}

/** https://api.github.com: the part of GitHub's REST API that reads accounts and repositories. */
export function createService(): Service {
  const limits = createRateLimits()
  const endpoints = [...aboutEndpoints, ...accountEndpoints, ...repositoryEndpoints, ...searchEndpoints]
  return {
    handlers: endpoints.map((endpoint) =>
      http.get<Record<string, string>>(`${ORIGIN}${endpoint.path}`, ({ request, params }) =>
        serve(request, endpoint, limits, params),
      ),
    ),
    cors,
    fallback: (request) => serve(request, nothing, limits),
    reset: limits.reset,
    save: limits.save,
    load: limits.load,
  }
}
