import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { bare, json, page } from './answer.ts'
import { theBlacksmith } from './moby-dick.ts'
import { at } from './path.ts'

const html = `<!DOCTYPE html>
<html>
  <head>
  </head>
  <body>
      <h1>Herman Melville - Moby-Dick</h1>

      <div>
        <p>
          ${theBlacksmith}
        </p>
      </div>
  </body>
</html>`

const slideshow = {
  author: 'Yours Truly',
  date: 'date of publication',
  slides: [
    { title: 'Wake up to WonderWidgets!', type: 'all' },
    {
      items: ['Why <em>WonderWidgets</em> are great', 'Who <em>buys</em> WonderWidgets'],
      title: 'Overview',
      type: 'all',
    },
  ],
  title: 'Sample Slide Show',
}

const xml = `<?xml version='1.0' encoding='us-ascii'?>

<!--  A SAMPLE set of slides  -->

<slideshow 
    title="Sample Slide Show"
    date="Date of publication"
    author="Yours Truly"
    >

    <!-- TITLE SLIDE -->
    <slide type="all">
      <title>Wake up to WonderWidgets!</title>
    </slide>

    <!-- OVERVIEW -->
    <slide type="all">
        <title>Overview</title>
        <item>Why <em>WonderWidgets</em> are great</item>
        <item/>
        <item>Who <em>buys</em> WonderWidgets</item>
    </slide>

</slideshow>`

const robots = 'User-agent: *\nDisallow: /deny\n'

const frown = String.raw`
          _____________
        /               \
       |    \       /    |
       |     o     o     |
       |                 |
       |      _____      |
       |     /     \     |
        \_______________/

     YOU SHOULDN'T BE HERE
`

const scripts = `<h1>Unicode Demo</h1>

<pre>
One sentence in many scripts, all of it UTF-8

English      Bytes travel, characters arrive.
Français     Les octets voyagent, les caractères arrivent : déjà, cœur, façade.
Deutsch      Bytes reisen, Zeichen kommen an: Größe, Übung, „Straße“.
Ελληνικά     Τα μπάιτ ταξιδεύουν, οι χαρακτήρες φτάνουν.
Русский      Байты едут, символы приезжают.
עברית        בתים נוסעים, תווים מגיעים.
العربية      تسافر البايتات وتصل الحروف.
हिन्दी         बाइट चलते हैं, अक्षर पहुँचते हैं।
日本語       バイトが旅をして、文字が届く。
한국어       바이트가 여행하고 글자가 도착한다.

Signs        ∮ E⋅da = Q,  ∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋   14.95 €   “quotes” – dashes — dots …
Beyond U+FFFF  𝄞 🫖 🦀
</pre>`

function typed(request: Request, content: string, mediaType: string): Response {
  return bare(request, content, { fields: { 'Content-Type': mediaType } })
}

/** The same few documents in the formats a client meets. */
export const formatHandlers = [
  http.get(at('/json'), ({ request }) => json(request, { slideshow })),
  http.get(at('/html'), ({ request }) => page(request, html)),
  http.get(at('/xml'), ({ request }) => typed(request, xml, 'application/xml')),
  http.get(at('/encoding/utf8'), ({ request }) => page(request, scripts)),
  http.get(at('/robots.txt'), ({ request }) => typed(request, robots, 'text/plain')),
  http.get(at('/deny'), ({ request }) => {
    contextOf(request).note('robots.txt asks crawlers to stay away; it keeps nobody out')
    return typed(request, frown, 'text/plain')
  }),
]
