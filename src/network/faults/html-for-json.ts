import type { Answer } from '#network/edge/answer.ts'
import { textContent } from '#network/edge/content.ts'

const PAGE = `<!doctype html>
<html lang="en">
<head><title>We’ll be right back</title></head>
<body><h1>Something went wrong</h1><p>Our team has been told. Please try again later.</p></body>
</html>
`

/** What a gateway in front of an API may send: a page for people, under 200, where a program expects JSON. */
export function htmlAnswer(): Answer {
  return {
    status: 200,
    reason: 'OK',
    fields: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
    content: textContent(PAGE),
  }
}
