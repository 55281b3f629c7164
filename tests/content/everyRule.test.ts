// One table, one row per way in which content can be wrong; a rule without a row here is not tested.
import { describe, expect, test } from 'vitest';
import { type Loose, problemsAfterEditing } from '../support/brokenStory.ts';

/** What an editor might do wrong, the edits that do it, and every line that must come of it. */
type Mistake = [mistake: string, edits: Record<string, (s: Loose) => unknown>, lines: string[]];

function each(mistakes: Mistake[]) {
  test.each(mistakes)(
    '%s is reported with its path, what was found and what was expected',
    (_, edits, lines) => {
      expect(problemsAfterEditing(edits)).toEqual(lines);
    },
  );
}

test('the small story as it is has no problem', () => {
  expect(problemsAfterEditing({})).toEqual([]);
});

describe('the shape of the files', () => {
  each([
    [
      'a story without a language',
      {
        'story.json': (s) => {
          s.locales = [];
        },
      },
      ['story.json: locales: found [], expected 1 or more'],
    ],
    [
      'a language that is no code',
      {
        'story.json': (s) => {
          s.locales[1] = '../zh';
        },
      },
      ['story.json: locales.1: found "../zh", expected a language code such as en'],
    ],
    [
      'an edition whose day is not whole',
      {
        'story.json': (s) => {
          s.versions[0].date = '2031-08';
        },
      },
      ['story.json: versions.0.date: found "2031-08", expected YYYY-MM-DD'],
    ],
    [
      'money in a currency that is no code',
      {
        'values.json': (s) => {
          s.catchOffice.currency = 'dollars';
        },
      },
      ['values.json: catchOffice.currency: found "dollars", expected an ISO 4217 code'],
    ],
    [
      'a day that does not exist',
      {
        'corrections.json': (s) => {
          s[0].date = '2031-02-31';
        },
      },
      ['corrections.json: 0.date: found "2031-02-31", expected a day of the calendar'],
    ],
    [
      'a fact of another kind than core and context',
      {
        'facts.json': (s) => {
          s[0].use = 'main';
        },
      },
      ['facts.json: 0.use: found "main", expected ("core" | "context")'],
    ],
    [
      'a fact without a source',
      {
        'facts.json': (s) => {
          s[0].sources = [];
        },
      },
      ['facts.json: 0.sources: found [], expected 1 or more'],
    ],
    [
      'a fact whose id has another form',
      {
        'facts.json': (s) => {
          s[0].id = 'a1';
        },
      },
      ['facts.json: 0.id: found "a1", expected a claim id such as A03 or F11b'],
    ],
    [
      'a source whose address would run',
      {
        'sources.json': (s) => {
          s[0].url = 'javascript:alert()';
        },
      },
      [
        'sources.json: 0.url: found "javascript:alert()", expected an address that starts with http://, https:// or mailto:',
      ],
    ],
    [
      'a kind of source outside the vocabulary',
      {
        'sources.json': (s) => {
          s[0].kind = 'rumour';
        },
      },
      [
        'sources.json: 0.kind: found "rumour", expected ("news" | "official" | "communique" | "state-media" | "dataset")',
      ],
    ],
    [
      'a voice that is no id',
      {
        'voices.json': (s) => {
          s.quill.voice = 'Ada Quill';
        },
      },
      ['voices.json: quill.voice: found "Ada Quill", expected an id in kebab-case'],
    ],
    [
      'a numeric code that is none',
      {
        'participants.json': (s) => {
          s[0].numeric = '89';
        },
      },
      ['participants.json: 0.numeric: found "89", expected three digits'],
    ],
    [
      'a place that lies beyond the pole',
      {
        'places.json': (s) => {
          s[0].at[1] = 91;
        },
      },
      ['places.json: 0.at.1: found 91, expected <=90'],
    ],
    [
      'a route with one stop',
      {
        'routes.json': (s) => {
          s[0].via = ['LUM'];
        },
      },
      ['routes.json: 0.via: found ["LUM"], expected 2 or more'],
    ],
    [
      'a route of an unknown status',
      {
        'routes.json': (s) => {
          s[0].status = 'dreamt';
        },
      },
      ['routes.json: 0.status: found "dreamt", expected ("operating" | "planned" | "construction")'],
    ],
    [
      'a scene without a frame',
      {
        'chapters.json': (s) => {
          delete s[0].scene.frame;
        },
      },
      ['chapters.json: 0.scene.frame: found nothing, expected "frame"'],
    ],
    [
      'a proposal whose number is a word',
      {
        'proposals.json': (s) => {
          s[0].number = 'one';
        },
      },
      ['proposals.json: 0.number: found "one", expected number'],
    ],
    [
      'a map as flat as a line',
      {
        'map.json': (s) => {
          s.aspect = 0;
        },
      },
      ['map.json: aspect: found 0, expected >=0.1'],
    ],
    [
      'a projection that throws the map out of all bounds',
      {
        'map.json': (s) => {
          s.projection.scale = 0;
          s.projection.rotate[0] = 400;
          s.projection.parallels[1] = -91;
          s.projection.translate[0] = 1e300;
        },
      },
      [
        'map.json: projection.rotate.0: found 400, expected <=180',
        'map.json: projection.parallels.1: found -91, expected >=-90',
        'map.json: projection.scale: found 0, expected >=1',
        'map.json: projection.translate.0: found 1e+300, expected <=1000000',
      ],
    ],
    [
      'a scale bar longer than any map',
      {
        'map.json': (s) => {
          s.frames.region.scaleBarKm = 40_000;
        },
      },
      ['map.json: frames.region.scaleBarKm: found 40000, expected <=10000'],
    ],
    [
      'an outline that is empty',
      {
        'map/shapes.json': (s) => {
          s.participants.LUM = '';
        },
      },
      ['map/shapes.json: participants.LUM: found "", expected words'],
    ],
    [
      'a figure whose name is not in camelCase',
      {
        'values.json': (s) => {
          s['the-boats'] = s.boats;
        },
      },
      ['values.json: the-boats: found "the-boats", expected a camelCase name'],
    ],
    [
      'a figure of an unknown type',
      {
        'values.json': (s) => {
          s.boats.type = 'number';
        },
      },
      [
        'values.json: boats.type: found "number", expected ("date" | "money" | "percent" | "count" | "quantity")',
      ],
    ],
    [
      'a list where entries by name belong',
      { 'values.json': () => [] },
      ['values.json: found [], expected entries by name'],
    ],
    [
      'a language tag that is none',
      {
        'locales/zh/locale.json': (s) => {
          s.tag = 'zh_Hans';
        },
      },
      ['locales/zh/locale.json: tag: found "zh_Hans", expected a BCP 47 language tag'],
    ],
    [
      'a direction that is none',
      {
        'locales/zh/locale.json': (s) => {
          s.dir = 'down';
        },
      },
      ['locales/zh/locale.json: dir: found "down", expected ("ltr" | "rtl")'],
    ],
    [
      'an opening without a headline',
      {
        'locales/en/opening.json': (s) => {
          s.headline = ' ';
        },
      },
      ['locales/en/opening.json: headline: found "", expected words'],
    ],
    [
      'a block of an unknown kind',
      {
        'locales/en/chapters.json': (s) => {
          s.start.blocks[0].kind = 'video';
        },
      },
      [
        'locales/en/chapters.json: start.blocks.0.kind: found "video", expected ("text" | "heading" | "list" | "facts" | "table" | "dated" | "matrix" | "trade-bars" | "timeline" | "beside" | "roster" | "proposals" | "follow-ups" | "notes")',
      ],
    ],
    [
      'a text block without sentences',
      {
        'locales/en/chapters.json': (s) => {
          s.place.blocks[0].sentences = [];
        },
      },
      ['locales/en/chapters.json: place.blocks.0.sentences: found [], expected 1 or more'],
    ],
    [
      'a column of a matrix that is nobody’s word',
      {
        'locales/en/chapters.json': (s) => {
          s.answers.blocks[1].voices[0] = [];
        },
      },
      ['locales/en/chapters.json: answers.blocks.1.voices.0: found [], expected 1 or more'],
    ],
    [
      'a table of one column',
      {
        'locales/en/chapters.json': (s) => {
          s.place.blocks[1].columns = ['State'];
        },
      },
      ['locales/en/chapters.json: place.blocks.1.columns: found ["State"], expected 2 or more'],
    ],
    [
      'a status outside the vocabulary',
      {
        'locales/en/proposals.json': (s) => {
          s['mend-the-nets-together'].after[0].status = 'done';
        },
      },
      [
        'locales/en/proposals.json: mend-the-nets-together.after.0.status: found "done", expected ("announced-before" | "announced" | "signed" | "opened" | "under-way" | "stated-only" | "nothing-found")',
      ],
    ],
    [
      'a minister without a title',
      {
        'locales/en/countries.json': (s) => {
          delete s.LUM.head.title;
        },
      },
      ['locales/en/countries.json: LUM.head.title: found nothing, expected "title"'],
    ],
    [
      'a term without a meaning',
      {
        'locales/en/glossary.json': (s) => {
          delete s.survey.meaning;
        },
      },
      ['locales/en/glossary.json: survey.meaning: found nothing, expected "meaning"'],
    ],
    [
      'a section of notes without items',
      {
        'locales/en/notes.json': (s) => {
          delete s.method.items;
        },
      },
      ['locales/en/notes.json: method.items: found nothing, expected "items"'],
    ],
    [
      'a plural form that no language has',
      {
        'locales/en/names.json': (s) => {
          s.units.boat = { couple: 'boats' };
        },
      },
      [
        'locales/en/names.json: units.boat.couple: found "couple", expected ("zero" | "one" | "two" | "few" | "many" | "other")',
      ],
    ],
    [
      'a unit without words',
      {
        'locales/en/names.json': (s) => {
          s.units.boat = {};
        },
      },
      ['locales/en/names.json: units.boat: found {}, expected 1 or more'],
    ],
    [
      'a message nobody asks for',
      {
        'locales/en/interface.json': (s) => {
          s.farewell = 'Goodbye';
        },
      },
      ['locales/en/interface.json: farewell: found "farewell", expected no entry of that name'],
    ],
    [
      'a message that says nothing',
      {
        'locales/en/interface.json': (s) => {
          s.close = '';
        },
      },
      ['locales/en/interface.json: close: found "", expected words'],
    ],
  ]);
});

