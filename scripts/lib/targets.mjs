/**
 * What the explainer is held to, judged against what was measured: rows of `{what, target, value, met}`, in words. `met`
 * is undefined where nothing was measured.
 *
 * @param measured `{phone, wire, desktop}`, each `{explainer, plain}` with summaries by name as `summarise` gives them;
 *   `hosts`, summaries by what an article embeds; `missing`, what the first packets lack; and `scriptStart`, by profile
 *   the milliseconds from the largest paint to the first script. All may be absent
 */
export function judgeTargets({ hosts = {}, missing, scriptStart = {}, ...measured }) {
  const of = (profile, subject, name) => measured[profile]?.[subject]?.[name]?.value;
  const mine = (profile, name) => of(profile, 'explainer', name);
  const plain = (profile, name) => of(profile, 'plain', name);
  const host = (subject, name) => hosts[`with ${subject}`]?.[name]?.value;
  return [
    ...['phone', 'wire'].flatMap((profile) =>
      Object.entries({ fcp: 'FCP', lcp: 'LCP', map: 'map visible' }).map(([name, words]) =>
        atMost(
          `${words}, ${profile}`,
          mine(profile, name),
          scale(plain(profile, name), 1.15),
          ms,
          '1.15 × plain',
        ),
      ),
    ),
    atMost('LCP, wire, as a guide', mine('wire', 'lcp'), 718, ms),
    {
      what: 'opening and map in the first 13,700 bytes',
      target: 'all of it',
      value: missing === undefined ? undefined : missing.join(', ') || 'all of it',
      met: missing === undefined ? undefined : missing.length === 0,
    },
    ...['phone', 'wire'].map((profile) =>
      atLeastZero(`script begins after LCP, ${profile}`, scriptStart[profile]),
    ),
    atMost('script before interaction', mine('phone', 'js'), 85_000, kB),
    atMost('script before load, a stretch', mine('phone', 'jsBeforeLoad'), 15_000, kB),
    atMost('JSON before interaction', mine('phone', 'json'), 0, kB),
    atMost('requests before interaction', mine('phone', 'requests'), 6, whole),
    atMost('TBT, phone', mine('phone', 'tbt'), 30, ms),
    ...Object.keys(measured).flatMap((profile) => [
      atMost(`CLS on load, ${profile}`, mine(profile, 'cls'), 0, shift),
      atMost(`CLS after the scroll and the clicks, ${profile}`, mine(profile, 'clsUsed'), 0.001, shift),
    ]),
    atMost('click to paint p98, phone', mine('phone', 'click98'), 56, ms),
    atMost('click to paint p98, desktop', mine('desktop', 'click98'), 24, ms),
    ...['phone', 'desktop'].map((profile) =>
      atMost(
        `dropped frames in the scroll, ${profile}`,
        mine(profile, 'droppedPercent'),
        add(plain(profile, 'droppedPercent'), 0.5),
        percent,
        'plain + 0.5 points',
      ),
    ),
    atMost('heap after load, phone', mine('phone', 'heap'), 4_000_000, MB),
    // A tenth is noise on one machine; a few milliseconds are, however small the number.
    atMost(
      'LCP of an article that embeds it, phone',
      host('the explainer', 'hostLcp'),
      scale(host('an empty frame', 'hostLcp'), 1.1),
      ms,
      'an empty frame’s + 10 %',
    ),
    atMost(
      'TBT of an article that embeds it, phone',
      host('the explainer', 'hostTbt'),
      add(scale(host('an empty frame', 'hostTbt'), 1.1), 10),
      ms,
      'an empty frame’s + 10 ms',
    ),
  ];
}

function atMost(what, value, limit, format, why) {
  const isMeasured = value !== undefined && limit !== undefined;
  const reason = why === undefined ? '' : ` (${why})`;
  return {
    what,
    target: limit === undefined ? (why ?? '') : `≤ ${format(limit)}${reason}`,
    value: value === undefined ? undefined : format(value),
    met: isMeasured ? value <= limit : undefined,
  };
}

/** Later than something else, by how much. */
function atLeastZero(what, value) {
  const isMeasured = value !== undefined;
  return {
    what,
    target: '≥ 0 ms after',
    value: isMeasured ? ms(value) : undefined,
    met: isMeasured ? value >= 0 : undefined,
  };
}

const scale = (value, factor) => (value === undefined ? undefined : value * factor);
const add = (value, more) => (value === undefined ? undefined : value + more);

const whole = (value) => String(Math.round(value));
const ms = (value) => `${Math.round(value)} ms`;
const kB = (value) => `${(value / 1000).toFixed(1)} kB`;
const MB = (value) => `${(value / 1_000_000).toFixed(2)} MB`;
const percent = (value) => `${value.toFixed(1)} %`;
const shift = (value) => String(Number(value.toFixed(4)));
