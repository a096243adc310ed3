const STARS = Array.from({ length: 12 }, (_, index) => index);
const SHOWER = Array.from({ length: 24 }, (_, index) => index);

/** A handful of paper stars, thrown once, for a round; a shower of them for a match. */
export const Celebration = ({ isMatch }: { isMatch: boolean }) => (
  <div class={isMatch ? 'celebration match' : 'celebration'} aria-hidden="true">
    {(isMatch ? SHOWER : STARS).map((star) => (
      <span key={star} class="star" style={{ '--n': star, '--wait': star % 7 }}>
        ★
      </span>
    ))}
  </div>
);
