/** The two hats and the logo: all that the first pages show of them. */

/** Wide brim and a dent. 48 × 32. */
export const dented =
  'M13.4 21.5l1.7-12.3c.5-3.600 4.600-4.700 7.200-2.700 1.100.800 2.300.800 3.400 0 2.600-2 6.700-.900 7.200 2.700l1.700 12.300z';
export const dentedBrim =
  'M3.600 21.300c3 1.700 5.900 2.300 9.300 2.500h22.200c3.400-.200 6.300-.800 9.300-2.500.700-.400 1.500.200 1.300 1-1.500 5.200-10.700 7.700-21.700 7.700S3.800 27.500 2.300 22.300c-.200-.800.600-1.400 1.300-1z';
/** Round, with a short straight brim. */
export const round = 'M12.500 21.500C12.500 11 16.500 5 24 5s11.500 6 11.500 16.500z';
export const roundBrim = 'M8.500 23.800h31a2.900 2.900 0 0 1 0 5.800h-31a2.900 2.900 0 0 1 0-5.800z';

/** The mark of the game: one hat of each kind. */
export function LogoMark() {
  return (
    <svg class="logo-mark" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
      <g transform="translate(19 -2) scale(.94)" class="logo-back">
        <path d={round} />
        <path d={roundBrim} />
      </g>
      <g transform="translate(-1 13) scale(1.05)" class="logo-front">
        <path d={dented} />
        <path d={dentedBrim} />
      </g>
    </svg>
  );
}

/** Mark and name. `as="h1"` where it is the heading of the page. */
export function Logo({ as: Tag = 'span' }: { readonly as?: 'span' | 'h1' }) {
  return (
    <Tag class="logo">
      <LogoMark />
      <span class="logo-word">
        Two <b>Hats</b>
      </span>
    </Tag>
  );
}
