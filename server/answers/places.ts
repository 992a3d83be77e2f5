import type { Paragraph, Plan } from '../../plan/model.ts';
import type { PlanOutline, StoredPassage } from '../../platform/bundle.ts';
import { createWithAncestors, type Region } from '../../platform/regions.ts';
import type { TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { nameKey } from './name-key.ts';
import { peel, wordLayer } from './peel.ts';
import { createMentionsOf } from './place-mentions.ts';
import { createStatementFinder, type Statement, type StatementFinder } from './place-statements.ts';
import {
  type Answerer,
  type AnswerSources,
  FILLER,
  planFields,
  plansMeant,
  scopeLayers,
  toAnswerPassage,
} from './sources.ts';
import type { PlaceAnswer } from './types.ts';

/**
 * Answers a query that is a place: first with what plans of its own or a wider area say it should become, then that
 * others name it; each answer tells how often every plan does.
 */
export function createPlaceAnswerer(sources: AnswerSources): Answerer {
  const { bundle, rules, told } = sources;
  const places = toPlaces(bundle.regions);
  const find = createStatementFinder(
    rules.place,
    bundle.regions.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const frames = [
    wordLayer(rules.place.before, FILLER, 'start'),
    wordLayer(rules.place.after, FILLER, 'finish'),
  ];
  const scopes = scopeLayers(sources);
  const withAncestors = createWithAncestors(bundle.regions);
  const mentionsOf = createMentionsOf(sources);
  return (query, key) => {
    const whole = [...peel(key, frames)].find(({ rest }) => places.has(rest));
    // 甲省规划里的乙市: only where the query is not itself a place.
    const peeled = whole ?? [...peel(key, [...scopes, ...frames])].find(({ rest }) => places.has(rest));
    const region = places.get(peeled?.rest ?? '');
    if (peeled === undefined || region === undefined) return [];
    const speaks = ({ region: own }: Plan) =>
      region.kind === '区域' || withAncestors([region.name]).includes(own);
    const isMeant = plansMeant(peeled.means, query);
    const mentions = mentionsOf(region);
    return bundle.plans
      .filter(({ plan }) => isMeant(plan.id))
      .flatMap((outline): readonly PlaceAnswer[] => {
        const { plan } = outline;
        const passages = bundle.passages.filter(({ passage }) => passage.plan === plan.id);
        const statements = speaks(plan) ? toStatements(rules.place, outline, passages, region, find) : [];
        const naming = told.passages(region.name, plan.id).map(({ passage }) => passage.id);
        if (statements.length + naming.length === 0) return [];
        const says =
          statements.length > 0
            ? toStated(statements, query.typed)
            : toNamed(region, naming, rules.place.most, query.typed);
        return [
          { kind: 'place', title: region.name, ...planFields(plan), region: region.name, ...says, mentions },
        ];
      })
      .toSorted((a, b) => Number(b.statements.length > 0) - Number(a.statements.length > 0));
  };
}

/** A name that several regions go by is none of theirs. */
function toPlaces(regions: readonly Region[]): ReadonlyMap<string, Region> {
  const owners = new Map<string, readonly Region[]>();
  for (const region of regions) {
    for (const key of new Set([region.name, ...region.aliases].map(nameKey))) {
      owners.set(key, [...(owners.get(key) ?? []), region]);
    }
  }
  return new Map(
    [...owners].flatMap(([key, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[key, only] as const],
    ),
  );
}

/** A plan says of its own place in a section of its own what it is to be; of others, clause by clause. */
function toStatements(
  { positions, most }: AnswerSources['rules']['place'],
  { plan, sections }: PlanOutline,
  passages: readonly StoredPassage[],
  region: Region,
  find: StatementFinder,
): readonly Statement[] {
  const titled = new Set(
    plan.region === region.name
      ? sections.filter(({ title }) => positions.some((word) => title?.endsWith(word))).map(({ id }) => id)
      : [],
  );
  const positioned = passages
    .map(({ passage }) => passage)
    .filter((passage): passage is Paragraph => passage.kind === 'paragraph' && titled.has(passage.section))
    .flatMap(({ id, lead }) => (lead === null ? [] : [{ text: lead, passage: id, prompted: false }]));
  if (positioned.length > 0) return positioned;
  const named = passages.filter(({ regions }) => regions.includes(region.name));
  const said = named
    .flatMap(({ passage }) => find(passage, [region.name, ...region.aliases]))
    .toSorted((a, b) => Number(a.prompted) - Number(b.prompted));
  return [...new Map(said.map((statement) => [statement.text, statement])).values()].slice(0, most);
}

type Told = Pick<PlaceAnswer, 'text' | 'url' | 'passages' | 'statements'>;

function toStated(statements: readonly Statement[], typed: TypedQuery): Told {
  const cited = statements.map(({ text, passage }) => ({ text, ...toAnswerPassage(passage, typed) }));
  const ids = [...new Set(statements.map(({ passage }) => passage))];
  return {
    text: statements.map(({ text }) => text).join('；'),
    url: cited[0]?.url ?? '',
    passages: ids.map((id) => toAnswerPassage(id, typed)),
    statements: cited,
  };
}

/** That a plan names the place, and the first passages in which it does. */
function toNamed({ name }: Region, naming: readonly string[], most: number, typed: TypedQuery): Told {
  return {
    text: `${naming.length} 处提到${name}`,
    url: urls.place(name),
    passages: naming.slice(0, most).map((id) => toAnswerPassage(id, typed)),
    statements: [],
  };
}
