/** Messages that every venue has from the beginning; its own stand beside them. */
import type { PreparedMessage } from '../protocol/messages.ts'

export const USUAL_MESSAGES: readonly PreparedMessage[] = [
  {
    id: 'usual-closing',
    message: {
      kk: 'Он бес минуттан кейін жабыламыз. Тыңдағаныңызға рақмет.',
      ru: 'Через пятнадцать минут мы закрываемся. Спасибо, что слушали.',
      en: 'We close in fifteen minutes. Thank you for listening.',
    },
  },
  {
    id: 'usual-silence',
    message: {
      kk: 'Қазір бір минут үнсіздік сақтаймыз. Қалыңыз немесе жай ғана шығыңыз.',
      ru: 'Сейчас будет минута тишины. Останьтесь или спокойно выйдите.',
      en: 'A minute of silence is about to begin. Stay, or leave quietly.',
    },
  },
  {
    id: 'usual-help',
    message: {
      kk: 'Көмек керек болса, залдағы қызметкерге айтыңыз. Ешкім себебін сұрамайды.',
      ru: 'Если нужна помощь, подойдите к сотруднику зала. О причине никто не спросит.',
      en: 'If you need help, speak to anyone of the staff. Nobody will ask why.',
    },
  },
]
