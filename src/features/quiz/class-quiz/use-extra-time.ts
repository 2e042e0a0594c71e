import { useQuery } from '@tanstack/react-query'
import { tokenMark } from '#grading/class/hand-out.ts'
import type { HandOut } from '#grading/class/hand-out-schema.ts'

/** Extra time of a token, in percent; undefined for the moment until it is known. */
export function useExtraTime(handOut: HandOut, token: string): number | undefined {
  const { id, extraTime } = handOut
  const nobody = extraTime.length === 0 || token.trim() === ''
  const extra = useQuery({
    queryKey: ['extra time', id, token],
    queryFn: async () => {
      const mark = await tokenMark(id, token)
      return extraTime.find((each) => each.token === mark)?.percent ?? 0
    },
    enabled: !nobody,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return nobody ? 0 : extra.data
}
