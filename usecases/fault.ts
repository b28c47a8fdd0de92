export { isDatabaseFault } from '#db/handle.ts'
