/** Professions by the field they belong to, so that `учитель`, `мұғалім` and `teacher` count as one; written for this repository. Beginnings of words. */
export const PROFESSION_FIELDS = {
  teaching:
    'учител преподават воспитател завуч директор логопед дефектолог тренер преподаю преподавал мұғалім ұстаз тәрбиеші жаттықтырушы teach lectur headteach headmaster headmistress principal tutor coach professor dean caregiver',
  medicine:
    'медсест медбрат врач терапевт хирург педиатр стоматолог гинеколог акушер фельдшер санитар фармацевт массажист диетолог психолог дәрігер медбике мейірбике аптек nurs midwi doctor surgeon paediatric pediatric dentist pharmac paramed physio radiograph optician psychologist therapist matron carer',
  law: 'юрист адвокат нотариус судья судьи судье судьё следовател прокурор полицейск полицей участков инспектор охранни сторож заңгер тергеуші учаскелік күзетші lawyer solicitor barrister judge detective police officer inspector guard warden bailiff',
  army: 'военн офицер солдат прапорщик сержант әскери soldier sergeant',
  office:
    'бухгалтер экономист секретар менеджер программист оператор есепші хатшы бағдарламашы риелтор accountant bookkeep secretar manager programmer developer receptionist clerk economist registrar',
  trade:
    'продав кассир официант повар пекар бариста парикмахер косметолог визажист сатушы аспаз наубайшы даяшы шаштараз cashier cook chef baker waiter waitress hairdress beautician butcher',
  industry:
    'инженер механик электрик сварщ шахт нефтян крановщ технолог лаборант монтажник сантехник маляр прораб грузчик швея швеё геолог дәнекерлеуші мұнайшы тігінші engineer mechanic electric plumb weld miner seamstress tailor bricklay roofer scaffold plasterer technic geolog',
  transport:
    'водител машинист проводни диспетчер пилот стюардесс кондуктор жүргізуші жолсерік driver drove conductor dispatch pilot stewardess',
  land: 'агроном зоотехник чабан тракторист ветеринар доярк шопан тракторшы farmer shepherd vet',
  culture:
    'журналист редактор корреспондент диктор библиотекар музыкант скрипач пианист актё актёр актри дизайнер архитектор переводчи тілші кітапханашы әртіс сәулетші journalist reporter editor librarian musician violin pianist actor actress dancer architect designer translator interpreter announcer newsreader organist',
  household: 'уборщ нян дворни тазалықшы cleaner janitor caretaker',
} as const
export type ProfessionField = keyof typeof PROFESSION_FIELDS
