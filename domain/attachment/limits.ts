/** Files in one form. */
export const MOST_AT_ONCE = 5
/** Bytes of one file as it is sent: a photo of a phone has 2 to 10 million. Five of them are less than a server takes in. */
export const MOST_FILE_BYTES = 12 * 1024 * 1024
/** Pixels of one picture: the largest cameras of phones make 50 million, a bomb of a few kilobytes far more. */
export const MOST_PIXELS = 64_000_000
/** Longest side (pixels) of a picture as it is kept: an A4 sheet in 340 dots an inch. */
export const LONGEST_SIDE = 4_000

/** Files on one case file from one side, and their bytes as they are kept; each side has its own, none takes the other's. */
export const MOST_ON_FILE = 40
export const MOST_BYTES_ON_FILE = 200 * 1024 * 1024
