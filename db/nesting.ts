import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from './connection.ts'

type Scope = { over: boolean }

/** Tells a transaction inside a transaction, which would wait for itself for ever, from one beside it. */
export function nestingGuard() {
  const scopes = new AsyncLocalStorage<Scope>()

  return {
    /** The same work, refused here and now when this code already runs inside such work. */
    only<Result>(work: (tx: Db) => Promise<Result>): (tx: Db) => Promise<Result> {
      if (scopes.getStore()?.over === false) {
        throw Object.assign(new Error('a transaction inside a transaction'), { code: 'nested-transaction' })
      }
      return async (tx) => {
        const scope: Scope = { over: false }
        try {
          return await scopes.run(scope, work, tx)
        } finally {
          scope.over = true
        }
      }
    },
  }
}
