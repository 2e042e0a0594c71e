/** A registered method that HTTP itself does not define, nor PATCH's RFC. */
export interface OtherMethod {
  readonly name: string
  /** One sentence on what it asks for. */
  readonly meaning: string
  /** Where it is defined. */
  readonly rfc: { readonly number: string; readonly section: string }
}

const registered: readonly [name: string, meaning: string, source: string][] = [
  ['ACL', 'Set who may do what with the target.', '3744#8.1'],
  ['BASELINE-CONTROL', 'Keep versions of a collection with all that is in it.', '3253#12.6'],
  ['BIND', 'Give a resource one more address.', '5842#4'],
  ['CHECKIN', 'Make a version of what was checked out.', '3253#4.4'],
  ['CHECKOUT', 'Open a resource under version control for changes.', '3253#4.3'],
  ['COPY', 'Copy the target to the address in Destination.', '4918#9.8'],
  ['LABEL', 'Give a version a name, or take one away.', '3253#8.2'],
  ['LINK', 'Relate the target to another resource. A method of early HTTP/1.1.', '2068#19.6.1.2'],
  ['LOCK', 'Keep others from changing the target for a time.', '4918#9.10'],
  ['MERGE', 'Merge the changes of one version into another.', '3253#11.2'],
  ['MKACTIVITY', 'Begin an activity: versions that belong to one change.', '3253#13.5'],
  ['MKCALENDAR', 'Make a calendar at this address.', '4791#5.3.1'],
  ['MKCOL', 'Make a collection at this address, as one makes a folder.', '4918#9.3'],
  ['MKREDIRECTREF', 'Make a resource that redirects to another.', '4437#6'],
  ['MKWORKSPACE', 'Make a workspace, with versions of one’s own choice.', '3253#6.3'],
  ['MOVE', 'Move the target to the address in Destination.', '4918#9.9'],
  ['ORDERPATCH', 'Change the order of what is in a collection.', '3648#7'],
  ['PRI', 'Nothing: it is what an HTTP/2 connection begins with, and no client asks with it.', '9113#3.4'],
  ['PROPFIND', 'Tell me the properties of the target, and of what is in it.', '4918#9.1'],
  ['PROPPATCH', 'Set and remove properties of the target.', '4918#9.2'],
  ['QUERY', 'Answer the question in the content, and change nothing.', '10008#2'],
  ['REBIND', 'Move a resource from one address to another.', '5842#6'],
  ['REPORT', 'Give me a report on the target.', '3253#3.6'],
  ['SEARCH', 'Find resources by the query in the content.', '5323#2'],
  ['UNBIND', 'Take one of its addresses from a resource.', '5842#5'],
  ['UNCHECKOUT', 'Drop the changes since the target was checked out.', '3253#4.5'],
  ['UNLINK', 'Take away what LINK has made.', '2068#19.6.1.3'],
  ['UNLOCK', 'Take the lock away.', '4918#9.11'],
  ['UPDATE', 'Set a resource back, or forward, to another version.', '3253#7.1'],
  ['UPDATEREDIRECTREF', 'Change where a redirecting resource leads.', '4437#7'],
  ['VERSION-CONTROL', 'Keep versions of the target from now on.', '3253#3.5'],
]

/** The rest of the IANA HTTP Method Registry, by name; `promiseOf` knows what each promises. */
export const otherMethods: readonly OtherMethod[] = registered.map(([name, meaning, source]) => {
  const [number = '', section = ''] = source.split('#')
  return { name, meaning, rfc: { number, section } }
})
