// @ts-check
/** Look again, while what would change is being reckoned; without scripts the page does so by itself. */

const AGAIN = 1500;

setTimeout(() => location.reload(), AGAIN);
