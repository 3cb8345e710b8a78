-- Full-text search. Indexing words costs ten times as much as storing them, so it happens after the fact: the sink
-- queues what changed, and SearchIndexer works the queue off in the background.

create table search_queue (
    position bigint generated always as identity primary key,
    article_id text not null
);

comment on table search_queue is 'Articles whose words are not indexed yet; written in the transaction that stores them';

create table article_search (
    article_id text primary key,
    words tsvector not null
);

comment on table article_search is 'The words of each article''s latest title and text; lags behind articles by what stands in search_queue';
comment on column article_search.words is 'Title words have weight A, those of the text D';

create index article_search_words on article_search using gin (words);

create function search_configuration(language text) returns regconfig
language sql immutable parallel safe
as $$
    select case split_part(lower(language), '-', 1)
        when 'ar' then 'pg_catalog.arabic'
        when 'da' then 'pg_catalog.danish'
        when 'de' then 'pg_catalog.german'
        when 'el' then 'pg_catalog.greek'
        when 'en' then 'pg_catalog.english'
        when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish'
        when 'fr' then 'pg_catalog.french'
        when 'hi' then 'pg_catalog.hindi'
        when 'hu' then 'pg_catalog.hungarian'
        when 'id' then 'pg_catalog.indonesian'
        when 'it' then 'pg_catalog.italian'
        when 'lt' then 'pg_catalog.lithuanian'
        when 'nl' then 'pg_catalog.dutch'
        when 'no' then 'pg_catalog.norwegian'
        when 'nb' then 'pg_catalog.norwegian'
        when 'nn' then 'pg_catalog.norwegian'
        when 'pt' then 'pg_catalog.portuguese'
        when 'ro' then 'pg_catalog.romanian'
        when 'ru' then 'pg_catalog.russian'
        when 'sr' then 'pg_catalog.serbian'
        when 'sv' then 'pg_catalog.swedish'
        when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple'
    end::regconfig
$$;

comment on function search_configuration is 'How PostgreSQL splits and stems words of a BCP 47 language; words of a language that it does not know stay as they are';

create function search_articles(query text, language text default 'en')
returns table (article_id text, rank real)
language sql stable parallel safe
as $$
    select s.article_id, ts_rank(s.words, q.q)
    from websearch_to_tsquery(search_configuration(language), query) as q(q)
    join article_search s on s.words @@ q.q
$$;

comment on function search_articles is
    'Articles with the words of a query as a web search takes it: "a phrase", or, -not. Words are stemmed as the given language does it';
