/** Asks the browser to keep the page's own files (client/service-worker). Only over TLS or loopback do browsers allow it. */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'development') return
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/kiosk/service-worker.js', { scope: '/kiosk' })
  } catch (problem) {
    console.info('This screen cannot start without its server.', problem)
  }
}
