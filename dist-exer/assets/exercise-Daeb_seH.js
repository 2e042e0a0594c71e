var e={version:1,kind:`client`,title:`Retry with backoff`,task:"Write `fetchWithRetry(url, options)`. It sends the request and gives back the Response. Where the answer is 429, 500, 502, 503 or 504, or the network fails, it tries again: four requests in all and no more. Before retry number n it waits a random time between half of 2ⁿ⁻¹ seconds and the whole: 0.5–1 s, 1–2 s, 2–4 s. Where a `Retry-After` in seconds asks for more, it waits that long. A POST is sent once, whatever comes. After the last try it hands on what came: the Response, or the error.",exports:[`fetchWithRetry`],client:`browser`,limits:{requests:12,seconds:120},calls:[{id:`fine`,says:`All is well`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[],seed:1},{id:`gone`,says:`The answer is 404`,run:`await fetchWithRetry("https://api.example.com/users/999")`,faults:[],seed:1},{id:`busy`,says:`Three times 503, then 200`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`status`,status:503},first:3}],seed:1},{id:`busy-again`,says:`The same once more`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`status`,status:503},first:3}],seed:2},{id:`asked`,says:`429 with Retry-After, then 200`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`status`,status:429,retryAfterSeconds:6},first:1}],seed:1},{id:`down`,says:`503 for ever`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`status`,status:503}}],seed:1},{id:`lost`,says:`The connection is reset once`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`connection-reset`},first:1}],seed:1},{id:`dead`,says:`Nobody listens`,run:`await fetchWithRetry("https://api.example.com/users/1")`,faults:[{effect:{kind:`connection-refused`}}],seed:1},{id:`order`,says:`A POST that meets 503`,run:`await fetchWithRetry("https://api.example.com/orders", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ item: "tea" }),
})`,faults:[{effect:{kind:`status`,status:503},methods:[`POST`]}],seed:1}],requirements:[{says:`What came of a good answer, or of a 404, is given back after one request`,missing:`A 2xx needs no second try, and a 404 would be one again. Look at the status before you repeat anything.`,calls:[`fine`,`gone`],check:{requests:{atLeast:1,atMost:1}}},{says:`After three 503 the 200 is given back`,missing:`Send again while the answer is 503, and return the Response of the try that went well.`,calls:[`busy`,`busy-again`],check:{returned:{$:`response`,status:200}}},{says:`Four requests are the most`,missing:`Count your tries. Where the server never recovers, the fourth request is the last.`,calls:[`down`,`dead`],check:{requests:{atLeast:4,atMost:4}}},{says:`The waits double, from 0.5–1 s over 1–2 s to 2–4 s`,missing:`Before retry n wait between half of 1000 · 2ⁿ⁻¹ ms and all of it.`,calls:[`busy`,`busy-again`],check:{waits:[{atLeastMs:500,atMostMs:1e3},{atLeastMs:1e3,atMostMs:2e3},{atLeastMs:2e3,atMostMs:4e3}]}},{says:`The waits are drawn at random, so that a crowd does not return in step`,missing:`Draw each wait with Math.random.`,calls:[`busy-again`],check:{waitsUnlike:`busy`}},{says:`A Retry-After that asks for more is obeyed`,missing:`Read the field Retry-After of the answer. It says seconds; wait that long where it is more than the backoff.`,calls:[`asked`],check:{retryAfter:!0}},{says:`A GET whose connection was lost is sent again`,missing:`Where fetch rejects, there is no Response. Catch the error and try again.`,calls:[`lost`],check:{returned:{$:`response`,status:200}}},{says:`After the last try the Response is handed on, also where it is a 503`,missing:`The caller must see what came of the fourth request. Return its Response.`,calls:[`down`],check:{returned:{$:`response`,status:503}}},{says:`After the last try the error is handed on, where there was no Response`,missing:`Throw the error of the fourth request on to the caller.`,calls:[`dead`],check:{threw:{$:`error`,name:`TypeError`}}},{says:`A POST is sent once`,missing:`A POST that is sent twice may order twice. Look at options.method before you retry.`,calls:[`order`],check:{requests:{atLeast:1,atMost:1}},match:{method:`POST`}}],hints:[`Begin with a loop over the tries, one to four. In it, one fetch in a try block; leave the loop with return as soon as the answer is one you don’t repeat.`,"To wait: `await new Promise((done) => setTimeout(done, ms))`. For the time: `const whole = 1000 * 2 ** (attempt - 1)`, and a draw between whole / 2 and whole.","`const asked = Number(response.headers.get('Retry-After') ?? 0) * 1000`, and then `Math.max(asked, drawn)`. A POST has `options.method === 'POST'`: give it one try."],id:`retry-with-backoff`,start:`// Status codes that may be gone the next time.
const worthATry = [429, 500, 502, 503, 504]

export async function fetchWithRetry(url, options = {}) {
  return fetch(url, options)
}
`,solution:`const worthATry = [429, 500, 502, 503, 504]

export async function fetchWithRetry(url, options = {}) {
  const tries = options.method === 'POST' ? 1 : 4
  for (let attempt = 1; ; attempt++) {
    const last = attempt === tries
    let asked = 0
    try {
      const response = await fetch(url, options)
      if (last || !worthATry.includes(response.status)) return response
      asked = Number(response.headers.get('Retry-After') ?? 0) * 1000
    } catch (error) {
      if (last) throw error
    }
    const whole = 1000 * 2 ** (attempt - 1)
    const drawn = whole / 2 + (Math.random() * whole) / 2
    await new Promise((done) => setTimeout(done, Math.max(asked, drawn)))
  }
}
`};export{e as default};