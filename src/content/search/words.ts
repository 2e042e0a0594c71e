/** A word of a text as it is looked up, and where it stands there. */
export interface FoundWord {
  readonly term: string
  readonly from: number
  readonly to: number
}

/** Letters and digits; an apostrophe inside a word belongs to it. All other signs part words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}[\p{L}\p{M}]*)*/gu

/** Words that say nothing about what a text is about. Those that stand in names (Not Found, If-Match, Retry-After) stay. */
const silent = new Set(
  'a an and are as at be by can do does for has have how i in is it its my of on or that the this to was what when which why with you your'.split(
    ' ',
  ),
)

/** The words of a text that can be looked for, in small letters without accents. */
export function wordsOf(text: string): readonly FoundWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const term = word
      .normalize('NFD')
      .replace(/\p{M}|['’]/gu, '')
      .toLowerCase()
    return term === '' || silent.has(term) ? [] : { term, from: index, to: index + word.length }
  })
}

/** A form in which a word may stand as well; where `begins`, at the beginning of longer words too. */
export interface WordForm {
  readonly term: string
  readonly begins: boolean
}

/** The forms in which what is typed may stand in a text: `retry` also as retries and retried, `cache` as caching. */
export function formsOf(term: string): readonly WordForm[] {
  const forms: WordForm[] = [{ term, begins: true }]
  const also = (other: string, begins = false) => forms.push({ term: other, begins })
  if (/[^\d]ies$/.test(term) && term.length > 4) also(`${term.slice(0, -3)}y`)
  else if (/[^suip]s$/.test(term) && term.length > 4) also(term.slice(0, -1))
  if (/[^aeiou]y$/.test(term) && term.length > 3) {
    also(`${term.slice(0, -1)}ies`)
    also(`${term.slice(0, -1)}ied`)
  }
  if (/[^aeiou]e$/.test(term) && term.length > 4) also(`${term.slice(0, -1)}ing`)
  if (term.endsWith('ing') && term.length > 6) also(term.slice(0, -3), true)
  return forms
}
