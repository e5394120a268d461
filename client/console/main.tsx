import './style/fonts.css'
import './style/mantine.css'
import './style/console.css'
import './style/print.css'
import { createRoot } from 'react-dom/client'
import { Console } from './app.tsx'

const place = document.getElementById('console')
if (place === null) throw new Error('index.html has no element with the id "console"')
createRoot(place).render(<Console />)
