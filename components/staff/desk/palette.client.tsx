'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** `reference` and `search` hold the mark `%s` where what was typed goes. */
export type PaletteWords = {
  readonly label: string
  readonly hint: string
  readonly reference: string
  readonly search: string
  readonly none: string
  readonly close: string
}

type Entry = { readonly key: string; readonly words: string; readonly go: () => void }

const SHOWN = 12
const REFERENCE = /^[a-z]{2,4}-?\d\d-?[0-9a-z]{6}$/i

/** One box for everything that can be gone to from here: a reference, the lists, the pages, the acts of the open case file. */
export function Palette({ words, onClose }: { words: PaletteWords; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [all] = useState(entriesOfPage)
  useEffect(() => dialog.current?.showModal(), [])
  const found = entriesFor(typed.trim(), all, words).slice(0, SHOWN)
  const chosen = Math.min(at, found.length - 1)
  const go = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    entry.go()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt(Math.max(0, Math.min(found.length - 1, chosen + step)))
    else if (event.key === 'Enter') go(found[chosen])
    else return
    event.preventDefault()
  }
  return (
    <dialog ref={dialog} className="palette" aria-label={words.label} onClose={onClose}>
      <input
        className="input"
        type="text"
        role="combobox"
        aria-label={words.hint}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        autoComplete="off"
        placeholder={words.hint}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="found" id="palette-list" role="listbox" aria-label={words.label}>
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => go(entry)}
            onKeyDown={onKeyDown}
          >
            {entry.words}
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{words.none}</p>}
      <button className="btn quiet" type="button" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  )
}

function entriesFor(typed: string, all: readonly Entry[], words: PaletteWords): Entry[] {
  if (typed === '') return [...all]
  const wanted = typed.toLowerCase()
  const fitting = all.filter((entry) => entry.words.toLowerCase().includes(wanted))
  const search = new URLSearchParams({ q: typed })
  const toSearch = { key: 'search', words: words.search.replace('%s', typed), go: to(`/staff?${search}`) }
  if (!REFERENCE.test(typed)) return [...fitting, toSearch]
  return [
    {
      key: 'reference',
      words: words.reference.replace('%s', typed.toUpperCase()),
      go: to(`/staff?${search}`),
    },
  ]
}

/** The page itself lists what there is: its lists, its menu, the forms of its moves. */
function entriesOfPage(): Entry[] {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('.views a, .nav a, .toolbar a, .pages a, .queue .asked'),
  ]
  const forms = [...document.querySelectorAll<HTMLDetailsElement>('.moves details[id^="move-"]')]
  const entries = [
    ...forms.map((form) => ({ words: textOf(form.querySelector('summary')), go: () => openForm(form) })),
    ...links.map((link) => ({ words: wordsOf(link), go: () => link.click() })),
  ]
  return entries.filter(({ words }) => words !== '').map((entry, index) => ({ ...entry, key: String(index) }))
}

function openForm(form: HTMLDetailsElement): void {
  form.open = true
  form.scrollIntoView({ block: 'start' })
  const fields = ':is(textarea, select, input:not([type="hidden"]), button)'
  form.querySelector<HTMLElement>(`form[method="post"] ${fields}`)?.focus()
}

/** Many applications ask for the same: a line of the queue is told apart by its reference. */
function wordsOf(link: HTMLAnchorElement): string {
  const words = textOf(link)
  return link.matches('.asked') ? `${words} · ${link.pathname.split('/').at(-1)}` : words
}

function textOf(element: Element | null): string {
  return (element as HTMLElement | null)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

function to(href: string): () => void {
  return () => location.assign(href)
}
