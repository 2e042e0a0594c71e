/** The reference. */
export default function ReferencePage() {
  return null
}
