/** The key that stands in the address's fragment, which no server ever logs; taken out of the address bar at once. */
export function takeToken(): string | null {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token === '') return null
  history.replaceState(null, '', location.pathname)
  return token
}
