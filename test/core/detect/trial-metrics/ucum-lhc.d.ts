/** The part of the library that the tests call; it ships no types of its own. */
declare module '@lhncbc/ucum-lhc' {
  interface UnitReferee {
    validateUnitString(code: string): { readonly status: 'valid' | 'invalid' | 'error' };
    convertUnitTo(
      from: string,
      value: number,
      to: string,
    ): { readonly status: 'succeeded' | 'failed' | 'error' };
  }
  export const UcumLhcUtils: { getInstance(): UnitReferee };
}
