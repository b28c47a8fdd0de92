// What drizzle-kit reads: every table of `defineTables`, without a second list of their names.
module.exports = require('./tables.ts').postgresTables
