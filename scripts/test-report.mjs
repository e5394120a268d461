// What a run of the tests came to, for scripts/test.mjs: one JSON document at the path TEST_REPORT_PATH.
import { writeFileSync } from 'node:fs'

/** @typedef {{ path: string, ok: boolean, passed: number, failed: number, skipped: number }} FileReport */
/** @typedef {{ files: FileReport[], loose: number }} RunReport `loose`: errors that no test caught */

export default class TestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    /** @type {RunReport} */
    const report = { files: modules.map(ofFile), loose: unhandled.length }
    const { TEST_REPORT_PATH: path } = process.env
    if (path !== undefined) writeFileSync(path, JSON.stringify(report))
  }
}

/** @param {import('vitest/node').TestModule} file */
function ofFile(file) {
  const states = [...file.children.allTests()].map((test) => test.result().state)
  /** @param {string} state */
  const count = (state) => states.filter((each) => each === state).length
  return {
    path: file.moduleId,
    ok: file.ok(),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped') + count('pending'),
  }
}
