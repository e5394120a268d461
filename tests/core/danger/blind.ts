/** Written after the recogniser was built, without trying them on it first; what it missed then is named in docs/booth.md. */
import type { Language } from '../../../core/model/language.ts'

export const BLIND: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'My dad hit me again last night', 'My grandfather gets into my bed', 'My coach kisses me and tells me to keep quiet',
    'I am 11 and my brother touched me', 'My parents are forcing me to marry my cousin', 'They are going to marry me off next month',
    'They plan to kidnap me for a wedding', 'He keeps my passport', 'He took all my documents', 'I am locked in the room',
    'My ex is waiting outside with a gun', 'He pulled a knife on me', 'He strangled me yesterday', 'He put his hands around my throat',
    'I swallowed a lot of tablets', 'I have taken an overdose', 'I am bleeding', 'Me and my kids are hiding from him', 'my boyfriend punches me when he is drunk',
    'my husband beats the children', 'He kicks my mother', 'My mother in law hits me', 'He slapped me today', 'they beat me every day',
    'He does not stop hitting me', 'He rapes me', 'My husband forces me to have sex', 'please save us', 'Someone help me please he is here',
    'I cannot live any more', 'I want to kill myself', 'dying is all I want', 'He says he will burn the house with us in it', 'He is breaking the door',
    'he threatens to take my children and kill me', 'My uncle comes to me at night when everyone is asleep', 'my teacher makes me undress',
    'I am sixteen and they found me a husband', 'He does not let me out of the house', 'he follows me everywhere and I am scared', 'My stepdad does bad things to me', 'He points a gun at me',
  ],
  ru: [
    'Папа опять избил меня вчера', 'Дедушка залезает ко мне в постель', 'Тренер целует меня и просит молчать', 'Мне 11 лет, и брат меня трогал',
    'Родители заставляют меня выйти замуж', 'Меня хотят выдать замуж за двоюродного брата', 'Меня собираются похитить', 'Муж спрятал мои документы',
    'Паспорт он у меня забрал', 'Я заперта в комнате', 'Бывший ждёт меня у подъезда с ножом', 'Он приставил нож к моему горлу', 'Отец придушил меня сегодня', 'Он хватает меня за горло',
    'Я наглоталась таблеток', 'Выпила уксус', 'У меня кровь, он меня ударил', 'Мы с детьми прячемся от него', 'Парень бьёт меня, когда пьян', 'Муж детей бьёт',
    'Пинает он маму', 'Свекровь меня бьёт', 'Он ударил меня сегодня', 'меня бьют дома', 'Избивают нас с сестрой', 'меня насилует сосед',
    'Муж принуждает меня к близости', 'Спасите, люди', 'Кто-нибудь, помогите, он здесь', 'Жить я больше не могу', 'Хочу убить себя', 'Сдохнуть хочется',
    'Грозится сжечь дом вместе с нами', 'Он ломает дверь', 'Он угрожает отнять детей и убить меня', 'Дядя приходит ко мне по ночам', 'Учитель раздевает меня', 'Мне шестнадцать, меня отдают замуж',
    'Он не выпускает меня из дома', 'Он ходит за мной, я боюсь', 'Отчим делает со мной плохие вещи', 'папа маму сейчас убьёт', 'он меня опять бьёт и я боюсь',
  ],
  kk: [
    'Әкем кеше мені тағы ұрды', 'Атам төсегіме кіреді', 'Жаттықтырушым мені сүйеді, айтпа дейді', 'Маған 11 жас, ағам маған тиісті', 'Ата-анам мені зорлап тұрмысқа бермек',
    'Мені туысыма күйеуге бергісі келеді', 'Мені алып қашамыз дейді', 'Күйеуім құжаттарымды тығып қойды', 'Паспортымды тартып алды', 'Мені бөлмеге қамап тастады', 'Бұрынғы күйеуім есік алдында пышақпен тұр',
    'Ол маған пышақ тіреді', 'Әкем бүгін мені буындырды', 'Ол тамағымнан қысады', 'Көп дәрі ішіп алдым', 'Сірке суын ішіп қойдым', 'Қан кетіп жатыр, ол мені ұрды', 'Балаларыммен тығылып отырмын',
    'Жігітім ішіп келсе мені ұрады', 'Күйеуім балаларды ұрады', 'Анамды тепкілейді әкем', 'Енем мені ұрады', 'Ол бүгін мені соқты', 'Үйде мені ұрып жатады', 'Сіңлім екеумізді сабайды', 'Көршім мені зорлап жүр',
    'Күйеуім мені күштейді', 'Құтқарыңдаршы', 'Біреу көмектесіңдерші, ол осында', 'Енді өмір сүре алмаймын', 'Өзімді өлтіргім келеді', 'Өлгім кеп тұр', 'Үйді бізбен бірге өртеймін дейді', 'Есікті сындырып жатыр',
    'Балаларымды тартып алып, мені өлтіремін деп қорқытады', 'Нағашым түнде жаныма келеді', 'Мұғалім мені шешіндіреді', 'Он алтыдамын, мені күйеуге бергелі жатыр', 'Мені үйден шығармай отыр', 'Артымнан аңдып жүр, қорқамын',
    'Өгей әкем маған жаман нәрсе жасайды', 'Ағам мені таяқпен ұрып жатыр', 'Күйеуім мені сабап тастады кеше',
  ],
} // prettier-ignore

