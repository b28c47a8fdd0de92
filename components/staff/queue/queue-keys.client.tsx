'use client'

import { useEffect } from 'react'

/** `j` `k` go through the lines, `e` opens one, `/` goes to the search, `?` to the list of keys. None fires in a field. */
export function QueueKeys() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = ACTS[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return null
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  e: () => links()[current()]?.click(),
  '/': () => document.getElementById('search')?.focus(),
  '?': () => location.assign('/staff/keys'),
}

function step(by: number): void {
  const all = links()
  const next = all[Math.min(all.length - 1, Math.max(0, current() + by))]
  next?.focus()
}

function current(): number {
  return links().indexOf(document.activeElement as HTMLAnchorElement)
}

function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.queue .asked')]
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
