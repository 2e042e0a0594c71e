/** Somebody in a room. */
export interface Member {
  readonly name: string
  readonly send: (message: string) => void
}

/** People who hear each other. */
export interface Room {
  /** Names of those who are in, in the order they came. */
  names(): readonly string[]
  /** Takes somebody in under the wished name, or one like it that is free. */
  enter(wish: string, send: Member['send']): Member
  /** Gives a member another name; the new member stands in the old one's place. */
  rename(member: Member, wish: string): Member
  leave(member: Member): void
  /** Sends a message, as JSON, to everybody in the room but `except`. */
  tell(message: object, except?: Member): void
}

const MAX_NAME = 30

export function createRoom(): Room {
  let members: readonly Member[] = []
  let guests = 0

  const freeName = (wish: string, others: readonly Member[]): string => {
    const name = wish.replace(/\p{C}/gu, '').trim().slice(0, MAX_NAME) || `guest-${++guests}`
    const isTaken = (one: string) => others.some((member) => member.name === one)
    let free = name
    for (let number = 2; isTaken(free); number += 1) free = `${name}-${number}`
    return free
  }

  return {
    names: () => members.map(({ name }) => name),
    enter(wish, send) {
      const member = { name: freeName(wish, members), send }
      members = [...members, member]
      return member
    },
    rename(member, wish) {
      const others = members.filter((one) => one !== member)
      const renamed = { ...member, name: freeName(wish, others) }
      members = members.map((one) => (one === member ? renamed : one))
      return renamed
    },
    leave(member) {
      members = members.filter((one) => one !== member)
    },
    tell(message, except) {
      const text = JSON.stringify(message)
      for (const member of members) if (member !== except) member.send(text)
    },
  }
}
