/** Why an archive is not opened, in three languages: one sentence each, with what to do. */
import type { Localised } from '../../core/model/language.ts'

export const ARCHIVE_WORDS = {
  notAnArchive: {
    en: 'This is not a zip archive, or it was cut off. Choose the .zip file that Untold wrote.',
    ru: 'Это не архив zip, или он обрывается. Выберите файл .zip, который записал Untold.',
    kk: 'Бұл zip архиві емес немесе жартысы жоқ. Untold жазған .zip файлын таңдаңыз.',
  },
  damaged: {
    en: 'The archive is damaged, or says something untrue about itself. Ask for it again, or make it anew.',
    ru: 'Архив повреждён или говорит о себе неправду. Попросите его ещё раз или создайте заново.',
    kk: 'Архив бүлінген немесе өзі туралы жалған дерек береді. Оны қайта сұратыңыз немесе жаңадан жасаңыз.',
  },
  empty: {
    en: 'There is no story in this archive. A package is a folder with story.json and the texts.',
    ru: 'В этом архиве нет ни одной истории. Пакет — это папка с файлом story.json и текстами.',
    kk: 'Бұл архивте бірде-бір әңгіме жоқ. Пакет — story.json файлы мен мәтіндері бар қалта.',
  },
  hidden: {
    en: 'The archive holds more files than it says. Make it anew.',
    ru: 'Файлов в архиве больше, чем он заявляет. Создайте его заново.',
    kk: 'Архивте ол айтқаннан көп файл бар. Оны жаңадан жасаңыз.',
  },
  overlap: {
    en: 'Files in the archive lie on top of each other. Make it anew.',
    ru: 'Файлы в архиве лежат один поверх другого. Создайте его заново.',
    kk: 'Архивтегі файлдар бірінің үстіне бірі түскен. Оны жаңадан жасаңыз.',
  },
  outside: {
    en: 'The name leads out of the archive. Take this file out; nothing was opened.',
    ru: 'Имя ведёт за пределы архива. Уберите этот файл; ничего не было открыто.',
    kk: 'Аты архивтен тысқа бастайды. Бұл файлды алып тастаңыз; ештеңе ашылған жоқ.',
  },
  oddName: {
    en: 'The name is not a plain one. Use letters, digits, hyphens and full stops.',
    ru: 'Имя необычное. Пишите буквами, цифрами, дефисами и точками.',
    kk: 'Аты кәдімгідей емес. Әріп, цифр, дефис және нүкте қолданыңыз.',
  },
  longName: {
    en: 'The name is too long. Shorten it to at most 200 bytes.',
    ru: 'Имя слишком длинное. Сократите его до 200 байт.',
    kk: 'Аты тым ұзын. 200 байтқа дейін қысқартыңыз.',
  },
  nameNotUtf8: {
    en: 'The name of a file is not in UTF-8. Make the archive anew.',
    ru: 'Имя одного из файлов не в UTF-8. Создайте архив заново.',
    kk: 'Бір файлдың аты UTF-8 емес. Архивті жаңадан жасаңыз.',
  },
  twice: {
    en: 'This name stands in the archive twice. Keep one of the files.',
    ru: 'Это имя стоит в архиве дважды. Оставьте один из файлов.',
    kk: 'Бұл ат архивте екі рет тұр. Файлдың біреуін қалдырыңыз.',
  },
  link: {
    en: 'This is a link, and links are not followed. Put the file itself into the archive.',
    ru: 'Это ссылка, а по ссылкам мы не идём. Положите в архив сам файл.',
    kk: 'Бұл сілтеме, ал сілтемемен жүрмейміз. Архивке файлдың өзін салыңыз.',
  },
  notAFile: {
    en: 'This is neither a file nor a folder. Take it out.',
    ru: 'Это не файл и не папка. Уберите это.',
    kk: 'Бұл файл да, қалта да емес. Алып тастаңыз.',
  },
  locked: {
    en: 'The archive is locked with a password. Make it without one.',
    ru: 'Архив закрыт паролем. Создайте его без пароля.',
    kk: 'Архив құпиясөзбен жабылған. Оны құпиясөзсіз жасаңыз.',
  },
  oddPacking: {
    en: 'This is packed in a way that we do not open. Pack it as an ordinary zip.',
    ru: 'Это упаковано способом, который мы не открываем. Упакуйте как обычный zip.',
    kk: 'Бұл біз ашпайтын тәсілмен оралған. Кәдімгі zip етіп ораңыз.',
  },
  bomb: {
    en: 'This would swell to many times its size when unpacked. Nothing of the archive was opened.',
    ru: 'При распаковке это разрослось бы во много раз. Ничего из архива не было открыто.',
    kk: 'Ашқанда бұл бірнеше есе ұлғайып кетер еді. Архивтен ештеңе ашылған жоқ.',
  },
  changed: {
    en: 'What is in this file is not what was packed. Ask for the archive again.',
    ru: 'В этом файле не то, что было упаковано. Попросите архив ещё раз.',
    kk: 'Бұл файлдың іші оралған кездегідей емес. Архивті қайта сұратыңыз.',
  },
} as const satisfies Record<string, Localised>

export function tooManyFilesWords(most: number): Localised {
  return {
    en: `There are too many files; at most ${most} fit. Send the stories in several archives.`,
    ru: `Слишком много файлов, помещается не больше ${most}. Отправьте истории несколькими архивами.`,
    kk: `Файл тым көп, ең көбі ${most} сыяды. Әңгімелерді бірнеше архивпен жіберіңіз.`,
  }
}

export function tooMuchWords(megabytes: number): Localised {
  return {
    en: `Unpacked it would be larger than ${megabytes} MB. Send the stories in several archives.`,
    ru: `В распакованном виде это больше ${megabytes} МБ. Отправьте истории несколькими архивами.`,
    kk: `Ашылғанда ${megabytes} МБ-тан асады. Әңгімелерді бірнеше архивпен жіберіңіз.`,
  }
}

export function tooLargeArchiveWords(megabytes: number): Localised {
  return {
    en: `The archive is larger than ${megabytes} MB. Send the stories in several archives.`,
    ru: `Архив больше ${megabytes} МБ. Отправьте истории несколькими архивами.`,
    kk: `Архив ${megabytes} МБ-тан үлкен. Әңгімелерді бірнеше архивпен жіберіңіз.`,
  }
}

export function moreWords(count: number): Localised {
  return {
    en: `And ${count} more of the kind.`,
    ru: `И ещё столько похожих: ${count}.`,
    kk: `Бұған ұқсас тағы ${count} бар.`,
  }
}
