/** Books, songs and films that are called after somebody: their titles name nobody of the story. Written for this repository. */
export const WORKS: readonly string[] = [
  'абай жолы', 'путь абая', 'қыз жібек', 'кыз жибек', 'козы корпеш', 'қозы көрпеш', 'баян сұлу', 'қобыланды батыр', 'алпамыс батыр', 'ер тарғын',
  'анна каренина', 'анну каренину', 'анне каренине', 'евгений онегин', 'евгения онегина', 'тарас бульба', 'доктор живаго',
  'мастер и маргарита', 'мастера и маргариту', 'гарри поттер', 'гарри поттера', 'винни-пух', 'винни пух', 'джейн эйр', 'робинзон крузо',
  'ромео и джульетта', 'ромео и джульетту', 'harry potter', 'jane eyre', 'anna karenina', 'romeo and juliet', 'robinson crusoe', 'mary poppins', 'oliver twist',
  'david copperfield', 'peter pan', 'winnie the pooh', 'peppa pig', 'thomas the tank',
] // prettier-ignore
