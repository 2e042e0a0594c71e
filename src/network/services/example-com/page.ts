const style = `body { background: #eee; font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; width: 60vw }
h1 { font-size: 1.5em }`

/** The page everybody knows, in our own words. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Example Domain</title>
<style>${style}</style>
</head>
<body>
<h1>Example Domain</h1>
<p>A name set aside for documents such as tutorials. Nobody can register it, so it is safe to print.</p>
<p><a href="https://www.rfc-editor.org/rfc/rfc2606#section-3">Which names are set aside</a></p>
</body>
</html>
`

/** A page for an error, with one sentence of plain text. */
export function errorPage(says: string): string {
  const text = says.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Example Domain</title><style>${style}</style></head>
<body><h1>${text}</h1></body>
</html>
`
}
