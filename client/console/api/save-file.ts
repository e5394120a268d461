/** Hands a file to the browser's downloads. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then; the page need not keep the texts in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
