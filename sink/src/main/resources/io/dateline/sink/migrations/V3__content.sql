-- What was received need not be an article: stubs, walls, films and live blogs are told apart from it.

alter table articles add column content text not null default 'article';

comment on column articles.content is 'article, paywalled, live-blog, video, consent-wall or error-page; the reasons are in revisions.document';