describe('ids', () => {
  each([
    [
      'a fact that does not exist',
      {
        'locales/en/opening.json': (s) => {
          s.dateline.claims[0] = 'Z99';
        },
        'locales/zh/opening.json': (s) => {
          s.dateline.claims[0] = 'Z99';
        },
      },
      [
        'locales/en/opening.json: dateline.claims[0]: found "Z99", expected the id of a fact in facts.json',
        'locales/zh/opening.json: dateline.claims[0]: found "Z99", expected the id of a fact in facts.json',
      ],
    ],
    [
      'a fact on hold in a sentence',
      {
        'locales/en/chapters.json': (s) => {
          s.next.picture[0].claims.push('H09');
        },
        'locales/zh/chapters.json': (s) => {
          s.next.picture[0].claims.push('H09');
        },
      },
      [
        'locales/en/chapters.json: next.picture[0].claims[2]: found "H09", a fact on hold, expected a fact that may be published',
        'locales/zh/chapters.json: next.picture[0].claims[2]: found "H09", a fact on hold, expected a fact that may be published',
      ],
    ],
    [
      'a fact on hold among the facts',
      {
        'held.json': (s) => {
          s.push('D03');
        },
        'values.json': (s) => {
          s.boats.claim = s.registerCounted.claim = null;
        },
        'corrections.json': () => [],
        'locales/en/proposals.json': (s) => {
          s['mend-the-nets-together'].after.pop();
        },
        'locales/zh/proposals.json': (s) => {
          s['mend-the-nets-together'].after.pop();
        },
        'locales/en/chapters.json': (s) => {
          s.next.blocks.splice(2, 1);
        },
        'locales/zh/chapters.json': (s) => {
          s.next.blocks.splice(2, 1);
        },
      },
      ['facts.json: [21].id: found "D03", a fact on hold, expected a fact that may be published'],
    ],
    [
      'a source that does not exist',
      {
        'facts.json': (s) => {
          s[0].sources.push('hearsay');
        },
      },
      ['facts.json: [0].sources[2]: found "hearsay", expected the id of a source in sources.json'],
    ],
    [
      'a figure that rests on no fact',
      {
        'values.json': (s) => {
          s.boats.claim = 'Z99';
        },
      },
      ['values.json: boats.claim: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a correction of nothing',
      {
        'corrections.json': (s) => {
          s[0].claim = 'Z99';
        },
      },
      ['corrections.json: [0].claim: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a route that rests on nothing',
      {
        'routes.json': (s) => {
          s[0].claims.push('Z99');
        },
      },
      ['routes.json: [0].claims[1]: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a stop that does not exist',
      {
        'routes.json': (s) => {
          s[0].via.push('nowhere');
        },
      },
      ['routes.json: [0].via[4]: found "nowhere", expected a place id or a participant code'],
    ],
    [
      'a capital that does not exist',
      {
        'participants.json': (s) => {
          s[0].capital = 'nowhere';
        },
      },
      ['participants.json: [0].capital: found "nowhere", expected the id of a place in places.json'],
    ],
    [
      'a place in a country that takes no part',
      {
        'places.json': (s) => {
          s[0].countries.push('XXX');
        },
      },
      ['places.json: [0].countries[1]: found "XXX", expected a participant code'],
    ],
    [
      'an event that happened nowhere',
      {
        'story.json': (s) => {
          s.event.place = 'nowhere';
        },
      },
      ['story.json: event.place: found "nowhere", expected the id of a place in places.json'],
    ],
    [
      'an article that is no source',
      {
        'story.json': (s) => {
          s.article = 'hearsay';
        },
      },
      ['story.json: article: found "hearsay", expected the id of a source in sources.json'],
    ],
    [
      'a frame that does not exist',
      {
        'proposals.json': (s) => {
          s[0].scene.frame = 'moon';
        },
      },
      ['proposals.json: [0].scene.frame: found "moon", expected the name of a frame in map.json'],
    ],
    [
      'a country shown in a frame that does not exist',
      {
        'map.json': (m) => {
          m.countryLabels.SOR.frame = 'moon';
        },
      },
      ['map.json: countryLabels.SOR.frame: found "moon", expected the name of a frame in map.json'],
    ],
    [
      'a lit country that takes no part',
      {
        'chapters.json': (s) => {
          s[0].scene.lit.push('XXX');
        },
      },
      ['chapters.json: [0].scene.lit[4]: found "XXX", expected a participant code'],
    ],
    [
      'a place in a scene that does not exist',
      {
        'chapters.json': (s) => {
          s[0].scene.places.push('nowhere');
        },
      },
      ['chapters.json: [0].scene.places[1]: found "nowhere", expected the id of a place in places.json'],
    ],
    [
      'a route in a scene that does not exist',
      {
        'chapters.json': (s) => {
          s[5].scene.routes.push('tunnel');
        },
      },
      ['chapters.json: [5].scene.routes[1]: found "tunnel", expected a route id'],
    ],
    [
      'a figure on a country that takes no part',
      {
        'chapters.json': (s) => {
          s[6].scene.figures.XXX = 'boats';
        },
      },
      ['chapters.json: [6].scene.figures: found "XXX", expected a participant code'],
    ],
    [
      'a figure on a country that does not exist',
      {
        'chapters.json': (s) => {
          s[6].scene.figures.LUM = 'whales';
        },
      },
      ['chapters.json: [6].scene.figures.LUM: found "whales", expected the name of a figure in values.json'],
    ],
    [
      'a figure in a sentence that does not exist',
      {
        'locales/en/opening.json': (s) => {
          s.headline += ' {whales}';
        },
      },
      ['locales/en/opening.json: headline: found "whales", expected the name of a figure in values.json'],
    ],
    [
      'a link to nowhere',
      {
        'locales/en/opening.json': (s) => {
          s.kicker = '[A](place:nowhere)';
        },
      },
      ['locales/en/opening.json: kicker: found "nowhere", expected the id of a place'],
    ],
    [
      'a link within a link text that holds an unknown figure',
      {
        'locales/en/opening.json': (s) => {
          s.kicker = '[A {whales}](place:lumen)';
        },
      },
      ['locales/en/opening.json: kicker: found "whales", expected the name of a figure in values.json'],
    ],
    [
      'a title that rests on no fact',
      {
        'locales/en/proposals.json': (s) => {
          s['count-the-fish-first'].titleClaim = 'Z99';
        },
      },
      [
        'locales/en/proposals.json: count-the-fish-first.titleClaim: found "Z99", expected the id of a fact in facts.json',
      ],
    ],
    [
      'a minister who rests on no fact',
      {
        'locales/en/countries.json': (s) => {
          s.LUM.head.claims.push('Z99');
        },
      },
      ['locales/en/countries.json: LUM.head.claims[1]: found "Z99", expected the id of a fact in facts.json'],
    ],
    [
      'a date that is no figure',
      {
        'locales/en/proposals.json': (s) => {
          s['count-the-fish-first'].after[0].date = 'someday';
        },
      },
      [
        'locales/en/proposals.json: count-the-fish-first.after[0].date: found "someday", expected the name of a date in values.json',
      ],
    ],
  ]);
});

describe('what stands once', () => {
  each([
    [
      'a fact twice',
      {
        'facts.json': (s) => {
          s.push(s[0]);
        },
      },
      ['facts.json: [28].id: found "A01" again, expected each only once'],
    ],
    [
      'a source twice',
      {
        'sources.json': (s) => {
          s.push(s[0]);
        },
      },
      ['sources.json: [6].id: found "lakeside-gazette" again, expected each only once'],
    ],
    [
      'a participant’s slug twice',
      {
        'participants.json': (s) => {
          s[1].slug = s[0].slug;
        },
      },
      ['participants.json: [1].slug: found "lumeria" again, expected each only once'],
    ],
    [
      'a place twice',
      {
        'places.json': (s) => {
          s.push(s[0]);
        },
      },
      ['places.json: [6].id: found "lanternmouth" again, expected each only once'],
    ],
    [
      'a route twice',
      {
        'routes.json': (s) => {
          s.push(s[0]);
        },
      },
      ['routes.json: [1].id: found "lake-line" again, expected each only once'],
    ],
    [
      'a chapter twice',
      {
        'chapters.json': (s) => {
          s.push(s[0]);
        },
      },
      ['chapters.json: [9].id: found "start" again, expected each only once'],
    ],
    [
      'a number of a proposal twice',
      {
        'proposals.json': (s) => {
          s[1].number = 1;
        },
      },
      ['proposals.json: [1].number: found 1 again, expected each only once'],
    ],
    [
      'an edition twice',
      {
        'story.json': (s) => {
          s.versions.push(s.versions[0]);
        },
      },
      ['story.json: versions[2].id: found "first" again, expected each only once'],
    ],
    [
      'a language twice',
      {
        'story.json': (s) => {
          s.locales.push('zh');
        },
      },
      ['story.json: locales[2]: found "zh" again, expected each only once'],
    ],
    [
      'a fact held twice',
      {
        'held.json': (s) => {
          s.push(s[0]);
        },
      },
      ['held.json: [1]: found "H09" again, expected each only once'],
    ],
  ]);
});

describe('languages', () => {
  each([
    [
      'a page’s language that its folder does not begin',
      {
        'locales/zh/locale.json': (s) => {
          s.lang = 'yue-Hans';
        },
      },
      [
        'locales/zh/locale.json: lang: found "yue-Hans", expected a tag that begins with the name of its folder, "zh"',
      ],
    ],
    [
      'a language nobody says how it came to be',
      {
        'story.json': (s) => {
          s.translations = {};
        },
      },
      ['story.json: translations: found nothing, expected an entry for "zh"'],
    ],
  ]);
});

describe('words that match the data', () => {
  each([
    [
      'a chapter without words',
      {
        'locales/en/chapters.json': (s) => {
          delete s.room;
        },
      },
      [
        'locales/en/chapters.json: found nothing, expected an entry for "room"',
        'locales/zh/chapters.json: room.picture[0]: found "四国各由一名部长代表。", expected nothing, as in en',
        'locales/zh/chapters.json: room.blocks[0].sentences[0]: found "[露美利](country:LUM)由渔业部长伊沃·马尔代表，[奥斯特](country:OST)由湖泊部长贝娅·索恩代表。", expected nothing, as in en',
        'locales/zh/chapters.json: room.blocks[0].sentences[1]: found "东道主[暮岸](country:VES)派出港务部长科尔·里德。", expected nothing, as in en',
      ],
    ],
    [
      'words for a chapter that does not exist',
      {
        'locales/en/chapters.json': (s) => {
          s.epilogue = { title: 'End', nav: 'End', blocks: [] };
        },
      },
      ['locales/en/chapters.json: found "epilogue", expected the id of a chapter'],
    ],
    [
      'a proposal whose words have another slug',
      {
        'locales/en/proposals.json': (s) => {
          s.other = s['leave-the-spawning-bays-alone'];
          delete s['leave-the-spawning-bays-alone'];
        },
      },
      [
        'locales/en/proposals.json: found nothing, expected an entry for "leave-the-spawning-bays-alone"',
        'locales/en/proposals.json: found "other", expected the id of a proposal',
        'locales/zh/proposals.json: other.gloss[0]: found nothing, expected the sentence that stands there in en',
        'locales/zh/proposals.json: other.unknown[0]: found nothing, expected the sentence that stands there in en',
        'locales/zh/proposals.json: other.picture[0]: found nothing, expected the sentence that stands there in en',
        'locales/zh/proposals.json: leave-the-spawning-bays-alone.gloss[0]: found "[《公报》](source:lakeside-gazette)解释为每年春季四个湖湾禁船。", expected nothing, as in en',
        'locales/zh/proposals.json: leave-the-spawning-bays-alone.unknown[0]: found "费用多少尚不清楚。", expected nothing, as in en',
        'locales/zh/proposals.json: leave-the-spawning-bays-alone.picture[0]: found "提议在灯口提出。", expected nothing, as in en',
      ],
    ],
    [
      'a country without words',
      {
        'locales/en/countries.json': (s) => {
          delete s.OST;
        },
      },
      [
        'locales/en/countries.json: found nothing, expected an entry for "OST"',
        'locales/zh/countries.json: OST.border: found "奥斯特在湖边没有港口。", expected nothing, as in en',
        'locales/zh/countries.json: OST.said[0]: found "该国部长与其他部长一道欢迎联合普查。", expected nothing, as in en',
      ],
    ],
    [
      'a place without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.places.lumen;
        },
      },
      ['locales/en/names.json: places: found nothing, expected an entry for "lumen"'],
    ],
    [
      'a neighbour without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.neighbours.westmark;
        },
      },
      ['locales/en/names.json: neighbours: found nothing, expected an entry for "westmark"'],
    ],
    [
      'a water without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.waters['lantern-lake'];
        },
      },
      ['locales/en/names.json: waters: found nothing, expected an entry for "lantern-lake"'],
    ],
    [
      'a route without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.routes['lake-line'];
        },
      },
      ['locales/en/names.json: routes: found nothing, expected an entry for "lake-line"'],
    ],
    [
      'a topic without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.topics.ferry;
        },
      },
      ['locales/en/names.json: topics: found nothing, expected an entry for "ferry"'],
    ],
    [
      'an edition without words',
      {
        'locales/en/notes.json': (s) => {
          delete s.versions.entries.second;
        },
      },
      [
        'locales/en/notes.json: versions.entries: found nothing, expected an entry for "second"',
        'locales/zh/notes.json: versions.entries.second: found "更正一处统计，事实截至{asOf}。", expected nothing, as in en',
      ],
    ],
    [
      'a participant without a spot for its name',
      {
        'map.json': (s) => {
          delete s.countryLabels.OST;
        },
      },
      ['map.json: countryLabels: found nothing, expected an entry for "OST"'],
    ],
    [
      'a participant without an outline',
      {
        'map/shapes.json': (s) => {
          delete s.participants.OST;
        },
      },
      ['map/shapes.json: participants: found nothing, expected an entry for "OST"'],
    ],
    [
      'a picture without the point it makes',
      {
        'locales/en/chapters.json': (s) => {
          s.room.picture = [];
        },
        'locales/zh/chapters.json': (s) => {
          s.room.picture = [];
        },
      },
      [
        'locales/en/chapters.json: room.picture: found nothing, expected a text alternative that states the point of the picture',
        'locales/zh/chapters.json: room.picture: found nothing, expected a text alternative that states the point of the picture',
      ],
    ],
  ]);
});

