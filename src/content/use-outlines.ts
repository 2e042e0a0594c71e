import { useQuery } from '@tanstack/react-query'
import type { WrittenLesson } from './lesson.ts'
import { loadOutlines } from './outlines.ts'

const none: ReadonlyMap<string, WrittenLesson> = new Map()

/**
 * The outlines of all lessons by slug; undefined until they have come, which is after the first paint, and
 * none where they can't be fetched.
 */
export function useOutlines(): ReadonlyMap<string, WrittenLesson> | undefined {
  const { data, isError } = useQuery({
    queryKey: ['lesson outlines'],
    queryFn: loadOutlines,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return isError ? none : data
}
