/** The page at the top of every archive: for whoever opens it without Untold, today or in twenty years. */
export const ARCHIVE_README = `# Stories from an Untold installation

Each folder here is one story. Open \`kk.md\` (Kazakh), \`ru.md\` (Russian) or \`en.md\` (English) with any program that shows text:
the title stands first, then one sentence on what it is about, then the passages in order, and below \`## Stays\` the sentence that remains.
\`story.json\` says who speaks, what the story touches, and how its light moves. No program is needed to read any of it.
A file that ends in \`.ogg\` is the text read aloud, by somebody who is not the narrator; \`readings\` in \`story.json\` says in which language.

Somebody may have told such a story in trust. They allowed it to leave its installation; they can change their mind there, not here.
Before you show or print it, ask those from whom you have it whether it may still be shown. If it was withdrawn, delete this copy.
Where an installation takes these stories in, each arrives as a draft: no approval and no consent comes with it.

## Untold қондырғысынан шыққан әңгімелер

Мұндағы әр қалта — бір әңгіме. \`kk.md\` (қазақша), \`ru.md\` (орысша) не \`en.md\` (ағылшынша) файлын мәтін көрсететін кез келген бағдарламамен ашыңыз:
алдымен атауы, одан кейін не туралы екені бір сөйлеммен, содан соң үзінділер ретімен тұрады, ал \`## Stays\` астында қалатын сөйлем жазылған.
\`.ogg\` файлы — мәтіннің айтушыдан басқа біреу оқыған жазбасы; қай тілде екені \`story.json\` ішіндегі \`readings\` бөлігінде.
Бұл әңгімені біреу сеніп айтқан болуы мүмкін. Көрсетер не басып шығарар алдында оны кімнен алсаңыз, содан әлі де көрсетуге бола ма, сұраңыз. Қайтарып алынған болса, бұл көшірмені өшіріңіз.
Басқа қондырғы қабылдағанда әр әңгіме жоба болып келеді: онымен бірге мақұлдау да, келісім де келмейді.

## Истории из инсталляции Untold

Каждая папка здесь — одна история. Откройте \`kk.md\` (по-казахски), \`ru.md\` (по-русски) или \`en.md\` (по-английски) любой программой, которая показывает текст:
сначала идёт название, затем одна фраза о том, о чём речь, затем фрагменты по порядку, а под \`## Stays\` — фраза, которая остаётся.
Файл с окончанием \`.ogg\` — тот же текст вслух, его читает не сам рассказчик; на каком языке, сказано в \`readings\` в \`story.json\`.
Такую историю кто-то мог рассказать с доверием. Прежде чем показать или напечатать её, спросите у тех, от кого она у вас, можно ли её ещё показывать. Если её забрали, удалите эту копию.
Там, где её принимают, она приходит черновиком: ни одобрений, ни согласия с ней не приходит.
`
