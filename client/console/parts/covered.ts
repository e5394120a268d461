/** Whether a sheet or a list lies over the page: single keys are then its own, or nobody's. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [data-covering]') !== null
}