describe('voices', () => {
  each([
    [
      'a fact of somebody without a voice',
      {
        'facts.json': (s) => {
          s[0].attributedTo = 'nobody';
        },
      },
      ['facts.json: [0].attributedTo: found "nobody", expected a name with a voice in voices.json'],
    ],
    [
      'a voice without words',
      {
        'locales/en/names.json': (s) => {
          delete s.voices.addressed;
        },
      },
      [
        'locales/en/names.json: voices.addressed: found nothing, expected the words that say this is the word of "ministers"',
      ],
    ],
    [
      'a kind of source without a name',
      {
        'locales/en/names.json': (s) => {
          delete s.sourceKinds.communique;
        },
      },
      ['locales/en/names.json: sourceKinds.communique: found nothing, expected a name'],
    ],
  ]);
});

describe('pictures', () => {
  each([
    [
      'a picture without its table',
      {
        'locales/en/chapters.json': (s) => {
          s.catch.blocks.pop();
        },
        'locales/zh/chapters.json': (s) => {
          s.catch.blocks.pop();
        },
      },
      [
        'locales/en/chapters.json: catch.blocks[1]: found nothing, expected a table to follow this picture',
        'locales/zh/chapters.json: catch.blocks[1]: found nothing, expected a table to follow this picture',
      ],
    ],
    [
      'a matrix whose table has another size',
      {
        'locales/en/chapters.json': (s) => {
          s.answers.blocks[1].rows.pop();
        },
      },
      [
        'locales/en/chapters.json: answers.blocks[2].rows: found 2, expected 1, as in the picture before it',
        'locales/zh/chapters.json: answers.blocks[1].rows[1].topics[0]: found "answers", expected nothing, as in en',
      ],
    ],
    [
      'bars whose table has another size',
      {
        'locales/en/chapters.json': (s) => {
          s.catch.blocks[1].groups.pop();
        },
        'locales/zh/chapters.json': (s) => {
          s.catch.blocks[1].groups.pop();
        },
      },
      [
        'locales/en/chapters.json: catch.blocks[2].rows: found 3, expected 2, one for each group of the picture before it and one for the totals',
        'locales/zh/chapters.json: catch.blocks[2].rows: found 3, expected 2, one for each group of the picture before it and one for the totals',
      ],
    ],
    [
      'a column of somebody without a voice',
      {
        'locales/en/chapters.json': (s) => {
          s.answers.blocks[1].voices[0][0] = 'nobody';
        },
      },
      [
        'locales/en/chapters.json: answers.blocks[1].voices[0][0]: found "nobody", expected a name in voices.json',
        'locales/zh/chapters.json: answers.blocks[1].voices[0][0]: found "quill", expected "nobody", as in en',
      ],
    ],
    [
      'a row of no fact’s topic',
      {
        'locales/en/chapters.json': (s) => {
          s.answers.blocks[1].rows[0].topics = ['weather'];
        },
      },
      [
        'locales/en/chapters.json: answers.blocks[1].rows[0].topics[0]: found "weather", expected the topic of a fact',
        'locales/zh/chapters.json: answers.blocks[1].rows[0].topics[0]: found "proposals", expected "weather", as in en',
      ],
    ],
    [
      'a row that names no fact',
      {
        'locales/en/chapters.json': (s) => {
          s.answers.blocks[1].rows[0].claims = ['Z99'];
        },
      },
      [
        'locales/en/chapters.json: answers.blocks[1].rows[0].claims[0]: found "Z99", expected the id of a fact in facts.json',
        'locales/zh/chapters.json: answers.blocks[1].rows[0].claims[0]: found nothing, expected "Z99", as in en',
      ],
    ],
    [
      'a bar of no amount',
      {
        'locales/en/chapters.json': (s) => {
          s.catch.blocks[1].totals[0] = 'meetingDate';
        },
      },
      [
        'locales/en/chapters.json: catch.blocks[1].totals[0]: found "meetingDate", expected the name of an amount in values.json',
        'locales/zh/chapters.json: catch.blocks[1].totals[0]: found "catchOffice", expected "meetingDate", as in en',
      ],
    ],
    [
      'a bar of a country that takes no part',
      {
        'locales/en/chapters.json': (s) => {
          s.catch.blocks[1].groups[0].country = 'XXX';
        },
      },
      [
        'locales/en/chapters.json: catch.blocks[1].groups[0].country: found "XXX", expected a participant code',
        'locales/zh/chapters.json: catch.blocks[1].groups[0].country: found "LUM", expected "XXX", as in en',
      ],
    ],
    [
      'marks out of order',
      {
        'locales/en/chapters.json': (s) => {
          s.next.blocks[1].items.reverse();
        },
      },
      [
        'locales/en/chapters.json: next.blocks[1].items[1].date: found "meetingDate", 2031-03-12, expected items with a mark in the order of their dates',
        'locales/en/chapters.json: next.blocks[1].items[2].date: found "firstMeeting", 2029-05-03, expected items with a mark in the order of their dates',
        'locales/zh/chapters.json: next.blocks[1].items[0].sentence: found D01, expected D02, as in en',
        'locales/zh/chapters.json: next.blocks[1].items[2].sentence: found D02, expected D01, as in en',
        'locales/zh/chapters.json: next.blocks[1].items[0].date: found "firstMeeting", expected "registerOpened", as in en',
        'locales/zh/chapters.json: next.blocks[1].items[0].mark: found "ministers", expected "after", as in en',
        'locales/zh/chapters.json: next.blocks[1].items[2].date: found "registerOpened", expected "firstMeeting", as in en',
        'locales/zh/chapters.json: next.blocks[1].items[2].mark: found "after", expected "ministers", as in en',
      ],
    ],
    [
      'a mark on a month',
      {
        'values.json': (s) => {
          s.meetingDate.value = '2031-03';
        },
      },
      [
        'locales/en/chapters.json: next.blocks[1].items[1].date: found "meetingDate", 2031-03, expected a whole date for an item with a mark',
        'locales/zh/chapters.json: next.blocks[1].items[1].date: found "meetingDate", 2031-03, expected a whole date for an item with a mark',
      ],
    ],
    [
      'a date that differs in a translation',
      {
        'locales/zh/chapters.json': (s) => {
          s.next.blocks[1].items[1].date = s.next.blocks[1].items[2].date;
        },
      },
      [
        'locales/zh/chapters.json: next.blocks[1].items[1].date: found "registerOpened", expected "meetingDate", as in en',
      ],
    ],
    [
      'a place with its latitude first',
      {
        'places.json': (s) => {
          s[5].at.reverse();
        },
      },
      [
        'chapters.json: [5].scene.places[2]: found "reedgate" at [-14.2, 31.2], expected [longitude, latitude] within the frame "lake"',
      ],
    ],
    [
      'a mark of an unknown kind',
      {
        'locales/en/chapters.json': (s) => {
          s.next.blocks[1].items[0].mark = 'feast';
        },
      },
      [
        'locales/en/chapters.json: next.blocks[1].items[0].mark: found "feast", expected one of the kinds of this timeline',
        'locales/zh/chapters.json: next.blocks[1].items[0].mark: found "ministers", expected "feast", as in en',
      ],
    ],
    [
      'a mark without a label',
      {
        'locales/en/chapters.json': (s) => {
          delete s.next.blocks[1].items[0].label;
        },
      },
      [
        'locales/en/chapters.json: next.blocks[1].items[0].label: found nothing, expected a short label beside every mark',
        'locales/zh/chapters.json: next.blocks[1].items[0].label: found words, expected nothing, as in en',
      ],
    ],
    [
      'a mark at a place that does not exist',
      {
        'locales/en/chapters.json': (s) => {
          s.next.blocks[1].items[1].place = 'nowhere';
        },
      },
      [
        'locales/en/chapters.json: next.blocks[1].items[1].place: found "nowhere", expected the id of a place in places.json',
        'locales/zh/chapters.json: next.blocks[1].items[1].place: found "lanternmouth", expected "nowhere", as in en',
      ],
    ],
  ]);
});

