-- Articles with their tags. docs/store.md explains the tables and shows the queries they are made for.

create table consumed_offsets (
    topic_id uuid not null,
    partition integer not null,
    topic text not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

comment on table consumed_offsets is
    'Where the sink reads on. Written in the transaction that stores the articles: this, not the consumer group, is the truth.';
comment on column consumed_offsets.topic_id is 'Kafka''s id of the topic: a topic deleted and created anew has another';
comment on column consumed_offsets.next_offset is 'Offset of the first record that is not stored yet';

create table outlets (
    id text primary key,
    name text not null,
    country text,
    registry text collate "C" not null
);

comment on table outlets is 'Media: who published an article, or who wrote it first';
comment on column outlets.id is 'Main domain';
comment on column outlets.country is 'ISO 3166-1 alpha-2; null when unknown';
comment on column outlets.registry is 'Version of the registry that this row is from; a later one replaces it';

create table actors (
    id text primary key,
    wikidata text,
    name text not null,
    kind text not null,
    registry text collate "C" not null
);

comment on table actors is 'Who acts in articles';
comment on column actors.id is 'Stable slug of the registry, or name:… for one that no registry knows';
comment on column actors.wikidata is 'Q…; null unless certain';
comment on column actors.kind is 'person, organisation, armed-group, state, igo or unknown';
comment on column actors.registry is 'Version of the registry that this row is from; a later one replaces it';

create table articles (
    id text primary key,
    revision integer not null,
    url text,
    title text,
    author text,
    language text,
    day date,
    published_value text,
    published_precision text,
    published_basis text not null,
    published_earliest date,
    published_latest date,
    outlet_id text,
    outlet_confidence double precision,
    origin_id text,
    origin_confidence double precision,
    state_media boolean,
    state_media_state text,
    state_media_category text not null,
    state_media_via text,
    received_at timestamptz,
    enriched_at timestamptz not null,
    enricher text not null,
    registry text not null,
    raw_topic text,
    raw_partition integer,
    raw_offset bigint,
    enriched_topic_id uuid not null,
    enriched_partition integer not null,
    enriched_offset bigint not null
);

comment on table articles is 'Each article with the tags of its latest revision; its text stands in revisions';
comment on column articles.id is 'A function of the canonical URL, else of the content; never of the moment';
comment on column articles.revision is '1 for the first text seen under the id, then 2, 3, …';
comment on column articles.url is 'Canonical URL; null when the article has none';
comment on column articles.language is 'BCP 47; null when undetermined';
comment on column articles.day is 'Day of publication; null when it is not a single known day. Never the day of receipt';
comment on column articles.published_value is 'ISO-8601, as precise as known, zone only if known; null when unknown, never guessed';
comment on column articles.published_precision is 'minute, day, month or year; null exactly when published_value is';
comment on column articles.published_basis is 'metadata, byline, url, text, inferred or none';
comment on column articles.published_earliest is 'First day on which it can have been published; null when nothing bounds it';
comment on column articles.published_latest is 'Last day on which it can have been published; null when nothing bounds it';
comment on column articles.outlet_id is 'Who published this copy; null when unknown';
comment on column articles.outlet_confidence is 'Probability in [0, 1]';
comment on column articles.origin_id is 'Who wrote it first, where that is another than the outlet';
comment on column articles.origin_confidence is 'Probability in [0, 1]';
comment on column articles.state_media is 'Whether a state controls the editing; null: nobody assessed it, which is not "no"';
comment on column articles.state_media_state is 'ISO 3166-1 alpha-2 of the state';
comment on column articles.state_media_category is 'Typology of State Media Monitor, or none, or unknown';
comment on column articles.state_media_via is 'Whose assessment it is: outlet or origin';
comment on column articles.received_at is 'When the raw record was received';
comment on column articles.enricher is 'Version of the code that made the tags';
comment on column articles.registry is 'Version of the registries that the tags rest on';
comment on column articles.raw_offset is 'With raw_topic and raw_partition: where the article stands as it was received';
comment on column articles.enriched_offset is
    'With enriched_topic_id and enriched_partition: the record stored here. Only a later one of that partition, or one of another, replaces it';

create index articles_day on articles (day desc);
create index articles_outlet_day on articles (outlet_id, day desc);
create index articles_origin_day on articles (origin_id, day desc) where origin_id is not null;
create index articles_state_media_day on articles (state_media, day desc);
create index articles_received on articles (received_at desc);

create table revisions (
    article_id text not null,
    revision integer not null,
    title text,
    text text not null,
    document jsonb not null,
    received_at timestamptz,
    enriched_at timestamptz not null,
    enriched_topic_id uuid not null,
    enriched_partition integer not null,
    enriched_offset bigint not null,
    primary key (article_id, revision)
);

comment on table revisions is 'Every text that was seen under an article''s id, the latest too';
comment on column revisions.text is 'The body, page furniture removed. Offsets of mentions count its Unicode code points';
comment on column revisions.document is 'The whole enriched article as JSON, with all evidence; only its text is left out';

create table article_actors (
    article_id text not null,
    actor_id text not null,
    ordinal integer not null,
    day date,
    role text,
    affiliation text,
    cameo text,
    salience double precision not null,
    confidence double precision not null,
    begins integer[] not null,
    ends integer[] not null,
    words text[] not null,
    primary key (article_id, ordinal)
);

comment on table article_actors is 'Who acts in which article, in its latest revision';
comment on column article_actors.ordinal is '0 for the most salient actor of the article, then 1, 2, …';
comment on column article_actors.day is 'The article''s day of publication, repeated here for the index';
comment on column article_actors.role is 'Held on the day of publication; null when none is known';
comment on column article_actors.affiliation is 'ISO 3166-1 alpha-2 or an organisation''s id';
comment on column article_actors.cameo is 'CAMEO actor code';
comment on column article_actors.salience is 'Share of the article''s attention, in [0, 1]';
comment on column article_actors.confidence is 'Probability in [0, 1] that the identity is right';
comment on column article_actors.begins is 'First code point of each mention; see the view mentions';
comment on column article_actors.ends is 'Code point after the last of each mention';
comment on column article_actors.words is 'The words of each mention';

create index article_actors_actor_day on article_actors (actor_id, day desc);

create table dates (
    article_id text not null,
    ordinal integer not null,
    type text not null,
    value text not null,
    mod text,
    starts timestamp,
    ends timestamp,
    anchor text not null,
    begins_at integer not null,
    ends_at integer not null,
    words text not null,
    primary key (article_id, ordinal)
);

comment on table dates is 'The date expressions of each article''s latest revision';
comment on column dates.ordinal is '0 for the first in the text, then 1, 2, …';
comment on column dates.type is 'DATE, TIME, DURATION or SET';
comment on column dates.value is 'TIMEX3 value';
comment on column dates.mod is 'TIMEX3 modifier such as APPROX; null when there is none';
comment on column dates.starts is 'Begin of the half-open interval that it covers: the clock''s reading in the text, in UTC where the text states a zone; null when it has none';
comment on column dates.ends is 'End of that interval, outside of it';
comment on column dates.anchor is 'What the value was resolved against: published, absolute, text or none';
comment on column dates.begins_at is 'First code point in the article''s text';
comment on column dates.ends_at is 'Code point after the last';

create index dates_starts on dates (starts) where starts is not null;

create view mentions as
select a.article_id, a.actor_id, m.begin, m.end_, m.words
from article_actors a
cross join lateral unnest(a.begins, a.ends, a.words) as m(begin, end_, words);

alter view mentions rename column end_ to "end";
comment on view mentions is 'One row for each place in an article''s text that names an actor';

-- PostgreSQL's own compression would be a fifth to a half of the cost of storing an article. A server without lz4 (the
-- embedded one) trades room for speed.
do $$
begin
    alter table revisions alter column text set compression lz4;
    alter table revisions alter column document set compression lz4;
exception when feature_not_supported then
    alter table revisions alter column text set storage external;
    alter table revisions alter column document set storage external;
end
$$;
