/**
 * Which names look alike. The skeleton of Unicode's technical standard 39, for the scripts that are
 * mistaken for Latin: "confusables.txt" 13.0.0, letters of Latin, Cyrillic, Greek, Armenian, Cherokee and
 * Lisu that look like ASCII, to which small capitals and Arabic letters with two code points are added.
 * (Unicode data: copyright Unicode, Inc., under the Unicode licence.)
 */
const drawnAlike: Readonly<Record<string, string>> = {
  '2': 'ꝚƧꙄƻ',
  '3': 'ꞫȜƷꝪЗӠҘ',
  '4': 'Ꮞ',
  '5': 'Ƽ',
  '6': 'бᏮ',
  '8': 'ȣȢ',
  '9': 'Ꝯ',
  A: 'ΑАᎪꓮ',
  AA: 'Ꜳ',
  AE: 'ÆӔ',
  AO: 'Ꜵ',
  AU: 'Ꜷ',
  AV: 'ꜸꜺ',
  AY: 'Ꜽ',
  B: 'ꞴΒВᏴꓐ',
  C: 'СᏟꓚҪ',
  D: 'ᎠꓓĐÐƉ',
  E: 'ΕЕᎬꓰɆ',
  F: 'ꞘϜꓝƑ',
  G: 'ԌᏀᏳꓖǤ',
  H: 'ΗНᎻꓧⱧҢĦӉӇ',
  J: 'ꞲͿЈᎫꓙɈ',
  K: 'ΚКᏦꓗⱩҚꝀҞ',
  L: 'ᏞꓡŁ',
  M: 'ΜϺМᎷꓟӍ',
  N: 'ΝꓠƝ',
  O: '0ΟОՕꓳØƟꝊθΘӨѲᎾᏫ',
  OE: 'Œ',
  OO: 'ꝎꚘ',
  P: 'ΡРᏢꓑ',
  R: 'ƦᎡᏒꓣ',
  S: 'ЅՏᏕᏚꓢ',
  T: 'ΤТᎢꓔȾƮҬŦ',
  T3: 'Ꜩ',
  U: 'ՍꓴɄᏌ',
  V: 'ѴᏙꓦ',
  W: 'ԜᎳᏔꓪ',
  X: 'ꞳΧХꓫҲ',
  Y: 'ΥУҮᎩᎽꓬɎҰ',
  Z: 'ΖᏃꓜƵȤ',
  a: 'ɑαаᴀ',
  aa: 'ꜳ',
  ae: 'æӕ',
  ao: 'ꜵ',
  au: 'ꜷ',
  av: 'ꜹꜻ',
  ay: 'ꜽ',
  b: 'ƄЬᏏɓƃƂБƀҍҌѣѢʙв',
  bl: 'Ы',
  c: 'ᴄсꮯȼҫ',
  d: 'ԁᏧꓒɗɖƌđᴅ',
  dz: 'ʣ',
  e: 'ꬲеҽɇҿᴇ',
  f: 'ꬵꞙẝքƒᵮꜰ',
  g: 'ɡᶃƍցɠǥɢ',
  h: 'һհᏂɦꚕᏲħћʜн',
  i: 'ıɪɩιіꙇӏꭵᎥɨᵻᵼ',
  j: 'ϳјɉᴊ',
  k: 'ƙᴋк',
  l: '1|IƖǀΙІӀꓲłɭƗƚɫʟ',
  lO: 'Ю',
  ll: 'ǁ',
  ls: 'ʪ',
  lz: 'ʫ',
  n: 'ոռɳƞηᵰɴ',
  o: 'ᴏᴑꬽοσоօøꬾɵꝋөѳꮎꮻꭴ',
  oe: 'œ',
  oo: 'ꝏꚙ',
  p: 'ρрƥᵽᴘ',
  q: 'ԛգզʠ',
  r: 'ꭇꭈᴦгꮁɽɼɍғᵲʀ',
  rn: 'mɱᵯᴍм',
  s: 'ꜱƽѕꮪʂᵴ',
  t: 'ƭŧᵵᴛт',
  tf: 'ꝷ',
  ts: 'ʦ',
  u: 'ꞟᴜꭎꭒʋυսᵾꮜ',
  ue: 'ᵫ',
  uo: 'ꭣ',
  v: 'ᴠνѵꮩ',
  w: 'ɯᴡѡԝաꮃѽꝡ',
  x: 'х',
  y: 'ɣᶌʏỿꭚγуүƴɏұ',
  z: 'ᴢꮓʐƶȥᵶ',
  '\u064A': '\u0649\u06CC',
  '\u0643': '\u06A9',
  '\u0647': '\u0629\u06BE\u06C1\u06D5',
};

const skeletons: ReadonlyMap<string, string> = new Map(
  Object.entries(drawnAlike).flatMap(([skeleton, drawn]) =>
    Array.from(drawn, (character): [string, string] => [character, skeleton]),
  ),
);

/** Accents and points, but not the marks of a script that writes its vowels with them. */
const accents = /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Cyrillic}]|\p{Cf}/gu;

/** Two names with a key in common are read as the same name. Width was folded when they were prepared. */
export function looksOf(name: string): readonly [spelt: string, drawn: string] {
  const bare = name.normalize('NFKD').replace(accents, '');
  return [bare.toLowerCase(), lookOf(bare)];
}

/** Capitals first: a capital looks like other letters than its small form does. */
export function lookOf(name: string): string {
  return skeletonOf(skeletonOf(name.normalize('NFKD').replace(accents, '')).toLowerCase()).toLowerCase();
}

function skeletonOf(text: string): string {
  return Array.from(text, (character) => skeletons.get(character) ?? character).join('');
}