describe('wording', () => {
  each([
    [
      'a typed number',
      {
        'locales/zh/opening.json': (s) => {
          s.kicker += ' 3';
        },
      },
      [
        'locales/zh/opening.json: kicker: found the typed number "3", expected a figure placed from values.json as {name}',
      ],
    ],
    [
      'a link of a kind the story does not have',
      {
        'locales/en/opening.json': (s) => {
          s.kicker = 'See [the paper](https://paper.example) [sic]';
        },
        'locales/en/countries.json': (s) => {
          s.OST.description = 'Read [a [note]](term:';
        },
      },
      [
        'locales/en/opening.json: kicker: found "[the paper](https://paper.example)", expected a link written as [words](kind:id), its kind one of country, place, proposal, chapter, term, source',
        'locales/en/countries.json: OST.description: found "](term:", expected a link written as [words](kind:id), its kind one of country, place, proposal, chapter, term, source',
      ],
    ],
    [
      'a brace that places no figure',
      {
        'locales/zh/opening.json': (s) => {
          s.kicker += '{two boats}';
        },
        'locales/en/opening.json': (s) => {
          s.kicker += ' boats}';
        },
      },
      [
        'locales/en/opening.json: kicker: found "}", expected a figure placed as {name}',
        'locales/zh/opening.json: kicker: found "{two boats}", expected a figure placed as {name}',
      ],
    ],
    [
      'a sentence that rests on nothing',
      {
        'locales/en/countries.json': (s) => {
          s.OST.facts.push({ text: 'It rained.', claims: [] });
        },
        'locales/zh/countries.json': (s) => {
          s.OST.facts.push({ text: '下雨了。', claims: [], signpost: true });
        },
      },
      [
        'locales/en/countries.json: OST.facts[0].claims: found nothing, expected the facts it rests on, or "signpost": true where it states none',
      ],
    ],
    [
      '“agreed” for what no joint text says',
      {
        'locales/en/chapters.json': (s) => {
          s.room.blocks[0].sentences[0].text += ' They agreed.';
        },
      },
      [
        'locales/en/chapters.json: room.blocks[0].sentences[0]: found "agreed", expected that word only for what a joint text says',
      ],
    ],
    [
      'words that rely on a pointing device',
      {
        'locales/en/opening.json': (s) => {
          s.kicker = 'Hover';
        },
      },
      [
        'locales/en/opening.json: kicker: found "Hover", expected wording that does not rely on a pointing device',
      ],
    ],
    [
      'words that age',
      {
        'locales/en/opening.json': (s) => {
          s.kicker = 'Recently';
        },
      },
      ['locales/en/opening.json: kicker: found "Recently", expected an absolute date'],
    ],
  ]);
});

