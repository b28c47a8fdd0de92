/** The idempotency key of a form that changes state: sent twice, it acts once. */
export function HiddenKey({ value }: { value: string }) {
  return <input type="hidden" name="key" value={value} />
}
