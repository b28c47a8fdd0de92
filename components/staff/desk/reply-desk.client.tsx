'use client'

import { useEffect } from 'react'

const KEPT_AFTER = 1_500
const AGAIN_EVERY = 30_000

type ReplyDeskProps = {
  /** Where drafts go. */
  action: string
  /** "Kept as a draft". */
  saved: string
  /** What to do where it could not be kept. */
  notSaved: string
}

/**
 * Keeps what is typed into the forms of a case page as drafts, which also tells others that somebody writes, and puts
 * the words of a reply in where one writes. Without it everything is there after the next page.
 */
export function ReplyDesk({ action, saved, notSaved }: ReplyDeskProps) {
  useEffect(() => {
    const waiting = new Map<HTMLFormElement, number>()
    const keep = (form: HTMLFormElement, isLeaving = false) => {
      window.clearTimeout(waiting.get(form))
      waiting.delete(form)
      void keepDraft(action, form, isLeaving).then((isKept) => say(form, isKept ? saved : notSaved))
    }
    const typed = (event: Event) => {
      const form = formOf(event.target)
      if (!form) return
      window.clearTimeout(waiting.get(form))
      waiting.set(form, window.setTimeout(keep, KEPT_AFTER, form))
    }
    const sent = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (form.dataset.start !== undefined) return putIn(event, form)
      window.clearTimeout(waiting.get(form))
      waiting.delete(form)
      for (const other of [...waiting.keys()]) keep(other, true)
    }
    const beat = window.setInterval(() => {
      const form = formOf(document.activeElement)
      if (form && document.visibilityState === 'visible' && form.dataset.typed) keep(form)
    }, AGAIN_EVERY)
    document.addEventListener('input', typed)
    document.addEventListener('submit', sent)
    return () => {
      document.removeEventListener('input', typed)
      document.removeEventListener('submit', sent)
      window.clearInterval(beat)
      for (const timer of waiting.values()) window.clearTimeout(timer)
    }
  }, [action, saved, notSaved])
  return null
}

/** The form of a move that an element belongs to; its name is the last part of its address. */
function formOf(target: EventTarget | null): HTMLFormElement | null {
  const form = target instanceof HTMLElement ? target.closest('form') : null
  return form?.matches('.moves form[method="post"]') && moveOf(form) ? form : null
}

function moveOf(form: HTMLFormElement): string | null {
  return form.querySelector('input[name="version"]') ? (form.action.split('/').at(-1) ?? null) : null
}

/** `isLeaving`: the page goes away meanwhile. Only then, since browsers send no more than 64 KB after that. */
async function keepDraft(action: string, form: HTMLFormElement, isLeaving: boolean): Promise<boolean> {
  form.dataset.typed = 'yes'
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.set('move', moveOf(form) ?? '')
  const request = { method: 'POST', body, redirect: 'manual', keepalive: isLeaving } as const
  const answer = await fetch(action, request).catch(() => null)
  return answer?.status === 204
}

function say(form: HTMLFormElement, words: string): void {
  let line = form.querySelector<HTMLElement>('[data-kept]')
  if (!line) {
    line = document.createElement('p')
    line.className = 'soft small'
    line.dataset.kept = ''
    line.setAttribute('role', 'status')
    form.append(line)
  }
  line.textContent = words
}

/** After what stands there already, and never over it. */
function putIn(event: SubmitEvent, form: HTMLFormElement): void {
  const text = form.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.dataset.text
  const field = document.getElementById(form.dataset.start ?? '')
  if (!text || !(field instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  field.value = field.value.trim() === '' ? text : `${field.value.trimEnd()}\n\n${text}`
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}