describe('coverage', () => {
  each([
    [
      'a core fact that is told in one language only',
      {
        'facts.json': (s) => {
          s.push({ ...s[0], id: 'A99', statement: 'It rained.' });
        },
        'locales/en/opening.json': (s) => {
          s.dateline.claims.push('A99');
        },
      },
      [
        'locales/zh: found no sentence that rests on A99, expected the core fact to be told: It rained.',
        'locales/zh/opening.json: dateline: found A01 {meetingDate}, expected A01 A99 {meetingDate}, as in en',
      ],
    ],
  ]);
});

describe('translations', () => {
  each([
    [
      'a sentence too few',
      {
        'locales/zh/chapters.json': (s) => {
          s.start.blocks[2].items.pop();
        },
      },
      [
        'locales/zh/chapters.json: start.blocks[2].items[1]: found nothing, expected the sentence that stands there in en',
      ],
    ],
    [
      'a sentence too many',
      {
        'locales/zh/glossary.json': (s) => {
          s.net = { term: '网', meaning: { text: '网是网。', claims: [], signpost: true } };
        },
      },
      ['locales/zh/glossary.json: net.meaning: found "网是网。", expected nothing, as in en'],
    ],
    [
      'another figure',
      {
        'locales/zh/countries.json': (s) => {
          s.LUM.facts[0].text = '{catchYear}值{catchOffice}。';
        },
      },
      [
        'locales/zh/countries.json: LUM.facts[0]: found F01 {catchOffice} {catchYear}, expected F01 {catchLumOffice} {catchYear}, as in en',
      ],
    ],
    [
      'a link left out',
      {
        'locales/zh/proposals.json': (s) => {
          s['count-the-fish-first'].gloss[0].text = '先普查。';
        },
      },
      [
        'locales/zh/proposals.json: count-the-fish-first.gloss[0]: found A14, expected A14 source:lakeside-gazette, as in en',
      ],
    ],
    [
      'another fact',
      {
        'locales/zh/notes.json': (s) => {
          s.conflicts.items[0].claims = ['F01'];
        },
      },
      ['locales/zh/notes.json: conflicts.items[0]: found F01, expected F01 F02, as in en'],
    ],
  ]);
});

