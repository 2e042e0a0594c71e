import { installCrypto } from './lab-crypto.ts'
import { installFetch } from './lab-fetch.ts'
import { installTime } from './lab-time.ts'
import { boundMemory } from './memory.ts'
import { runCall } from './run.ts'
import { createDoor } from './serve.ts'
import { createTell } from './tell.ts'

/**
 * The runtime as the text of an expression: a function of scope, port and setup. Each of its parts stands alone, so that
 * its text, however the build has shortened it, can be run where none of the page's code is.
 */
export function runtimeSource(): string {
  const parts = `{ createTell: ${createTell}, installTime: ${installTime}, installFetch: ${installFetch}, installCrypto: ${installCrypto}, createDoor: ${createDoor}, boundMemory: ${boundMemory}, load: (url) => import(url) }`
  return `(scope, port, setup) => (${runCall})(scope, port, setup, ${parts})`
}