export const BLIND_HARMLESS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'My mother hit the table and laughed', 'He hit me when I was young, I left him in spring', 'I took the pills that the doctor gave me', 'My brother comes home at night from work',
    'She married me off to her books, I joke', 'He locked the door and went to work', 'He has a knife for the bread', 'The sun beats down on us', 'My heart beats when I see her', 'Her words touch me',
    'My father never touched us', 'He helped me', 'Help is here', 'This will help me', 'I do not live with him any more', 'My sister comes to my room at night and we talk', 'I was thirteen when my father left',
    'My husband hurts when it rains', 'They used to lock me in', 'He choked on his tea', 'The court took his gun', 'I got my passport back', 'My teacher told me to write', 'She strangled the silence with a song', 'It kills me to remember',
    'My dad beats the drum', 'He stopped hitting me after the trial', 'Nobody beats me now', 'My boss never shouts', 'My son hits the ball',
    'The neighbour called and I opened', 'I wanted to leave and I left', 'We take the children to school every day', 'I am 34 and I live alone', 'My uncle taught me to swim', 'He said he was sorry', 'I want to live by the sea', 'I do not want to live with my mother in law', 'They married young', 'My cousin was married off at sixteen',
  ],
  ru: [
    'Мама стукнула по столу и засмеялась', 'Он бил меня, когда я была молодой', 'Выпила таблетку от головной боли', 'Брат приходит ночью с работы', 'Сестра вышла замуж по любви', 'Он запер дверь и ушёл на работу',
    'У него нож для хлеба', 'Солнце бьёт в глаза', 'Сердце бьётся, когда я её вижу', 'Её слова меня трогают', 'Отец никогда нас не трогал', 'Он мне помог', 'Помощь рядом', 'Я с ним больше не живу', 'Сестра приходит ко мне в комнату, и мы болтаем',
    'Мне было тринадцать, когда отец ушёл', 'У мужа болит спина', 'Меня раньше запирали', 'Он подавился чаем', 'Суд забрал у него ружьё', 'Я получила паспорт обратно', 'Учитель сказал мне писать', 'Обида душила меня', 'Папа бьёт в барабан',
    'Он перестал меня бить после суда', 'Теперь меня никто не бьёт', 'Начальник не кричит', 'Сын бьёт по мячу', 'Соседка позвонила, и я открыла', 'Я хотела уйти и ушла', 'Мне 34 года, живу одна', 'Дядя научил меня плавать', 'Он сказал, что ему жаль',
    'Хочу жить у моря', 'Не хочу жить со свекровью', 'Меня трогает эта песня', 'Бабушка гладит меня по голове', 'Мы вместе пьём чай каждый вечер', 'Её выдали замуж в шестнадцать', 'Муж режет хлеб',
  ],
  kk: [
    'Анам күліп үстелді ұрды', 'Жас кезімде ол мені ұратын', 'Басым ауырып дәрі іштім', 'Ағам түнде жұмыстан келеді', 'Сіңлім сүйгеніне күйеуге шықты', 'Ол есікті жауып жұмысқа кетті', 'Қолында нан кесетін пышақ бар', 'Күн көзіме ұрады', 'Жүрегім соғып тұр',
    'Оның сөзі жүрегіме тиеді', 'Әкем бізді ешқашан ұрмаған', 'Ол маған көмектесті', 'Көмек жақын', 'Мен онымен енді тұрмаймын', 'Әпкем түнде келіп, екеуміз сөйлесеміз', 'Әкем кеткенде мен он үште едім', 'Күйеуімнің белі ауырады', 'Бұрын мені қамап қоятын',
    'Шайға шашалып қалды', 'Сот мылтығын алды', 'Паспортымды қайтарып алдым', 'Мұғалім маған жаз деді', 'Өкпе мені буып тұрды', 'Әкем домбыра шертеді', 'Соттан кейін мені ұрмайтын болды', 'Енді мені ешкім ұрмайды', 'Бастығым айқайламайды',
    'Ұлым доп тебеді', 'Көршім қоңырау шалды, есікті аштым', 'Кеткім келді де кеттім', 'Мен 34 жастамын, жалғыз тұрамын', 'Нағашым маған жүзуді үйретті', 'Ол кешірім сұрады', 'Теңіз жағасында тұрғым келеді', 'Енеммен тұрғым келмейді', 'Бұл ән маған әсер етеді',
    'Әжем басымнан сипайды', 'Күнде кешке бірге шай ішеміз', 'Оны он алтысында ұзатқан', 'Күйеуім нан кеседі',
  ],
} // prettier-ignore
