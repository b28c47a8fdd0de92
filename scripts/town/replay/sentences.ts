import type { Anomaly, AnomalyKind } from '#domain/replay/plan-request.ts'

type Sentence = (field: string, value: string) => string

const SENTENCES: Readonly<Record<AnomalyKind, Sentence>> = {
  'unreadable-line': (_, value) => `this is no CSV (${value}); nothing could be filed`,
  'wrong-columns': (_, value) =>
    `there are ${value} fields, not as many as in the header; read as far as it goes`,
  'no-number': () => 'there is no number; filed under the number of its line',
  'same-line-twice': (_, value) => `${value} stands in the file twice, word for word; it is one request`,
  'number-twice': (_, value) =>
    `${value} stands in the file twice with other content; filed as a request of its own`,
  'no-opening-time': () => 'no time says when it was opened; it could not be filed',
  'unreadable-time': (field, value) => `“${value}” in ${field} is no time; treated as missing`,
  'skipped-time': (field, value) =>
    `${value} in ${field} did not exist, the clocks went forward; moved on by the skipped time`,
  'time-twice': (field, value) => `${value} in ${field} came twice, the clocks went back; the first is taken`,
  'ended-before-opened': (field, value) =>
    `${field} ${value} lies before its opening; the answer is set at its opening`,
  'ended-without-time': (field) => `it is said to have ended, and ${field} does not say when; it stays open`,
  'open-but-ended': (field, value) => `it is said to be open, and ${field} says ${value}; it stays open`,
  'unknown-type': (field, value) =>
    `“${value}” in ${field} is not in the mapping; filed as a request of another kind`,
  'unknown-status': (field, value) => `“${value}” in ${field} is not in the mapping; it stays open`,
  'unknown-channel': (field, value) => `“${value}” in ${field} is not in the mapping; taken as imported`,
  'unknown-unit': (field, value) =>
    `“${value}” in ${field} is not in the mapping; the service's own unit has it`,
  'unknown-area': (field, value) => `“${value}” in ${field} is not in the mapping; filed without an area`,
  'filed-at-other-time': () =>
    'an earlier run filed it at another time (another file, zone or --shift-to); it stays as it is',
  'move-refused': (field, value) =>
    `the case file did not allow to ${field} it (${value}); it stays as it is`,
  failed: (_, value) => `it could not be filed: ${value}`,
}

/** One line for a terminal: file, line of the file, and what is odd and what was done about it. */
export function writeAnomaly(file: string, { line, kind, field = '', value = '' }: Anomaly): string {
  return `${file}:${line}: ${SENTENCES[kind](field, value)}`
}

/** How often each kind of anomaly was met, the most frequent first. */
export function countByKind(anomalies: readonly Anomaly[]): [AnomalyKind, number][] {
  const counts = new Map<AnomalyKind, number>()
  for (const { kind } of anomalies) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
