/** Given names of neighbours and of those who came from farther, that the other lists lack; written for this repository. */

/** In Cyrillic letters: Uzbek, Tajik, Kyrgyz, Uyghur, Chechen, Armenian, Georgian, Azerbaijani, Crimean and Volga Tatar, German. */
export const NEIGHBOURS_NAMES = `
Исрафил Исрапил Азизхон Рустамжон Ойбек Гульнора Мехринисо Рухшона Хуршед Далер Парвиз Бахтовар Уланбек Махпират Рабия
Абликим Турсунжан Розимат Бислан Арпине Вардан Гиоргий Фидан Ругия Мамед Вюсал Гюльтен Гюльсюм Эльзара Ленур Эскендер
Рефат Эдмунд Якоб Рамзия Разиля Рафис Айсылу Миляуша Шамсия Азизжон Акбаржон Алишерхон Анвархон Аброрбек Аброр
Абдужаббор Абдулазиз Абдурахим Абдувахоб Ботир Ботиржон Боходир Дилрабо Дилафруз Дилбархон Жахонгир Жамолиддин Зиёда
Зиёдулла Зебинисо Зулхумор Икромжон Кудратилла Комила Лутфулло Мавжуда Манзура Махлиё Махфуза Мехрибон Мирзохид
Мукаддас Нигина Оминахон Орзигул Парвона Санобар Сарвиноз Саттор Сайёра Собиржон Сохиба Султонбек Фазилат Хайрулло
Хамрокул Хикмат Холида Хосият Шарофат Элдор Юнус Юсуфжон Гавхар Гулрухсор Гулшод Абдурасул Абдусалом Амриддин
Бахриддин Бехруз Бехзод Джамшед Джовид Диловар Зайнаб Зафарджон Зиёвуддин Искандар Исмоил Кибриё Мастура Машраб
Мижгона Мохинур Мавзуна Назокат Насрулло Нурулло Рахматулло Сайвали Сайрахон Сорбон Тахмина Фарахноз Фатхулло
Хайриниссо Хисрав Холмурод Шамсиддин Шахром Шодмон Шукрона Айжаркын Анаркан Асылкан Батма Догдурбек Жипара Замирбек
Калича Каныкей Кубатбек Майрамбек Сагынбек Салкынай Сонунбюбю Токтобюбю Тургунбай Тынара Уулкан Шайыркуль Эльзат
Эркеаим Эрнис Абдукерим Айнюр Аршидин Аюпжан Дильшат Захидям Захидин Марпуа Махинур Мерван Мехрай Миркамил Назугум
Нурбия Нурахун Пазилят Розихан Самият Санубар Таварханум Тилямят Турдахун Тухтахун Юлтузай Ялкун Аслудин
Бувайсар Джабраил Малх Мовлади Нурди Резван Салавди Сулумбек Супьян Увайс Хаваж Халимат Хусен Зулай Маликат Марет
Мархет Себила Хадишт Эниса Авак Анаит Арамаис Арев Арусяк Астхик Ашхен Варужан Варсеник Вреж Геворг Гегам Грачик
Егиазар Жирайр Завен Капрел Лилит Манвел Мгер Мелине Мушег Нарек Норайр Оганес Овсанна Паруйр Рипсиме Саак Сатеник
Седрак Сируш Сероб Хачатур Шаварш Шогик Эгине Анзор Бадри Кахабер Малхаз Маквала Мераб Нестан Нугзар Пикрия Русудан Тамила Фатмана Хатуна Хвича Шалва Эльгуджа Эмзар Эрекле Абульфаз Акиф Алекпер
Алескер Афет Бейляр Вагиф Видади Гамид Гасан Гюлай Гюнай Джавид Джейхун Зохраб Ильхам Кямал Кямаля Мубариз Намик
Натаван Нушаба Парвин Рахиб Ровшан Руфат Садагат Сеймур Солмаз Судаба Ульвия Фархад Фикрет Хумар Шахин Шафига
Эльвин Эсмира Яшар Аблязиз Бекир Дилявер Ибраим Кемал Лемара Ленияр Мавиле Мемет Недим Нияра Осман Ридван Сейран
Сеитджелиль Сервиназ Синавер Усеин Февзи Хатидже Шевкет Эльвиз Эльмаз Энвер Эсма Альфира Вильдан Галимзян Гульгена
Гульфира Зиннур Зифа Зиля Ильгам Ильдус Ильсур Ильсия Ильсеяр Магсум Минзия Мударис Насима Раиля Ралиф Рифкат Рузиля
Сагит Танзиля Тимербай Фаниля Фаузия Фидаиль Фларида Фнуна Хабир Хазиахмет Шаукат Ямиля Язгуль Амалия Бертольд Вендель
Гедвига Гельмут Герберт Готфрид Доротея Йозеф Иоганнес Кристоф Леонгард Лизелотте Магдалина Оттилия Пауль Петер
Райнгольд Теодор Цецилия Эльфрида Эрих
`

/** In Latin letters: African, Asian, Slavic, Romanian, Gaelic and Welsh, as they are written in Britain. */
export const NEWCOMERS_NAMES = `
Gaz Jase Chidinma Chukwudi Folake Fatoumata Ousmane Mamadou Hodan Ifrah Farhiya Hawa Balwinder Parveen Nasreen Farzana
Xiaoling Meiling Weiwei Haoran Huong Somchai Niran Malee Dimitra Kostas Iestyn Adaora Chiamaka Funmilayo Kelechi
Fatimata Kadiatou Aissatou Oumar Seydou Modou Isatou Ndeye Wanjiru Njeri Atieno Otieno Ochieng Mwangi Kamau Njoroge
Nyambura Selam Hiwot Meseret Bekele Yonas Rahel Mulugeta Dahabo Ladan Faduma Halimo Warsame Guled Samatar Baljit
Charanjit Gurdeep Hardeep Inderjit Kulwinder Lakhvir Mandeep Paramjit Sukhwinder Satwinder Tejinder Surjit Chandni
Dipti Hetal Jignesh Ketan Mehul Nilesh Parul Rupal Sejal Urvashi Yogesh Shaheen Robina Mumtaz Naheed Sajida Yasmeen
Zubaida Aftab Arshad Ejaz Ghulam Liaqat Nazir Pervez Shafiq Tanveer Waheed Yaqub Zafar Beata Bozena Iwona Jadwiga
Andrzej Bartek Bogumil Cezary Dariusz Grzegorz Jaroslaw Kacper Leszek Mirek Slawek Staszek Waldek Wieslaw Anca Camelia
Corina Doina Dragos Ecaterina Emanuela Gheorghe Iulia Laurentiu Liviu Luminita Octavian Petru Raluca Razvan Simona
Sorin Traian Dazza Terrence Glynis Beryl Enid Dottie Alf Merfyn Bethan Seren Mared Arwel Aled Dewi Ruaridh Gregor
Innes Shona Fionnuala Bridie Assumpta Concepta Attracta Fidelma Padraic Colm Eamon Malachy Ronan Ruairi
`
