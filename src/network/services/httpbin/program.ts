import { programFailed } from './answer.ts'

/** Thrown deep in a view where httpbin's own program fails; the message says why, as half a sentence. */
export class ProgramFailure extends Error {}

/**
 * A view of httpbin as an msw resolver: where it throws a {@link ProgramFailure}, the
 * client gets a 500, as from the framework under httpbin.
 */
export function asView<Params>(view: (request: Request, params: Params) => Response | Promise<Response>) {
  return async ({ request, params }: { request: Request; params: Params }): Promise<Response> => {
    try {
      return await view(request, params)
    } catch (error) {
      if (error instanceof ProgramFailure) return programFailed(request, error.message)
      throw error
    }
  }
}
