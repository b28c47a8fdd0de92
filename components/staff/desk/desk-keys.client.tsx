'use client'

import { useEffect, useRef, useState } from 'react'
import { Palette, type PaletteWords } from './palette.client.tsx'

/**
 * `j` `k` go through the lines, `e` opens one, `x` chooses it, `a` takes or gives what is chosen, `/` goes to the
 * search, `?` to the list of keys, Ctrl or ⌘ with K opens the palette. None fires in a field.
 */
export function DeskKeys({ words }: { words: PaletteWords }) {
  const [isOpen, setOpen] = useState(false)
  const back = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        back.current = document.activeElement as HTMLElement | null
        setOpen(true)
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const act = ACTS[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const close = () => {
    setOpen(false)
    back.current?.focus()
  }
  return isOpen ? <Palette words={words} onClose={close} /> : null
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  e: () => links()[current()]?.click(),
  x: () => boxAt(current())?.click(),
  a: take,
  '/': () => (document.getElementById('search') ? focusOn('search') : location.assign('/staff#search')),
  '?': () => location.assign('/staff/keys'),
}

/** On a case file the form of "Take it" is opened; in a list what is chosen, else the line, is taken or given. */
function take(): void {
  const form = document.querySelector<HTMLDetailsElement>('#move-take, #move-assign')
  if (form) {
    form.open = true
    form.querySelector<HTMLElement>('form [type="submit"], form select')?.focus()
    return
  }
  if (!document.querySelector('#chosen input[name="case"]:checked')) boxAt(current())?.click()
  document.querySelector<HTMLElement>('#chosen [value="take"], #chosen [value="assign"]')?.click()
}

function step(by: number): void {
  const all = links()
  all[Math.min(all.length - 1, Math.max(0, current() + by))]?.focus()
}

function current(): number {
  const row = document.activeElement?.closest('.queue tr')
  return links().findIndex((link) => link.closest('tr') === row)
}

function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.queue .asked')]
}

function boxAt(index: number): HTMLInputElement | null {
  return links()[index]?.closest('tr')?.querySelector<HTMLInputElement>('input[name="case"]') ?? null
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}

/** A checkbox takes no letters: the keys go on working there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}
