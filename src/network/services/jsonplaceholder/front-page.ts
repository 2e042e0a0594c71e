import { collectionNames } from './names.ts'

const examples = [
  '/posts/1',
  '/posts/1/comments',
  '/comments?postId=1',
  '/albums/1/photos',
  '/users/1/todos?completed=true',
  '/posts?_page=2&_limit=10',
  '/posts?_sort=title&_order=desc',
  '/posts/1?_embed=comments&_expand=user',
]

/** What the service shows to those who open it in a browser. */
export const frontPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>JSONPlaceholder</title>
<h1>JSONPlaceholder</h1>
<p>Made-up data to practise on. You may send POST, PUT, PATCH and DELETE too: the answer is as if
something had changed, and nothing has.</p>
<h2>Collections</h2>
${listOf(collectionNames.map((name) => `/${name}`))}
<h2>Some requests</h2>
${listOf(examples)}
</html>
`

function listOf(paths: readonly string[]): string {
  const items = paths.map((path) => {
    const text = path.replaceAll('&', '&amp;')
    return `<li><a href="${text}">${text}</a>`
  })
  return `<ul>\n${items.join('\n')}\n</ul>`
}
