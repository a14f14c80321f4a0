/** Words that carry grammar and not content, by language. */
declare module 'stopword' {
  export const ara: string[];
  export const deu: string[];
  export const eng: string[];
  export const fra: string[];
  export const por: string[];
  export const spa: string[];
}
