const slots = { head: '<!--head-->', html: '<!--app-->', lang: '<html lang="en"' };

/**
 * The page that `index.html` becomes when a route's head, body, language and direction are put in its slots.
 * Throws when a slot is missing or stands there twice.
 */
export function fillTemplate(template, { head, html, lang, dir }) {
  const values = { head, html, lang: `<html lang="${lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}` };
  for (const slot of Object.values(slots)) {
    const count = template.split(slot).length - 1;
    if (count !== 1) throw new Error(`index.html must hold ${slot} once; it is there ${count} times.`);
  }
  // One pass over the template, so that a page whose words contain a slot's text is left alone.
  const pattern = new RegExp(Object.values(slots).join('|'), 'g');
  const names = Object.keys(slots);
  return template.replace(pattern, (slot) => values[names.find((name) => slots[name] === slot)]);
}
