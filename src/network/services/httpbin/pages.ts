import { http, type HttpHandler } from 'msw/http'
import { json, page } from './answer.ts'
import { groups } from './endpoints.ts'
import { at } from './path.ts'
import { swaggerDocument } from './swagger.ts'

function indexPage(): string {
  const sections = groups.map(({ tag, endpoints }) => {
    const rows = Object.entries(endpoints).map(([path, summary]) => {
      const name = `<code>${path}</code>`
      return `<dt>${path.includes('{') ? name : `<a href="${path}">${name}</a>`}</dt>\n<dd>${summary}</dd>`
    })
    return `<h2>${tag}</h2>\n<dl>\n${rows.join('\n')}\n</dl>`
  })
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>httpbin.org</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem }</style>
</head>
<body>
<h1>httpbin.org</h1>
<p>Tells you what you sent, and answers the way you ask it to. Each path below is an experiment.</p>
${sections.join('\n')}
</body>
</html>
`
}

function choices(type: 'radio' | 'checkbox', name: string, values: readonly string[]): string {
  return values
    .map((value) => `<label><input type="${type}" name="${name}" value="${value}"> ${value}</label>`)
    .join('\n')
}

const form = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Order a pizza</title>
</head>
<body>
<form method="post" action="/post">
<p><label>Your name <input name="custname"></label></p>
<p><label>Your telephone <input type="tel" name="custtel"></label></p>
<p><label>Your e-mail address <input type="email" name="custemail"></label></p>
<fieldset>
<legend>Size</legend>
${choices('radio', 'size', ['small', 'medium', 'large'])}
</fieldset>
<fieldset>
<legend>Toppings</legend>
${choices('checkbox', 'topping', ['bacon', 'cheese', 'onion', 'mushroom'])}
</fieldset>
<p><label>When to bring it <input type="time" min="11:00" max="21:00" step="900" name="delivery"></label></p>
<p><label>How to find you <textarea name="comments"></textarea></label></p>
<p><button>Order</button></p>
</form>
</body>
</html>
`

/**
 * Pages for people: the list of endpoints and a form.
 * @param all every handler of the service, these included
 */
export function pageHandlers(all: () => readonly HttpHandler[]): readonly HttpHandler[] {
  return [
    http.get(at('/'), ({ request }) => page(request, indexPage())),
    http.get(at('/legacy'), ({ request }) => page(request, indexPage())),
    http.get(at('/spec.json'), ({ request }) => json(request, swaggerDocument(all()))),
    http.get(at('/forms/post'), ({ request }) => page(request, form)),
  ]
}
