import { examine } from './doctor/examine.ts'

// npm run doctor: looks at settings, versions, data folder, database and disk, changes nothing, says what is wrong.
const findings = await examine(process.cwd())
for (const { isProblem, sentence } of findings)
  console.log(`${isProblem ? 'PROBLEM' : 'ok     '}  ${sentence}`)
const problems = findings.filter(({ isProblem }) => isProblem).length
console.log(
  problems === 0 ? 'Nothing is wrong.' : `${problems} ${problems === 1 ? 'thing is' : 'things are'} wrong.`,
)
process.exitCode = problems === 0 ? 0 : 1
