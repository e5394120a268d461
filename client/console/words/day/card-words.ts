/** The card to print and hang beside the desk: what to do when a screen is dark, silent or stuck. Short, in this order. */
import type { Language } from '../../../../core/model/language.ts'

export interface CardWords {
  title: string
  lead: string
  parts: readonly { title: string; steps: readonly string[] }[]
  call: string
  print: string
  intro: string
}

export const CARD_WORDS: Readonly<Record<Language, CardWords>> = {
  en: {
    title: 'When a screen is dark, silent or stuck',
    lead: 'Stay calm. A visitor comes first: offer another screen, and never ask what they were listening to.',
    parts: [
      {
        title: 'Dark',
        steps: [
          'Touch it once and count to five: it may be asleep.',
          'Console → Kiosks → its name → Wake.',
          'Look at the display’s own lamp: no light means no power. Check plug and switch.',
          'Console → its name → Reload. Wait for one minute.',
          'Switch the machine off, count to ten, switch it on. It comes back by itself within three minutes.',
        ],
      },
      {
        title: 'Silent',
        steps: [
          'Lift the handset or put the headphones on: is it plugged in?',
          'Touch the screen once: sound begins with the first touch.',
          'Console → Live: is the volume up, and is calm off?',
          'Console → its name → Test itself. Read what it says about sound.',
          'Change the headphones for the spare pair.',
        ],
      },
      {
        title: 'Stuck',
        steps: [
          'Wipe the glass with a dry cloth: a drop or a sticker counts as a finger.',
          'Press Shift three times on its keyboard, if it has one: that is LEAVE.',
          'Console → its name → Reload.',
          'If it happens again: switch it off, and write a note in its sheet.',
        ],
      },
      {
        title: 'Somebody is in distress',
        steps: [
          'Console → Calm (key C). Screens, sound and light become quiet within half a second.',
          'Go there. Do not ask for their story. Offer water, a chair, and the support lines on the screen.',
          'In danger: 112.',
        ],
      },
      {
        title: 'Fire alarm',
        steps: [
          'Follow the building’s own plan. It never waits for Untold.',
          'All sound is off and the house light is up. Only a person releases it: Console → the red bar.',
        ],
      },
    ],
    call: 'Whom to call: ______________________   Where the spare parts are: ______________________',
    print: 'Print the card',
    intro: 'Print it, write down whom to call, and hang it where staff stand.',
  },
  ru: {
    title: 'Если экран тёмный, немой или застыл',
    lead: 'Спокойно. Сначала посетитель: предложите другой экран и никогда не спрашивайте, что он слушал.',
    parts: [
      {
        title: 'Тёмный',
        steps: [
          'Коснитесь один раз и сосчитайте до пяти: возможно, он спит.',
          'Пульт → Экраны → имя экрана → Разбудить.',
          'Посмотрите на лампочку дисплея: не горит — нет питания. Проверьте вилку и выключатель.',
          'Пульт → имя экрана → Загрузить заново. Подождите минуту.',
          'Выключите машину, сосчитайте до десяти, включите. За три минуты вернётся сам.',
        ],
      },
      {
        title: 'Немой',
        steps: [
          'Снимите трубку или наденьте наушники: включён ли разъём?',
          'Коснитесь экрана: звук начинается с первого касания.',
          'Пульт → Сейчас: поднята ли громкость, выключен ли покой?',
          'Пульт → имя экрана → Проверить себя. Прочтите, что он говорит о звуке.',
          'Замените наушники запасными.',
        ],
      },
      {
        title: 'Застыл',
        steps: [
          'Протрите стекло сухой тканью: капля или наклейка считается пальцем.',
          'Трижды нажмите Shift на его клавиатуре, если она есть: это УЙТИ.',
          'Пульт → имя экрана → Загрузить заново.',
          'Повторилось — выключите и напишите заметку у этого экрана.',
        ],
      },
      {
        title: 'Кому-то тяжело',
        steps: [
          'Пульт → Покой (клавиша C). Экраны, звук и свет стихают за полсекунды.',
          'Подойдите. Не расспрашивайте. Предложите воду, стул и линии помощи на экране.',
          'При опасности: 112.',
        ],
      },
      {
        title: 'Пожарная тревога',
        steps: [
          'Действуйте по плану здания. Он никогда не ждёт Untold.',
          'Звук выключен, свет в зале поднят. Снимает тревогу только человек: Пульт → красная полоса.',
        ],
      },
    ],
    call: 'Кому звонить: ______________________   Где лежат запасные части: ______________________',
    print: 'Напечатать памятку',
    intro: 'Напечатайте, впишите, кому звонить, и повесьте там, где стоят сотрудники.',
  },
  kk: {
    title: 'Экран қараңғы, үнсіз немесе қатып қалса',
    lead: 'Сабыр сақтаңыз. Алдымен келуші: басқа экран ұсыныңыз және не тыңдағанын ешқашан сұрамаңыз.',
    parts: [
      {
        title: 'Қараңғы',
        steps: [
          'Бір рет түртіп, беске дейін санаңыз: ұйықтап тұрған болар.',
          'Пульт → Экрандар → экранның аты → Ояту.',
          'Дисплейдің шамына қараңыз: жанбаса, ток жоқ. Айыр мен қосқышты тексеріңіз.',
          'Пульт → экранның аты → Қайта жүктеу. Бір минут күтіңіз.',
          'Машинаны өшіріп, онға дейін санап, қайта қосыңыз. Үш минутта өзі оралады.',
        ],
      },
      {
        title: 'Үнсіз',
        steps: [
          'Тұтқаны көтеріңіз не құлаққапты киіңіз: ажыратпасы тағулы ма?',
          'Экранды бір рет түртіңіз: дыбыс алғашқы түртуден басталады.',
          'Пульт → Қазір: дыбыс көтерулі ме, тыныштық өшірулі ме?',
          'Пульт → экранның аты → Өзін тексеру. Дыбыс туралы не айтқанын оқыңыз.',
          'Құлаққапты қосалқысына ауыстырыңыз.',
        ],
      },
      {
        title: 'Қатып қалған',
        steps: [
          'Шыныны құрғақ шүберекпен сүртіңіз: тамшы не жапсырма саусақ болып саналады.',
          'Пернетақтасы болса, Shift пернесін үш рет басыңыз: бұл — КЕТУ.',
          'Пульт → экранның аты → Қайта жүктеу.',
          'Қайталанса, өшіріп, осы экранның бетіне жазба қалдырыңыз.',
        ],
      },
      {
        title: 'Біреуге ауыр болса',
        steps: [
          'Пульт → Тыныштық (C пернесі). Экран, дыбыс пен жарық жарты секундта басылады.',
          'Қасына барыңыз. Сұрақ қоймаңыз. Су, орындық және экрандағы көмек желілерін ұсыныңыз.',
          'Қауіп төнсе: 112.',
        ],
      },
      {
        title: 'Өрт дабылы',
        steps: [
          'Ғимараттың өз жоспарымен әрекет етіңіз. Ол Untold-ты ешқашан күтпейді.',
          'Дыбыс өшкен, зал жарығы көтерілген. Дабылды тек адам тоқтатады: Пульт → қызыл жолақ.',
        ],
      },
    ],
    call: 'Кімге қоңырау шалу: ______________________   Қосалқы бөлшектер қайда: ______________________',
    print: 'Жадынаманы басып шығару',
    intro: 'Басып шығарып, кімге қоңырау шалу керегін жазып, қызметкерлер тұратын жерге іліңіз.',
  },
}
