// Who may import whom (CONTRIBUTING.md). tests/architecture.test.ts runs this and plants a violation.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

const PURE = 'node_modules/(zod|culori)/'
const NODE_BUILTIN =
  '^node:|^(fs|path|crypto|http|https|net|tls|dgram|worker_threads|child_process|os|url|util|stream|events|buffer|timers|perf_hooks|assert|module|readline)(/|$)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only(
      'core-is-pure',
      '^core/(?!show/schedule/)',
      `^core/|${PURE}`,
      'core imports core and pure libraries only',
    ),
    only(
      'schedule-knows-time-zones',
      '^core/show/schedule/',
      `^core/|${PURE}|node_modules/(temporal-|rrule-temporal/|suncalc/)`,
      'the schedule alone may know time zones and the sun',
    ),
    never(
      'kiosk-never-computes-schedules',
      '^client/',
      '^core/show/schedule/',
      'kiosks receive a programme, never rules',
    ),
    never(
      'server-parts-keep-apart',
      '^server/store/',
      '^server/(vault|lights|media|library|http|sockets|runtime|access)/',
    ),
    never(
      'vault-keeps-apart',
      '^server/vault/',
      '^server/(store|lights|media|library|http|sockets|runtime|access)/',
    ),
    never(
      'backup-stands-on-store-and-vault',
      '^server/backup/',
      '^server/(lights|media|library|http|sockets|access|inbox)/',
    ),
    never(
      'lights-keep-apart',
      '^server/lights/',
      '^server/(store|media|library|http|sockets|runtime|access)/',
    ),
    never(
      'displays-keep-apart',
      '^server/displays/',
      '^server/(store|vault|lights|media|library|http|sockets|runtime|access)/',
    ),
    never(
      'library-keeps-apart',
      '^server/library/',
      '^server/(store|lights|media|http|sockets|runtime|access)/',
    ),
    never(
      'runtime-is-narrow',
      '^server/runtime/',
      '^server/(store|lights|media|library|http|sockets|access)/',
    ),
    never(
      'desk-is-narrow',
      '^server/desk/',
      '^server/(store|vault|lights|media|library|http|sockets|access)/',
    ),
    never(
      'inbox-is-narrow',
      '^server/inbox/',
      '^server/(store|vault|lights|media|library|http|sockets|access)/',
    ),
    never('access-is-narrow', '^server/access/', '^server/(store|lights|media|library|http|sockets)/'),
    never('http-goes-through-ports', '^server/http/', '^server/(store|vault|backup|lights|sockets|library)/'),
    never('sockets-go-through-ports', '^server/sockets/', '^server/(store|vault|lights|http|library)/'),
    never(
      'one-composition-root',
      '^server/(?!main\\.ts|house\\.ts|welcome-text\\.ts)',
      '^server/compose\\.ts',
    ),
    never('core-never-looks-up', '^core/', '^(server|client)/'),
    only('client-lib-stands-on-core', '^client/lib/', '^client/lib/|^core/|node_modules/'),
    never('kiosk-and-console-keep-apart', '^client/kiosk/', '^client/console/'),
    never('console-and-kiosk-keep-apart', '^client/console/', '^client/kiosk/'),
    only(
      'small-pages-stand-alone',
      '^client/(withdraw|sheet)/',
      '^client/(withdraw|sheet|lib)/|^core/|node_modules/',
    ),
    only(
      'preview-is-the-kiosk',
      '^client/preview/',
      '^client/(preview|kiosk|lib)/|^core/|node_modules/',
      'what the desk previews is the kiosk itself',
    ),
    never('nobody-else-previews', '^client/(kiosk|console|withdraw|sheet|lib)/', '^client/preview/'),
    never('no-server-in-a-browser', '^client/', '^server/'),
    never('no-node-in-a-browser', '^(client|core)/', NODE_BUILTIN),
    never(
      'kiosk-stays-small',
      '^client/kiosk/',
      'node_modules/(react|react-dom|@mantine|temporal-polyfill|rrule-temporal|suncalc|zod/v4/classic)',
    ),
    {
      name: 'scenes-keep-apart',
      severity: 'error',
      from: { path: '^client/kiosk/scenes/([^/]+)/' },
      to: { path: '^client/kiosk/scenes/([^/]+)/', pathNot: '^client/kiosk/scenes/$1/' },
    },
    never('scenes-know-no-connection', '^client/kiosk/scenes/', '^client/kiosk/(connection|visitor|sound)/'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
