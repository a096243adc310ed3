const STARS = Array.from({ length: 12 }, (_, index) => index);

/** A handful of paper stars, thrown once. game.css gives each its way. */
export const Celebration = () => (
  <div class="celebration" aria-hidden="true">
    {STARS.map((star) => (
      <span key={star} class="star">
        ★
      </span>
    ))}
  </div>
);