describe('the story told shorter', () => {
  each([
    [
      'a chapter without a short telling',
      {
        'locales/en/short.json': (s) => {
          delete s.chapters.room;
        },
        'locales/zh/short.json': (s) => {
          delete s.chapters.room;
        },
      },
      [
        'locales/en/short.json: chapters: found nothing, expected a sentence or two for "room"',
        'locales/zh/short.json: chapters: found nothing, expected a sentence or two for "room"',
      ],
    ],
    [
      'a chapter in no takeaway',
      {
        'locales/en/short.json': (s) => {
          s.takeaways[0].chapters.pop();
        },
      },
      ['locales/en/short.json: takeaways: found "room" in 0 of them, expected every chapter in exactly one'],
    ],
    [
      'a takeaway of a chapter that does not exist',
      {
        'locales/en/short.json': (s) => {
          s.takeaways[0].chapters.push('epilogue');
        },
      },
      ['locales/en/short.json: found "epilogue", expected the id of a chapter'],
    ],
    [
      'four takeaways',
      {
        'locales/en/short.json': (s) => {
          s.takeaways.pop();
        },
      },
      [
        'locales/en/short.json: takeaways: found [{"chapters":["start","place","room"],"sentence":{"text":"On {meetingDate} four…, expected 5',
      ],
    ],
    [
      'a chapter told short at length',
      {
        'locales/en/short.json': (s) => {
          s.chapters.notes[0].text = 'word '.repeat(61);
        },
      },
      ['locales/en/short.json: chapters.notes: found 61 words, expected no more than 60'],
    ],
  ]);
});

