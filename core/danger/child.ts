/** Whether somebody says that they are a child now: then what was done to them yesterday is danger today. */
const CHILD: readonly RegExp[] = [
  / (?:i am|im|i m) (?:only |just )?(?:[5-9]|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:years|and|but)|$| )/u,
  / мне (?:сейчас |всего |только )?(?:[5-9]|1[0-7]|десять|одиннадцать|двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать)(?: лет)? /u,
  / (?:маган|мен) (?:[5-9]|1[0-7]|он|он \S{2,5}) (?:жас(?!та едим)|де(?:мин)|да(?:мын))?/u,
  / (?:[5-9]|1[0-7]|он (?:бир|еки|уш|торт|бес|алты|жети)) жас(?:тамын|тамин|тамн|та мин|тамы н)?(?:тамын)? /u,
  / (?:я|i am|im) (?:в|in) (?:[1-9]|10|11|year \d|grade \d) (?:классе|класс)? ?/u,
  / (?:я школьница|я школьник|я еще ребенок|мен баламын|мен окушымын|i am a child|im a kid|im a child) /u,
]

export function isChilds(text: string): boolean {
  return !/ (?:was|было|болганда|едим|кезимде|кезде) /u.test(text) && CHILD.some((sign) => sign.test(text))
}
