package io.dateline.cli;

import io.dateline.contract.EnrichedArticle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles are wanted; an article must satisfy all that is given. */
final class TailFilter {

    /** The three answers to whether a state speaks. */
    enum Flag {
        YES,
        NO,
        UNKNOWN
    }

    @Option(names = "--outlet", paramLabel = "DOMAIN", description = "Published by this outlet.")
    private @Nullable String outlet;

    @Option(names = "--origin", paramLabel = "DOMAIN", description = "Written first by this outlet or agency.")
    private @Nullable String origin;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "From an outlet of this country (ISO 3166-1 alpha-2).")
    private @Nullable String country;

    @Option(names = "--state-media", paramLabel = "yes|no|unknown", description = "Whether a state speaks through it.")
    private @Nullable Flag stateMedia;

    @Option(
            names = "--actor",
            paramLabel = "ID|NAME",
            description = "This actor acts in it: id, Wikidata id, or a part of the name.")
    private @Nullable String actor;

    @Option(names = "--language", paramLabel = "CODE", description = "In this language (BCP 47).")
    private @Nullable String language;

    boolean accepts(EnrichedArticle article) {
        return (outlet == null
                        || (article.outlet() != null && article.outlet().id().equalsIgnoreCase(outlet)))
                && (origin == null
                        || (article.origin() != null && article.origin().id().equalsIgnoreCase(origin)))
                && (country == null
                        || (article.outlet() != null
                                && country.equalsIgnoreCase(article.outlet().country())))
                && (stateMedia == null
                        || stateMedia == flag(article.stateMedia().flag()))
                && (language == null || language.equalsIgnoreCase(article.language()))
                && (actor == null || hasActor(article, actor.toLowerCase(Locale.ROOT)));
    }

    private static Flag flag(@Nullable Boolean flag) {
        return flag == null ? Flag.UNKNOWN : flag ? Flag.YES : Flag.NO;
    }

    private static boolean hasActor(EnrichedArticle article, String wanted) {
        return article.actors().stream()
                .anyMatch(actor -> actor.id().equals(wanted)
                        || wanted.equalsIgnoreCase(actor.wikidata())
                        || actor.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
