import { http } from 'msw/http'
import { anyMethod } from './any-method.ts'
import { json } from './answer.ts'
import { echoHead, echoWithJson } from './echo.ts'
import { at } from './path.ts'
import { asView } from './program.ts'

const tellMessage = asView((request) => json(request, echoWithJson(request)))

const tellAnything = asView((request) => json(request, { ...echoWithJson(request), method: request.method }))

/** One path for each method, and `/anything` for all of them: each tells the client what it sent. */
export const methodHandlers = [
  http.get(at('/get'), ({ request }) => json(request, echoHead(request))),
  http.post(at('/post'), tellMessage),
  http.put(at('/put'), tellMessage),
  http.patch(at('/patch'), tellMessage),
  http.delete(at('/delete'), tellMessage),
  anyMethod(at('/anything'), tellAnything),
  anyMethod(at('/anything/{rest:path}'), tellAnything),
]
