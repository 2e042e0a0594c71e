import { HttpHandler, type HttpCustomPredicate, type HttpResponseResolver } from 'msw/http'

/** Like msw's `http.all`, for the paths that httpbin opens to these methods and no others. */
export function anyMethod<Params extends Record<keyof Params, string>>(
  predicate: HttpCustomPredicate<Params>,
  resolver: HttpResponseResolver<Params>,
): HttpHandler {
  return new HttpHandler(/^(?:GET|HEAD|POST|PUT|DELETE|PATCH|TRACE)$/, predicate, resolver)
}