describe('what came after', () => {
  each([
    [
      'a later event without a status',
      {
        'locales/en/proposals.json': (s) => {
          delete s['mend-the-nets-together'].after[0].status;
        },
      },
      [
        'locales/en/proposals.json: mend-the-nets-together.after[0].status: found nothing, expected one of announced-before, announced, signed, opened, under-way, stated-only, nothing-found, because it rests on more than data',
      ],
    ],
  ]);
});

describe('a text beside the proposals', () => {
  each([
    [
      'a proposal left out',
      {
        'locales/en/chapters.json': (s) => {
          s.text.blocks[2].rows.pop();
        },
        'locales/zh/chapters.json': (s) => {
          s.text.blocks[2].rows.pop();
        },
      },
      [
        'locales/en/chapters.json: text.blocks[2].rows: found nothing, expected a row for "leave-the-spawning-bays-alone"',
        'locales/zh/chapters.json: text.blocks[2].rows: found nothing, expected a row for "leave-the-spawning-bays-alone"',
      ],
    ],
    [
      'a proposal there twice',
      {
        'locales/en/chapters.json': (s) => {
          s.text.blocks[2].rows[1].proposal = 'count-the-fish-first';
        },
      },
      [
        'locales/en/chapters.json: text.blocks[2].rows[1].proposal: found "count-the-fish-first", expected the slug of a proposal, once',
        'locales/en/chapters.json: text.blocks[2].rows: found nothing, expected a row for "mend-the-nets-together"',
        'locales/zh/chapters.json: text.blocks[2].rows[1].proposal: found "mend-the-nets-together", expected "count-the-fish-first", as in en',
      ],
    ],
    [
      'a lead that does not say the caveat',
      {
        'locales/en/chapters.json': (s) => {
          s.text.blocks[2].lead[0].claims = ['B01'];
        },
        'locales/zh/chapters.json': (s) => {
          s.text.blocks[2].lead[0].claims = ['B01'];
        },
      },
      [
        'locales/en/chapters.json: text.blocks[2].lead: found no sentence that rests on E00, expected the caveat of the notes beside anything that links a proposal to something else',
        'locales/zh/chapters.json: text.blocks[2].lead: found no sentence that rests on E00, expected the caveat of the notes beside anything that links a proposal to something else',
      ],
    ],
  ]);
});
