const WHOLE = 2 ** 32

/** Numbers that look random and are the same for the same seed. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WHOLE
  }

  happens(probability: number): boolean {
    return this.share() < probability
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  /** Throws a RangeError where there is nothing to pick from. */
  pick<T>(all: readonly T[]): T {
    const picked = all[Math.floor(this.share() * all.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.between(0, 255))
  }

  /** One of these, each as likely as its weight says; undefined where no weight is above 0. */
  weighted<T>(all: readonly T[], weightOf: (one: T) => number): T | undefined {
    const sum = all.reduce((total, one) => total + weightOf(one), 0)
    let left = this.share() * sum
    return all.find((one) => {
      left -= weightOf(one)
      return left < 0
    })
  }
}
