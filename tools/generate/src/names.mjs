/**
 * @param {string} name `star_rating` or `star-rating`
 * @returns {string} `starRating`
 */
export function camel(name) {
  return name.replace(/[-_](\w)/g, (_, letter) => letter.toUpperCase());
}

/**
 * @param {string} name
 * @returns {string} `StarRating`
 */
export function pascal(name) {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}

/**
 * @param {string} name
 * @returns {string} `Star rating`
 */
export function words(name) {
  const spaced = name.replace(/[-_]/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
