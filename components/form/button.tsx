import type { ReactNode } from 'react'

type ButtonProps = {
  children: ReactNode
  /** `act`: the one thing to do on the page; `quiet`: everything else; `plain`: looks like a link. */
  kind?: 'act' | 'quiet' | 'plain'
  name?: string
  value?: string
  /** Posts the form elsewhere than its own action. */
  formAction?: string
}

const CLASSES = { act: 'btn', quiet: 'btn quiet', plain: 'btn plain' }

export function Button({ children, kind = 'act', name, value, formAction }: ButtonProps) {
  return (
    <button className={CLASSES[kind]} type="submit" name={name} value={value} formAction={formAction}>
      {children}
    </button>
  )
}

export function ButtonLink({ href, kind = 'act', children }: { href: string } & ButtonProps) {
  return (
    <a className={CLASSES[kind]} href={href}>
      {children}
    </a>
  )
}
