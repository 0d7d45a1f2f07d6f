import { english } from './en/english.ts';
import { PSEUDO_LANGUAGE, toPseudoLanguage } from './pseudo-language.ts';
import type { Texts } from './texts.ts';

/** The interface in a language (BCP 47); in English where it is not spoken here. */
export function textsIn(language: string | null | undefined): Texts {
  return language === PSEUDO_LANGUAGE ? toPseudoLanguage(english) : english;
}
