package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.contract.Actor;
import io.dateline.enrich.registry.Span;
import io.dateline.enrich.registry.Values;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a Wikidata query: each names an item, and what else its columns hold. Rows of one item add up.
 */
final class WikidataRows {

    /** What can name the item; where one column names it and another one the article's word for it, both can be here. */
    private static final List<String> ITEM =
            List.of("item", "qid", "wikidata", "person", "officeholder", "actor", "organisation", "organization");

    private static final List<String> LABEL = List.of(
            "itemlabel",
            "personlabel",
            "officeholderlabel",
            "actorlabel",
            "organisationlabel",
            "organizationlabel",
            "label",
            "name",
            "person",
            "officeholder",
            "actor",
            "organisation",
            "organization",
            "item");
    private static final List<String> ALIASES = List.of("alias", "aliases", "altlabels");

    /** As the query service's label service yields them: with commas between them. */
    private static final List<String> ALT_LABELS = List.of("altlabel", "itemaltlabel", "personaltlabel");

    private static final List<String> KIND = List.of("kind", "type", "class", "instanceof");
    private static final List<String> TITLE = List.of("positionlabel", "officelabel", "rolelabel");
    private static final List<String> POSITION = List.of("position", "office", "role", "title");
    private static final List<String> START = List.of("start", "starttime", "startdate", "startyear", "from");
    private static final List<String> END = List.of("end", "endtime", "enddate", "endyear", "until");
    private static final List<String> COUNTRY = List.of("countrycode", "iso", "affiliation", "country", "countrylabel");

    /** What an item is, by its class on Wikidata. */
    private static final Map<String, Actor.Kind> CLASSES = Map.ofEntries(
            Map.entry("Q5", Actor.Kind.PERSON),
            Map.entry("Q6256", Actor.Kind.STATE),
            Map.entry("Q3624078", Actor.Kind.STATE),
            Map.entry("Q7275", Actor.Kind.STATE),
            Map.entry("Q484652", Actor.Kind.IGO),
            Map.entry("Q245065", Actor.Kind.IGO),
            Map.entry("Q17149090", Actor.Kind.ARMED_GROUP),
            Map.entry("Q43229", Actor.Kind.ORGANISATION),
            Map.entry("Q7278", Actor.Kind.ORGANISATION),
            Map.entry("Q327333", Actor.Kind.ORGANISATION),
            Map.entry("Q4830453", Actor.Kind.ORGANISATION));

    private final Intake intake;

    WikidataRows(Intake intake) {
        this.intake = intake;
    }

    /** The name under which a column is looked up: {@code ?itemLabel} and {@code item_label} are one. */
    static String column(String written) {
        String plain = written.strip().replace("_", "");
        return (plain.startsWith("?") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    /** Whether columns are those of such a query: one names the item, and another one says something of it. */
    static boolean recognises(Collection<String> columns) {
        List<String> known = columns.stream().map(WikidataRows::column).toList();
        return known.stream().anyMatch(ITEM::contains)
                && Stream.of(ITEM, LABEL, ALIASES, ALT_LABELS, TITLE, POSITION)
                                .flatMap(List::stream)
                                .distinct()
                                .filter(known::contains)
                                .count()
                        > 1;
    }

    /**
     * Takes a row.
     *
     * @param row by {@link #column}
     * @throws IllegalArgumentException when something in it can't be used
     */
    void take(Map<String, String> row) {
        String id = wikidata(row);
        String name = name(row);
        String position = position(row);
        RoleEntry role = position == null ? null : role(position, row);
        require(name != null, "no name for %s: itemLabel, label or name has to hold one", id);
        int actor = intake.actor(new ActorEntry(
                null, id, String.valueOf(name), kind(row, position != null), affiliation(row), cameo(row), true));
        intake.alias(actor, AliasEntry.of(String.valueOf(name), AliasEntry.Kind.NAME));
        if (role != null) {
            intake.role(actor, role);
        }
        aliases(actor, first(row, ALIASES), "\\|");
        aliases(actor, first(row, ALT_LABELS), ", ");
    }

    private void aliases(int actor, @Nullable String cell, String between) {
        int refused = 0;
        String reason = "";
        String[] all = cell == null ? new String[0] : cell.split(between, -1);
        for (String alias : all) {
            String text = alias.strip();
            if (text.isEmpty()) {
                continue;
            }
            try {
                intake.alias(actor, AliasEntry.of(text, AliasEntry.Kind.NAME));
            } catch (IllegalArgumentException e) {
                refused++;
                reason = String.valueOf(e.getMessage());
            }
        }
        require(refused == 0, refused + " of its aliases refused (the rest taken): %s", reason);
    }

    private static @Nullable String position(Map<String, String> row) {
        String label = first(row, TITLE);
        String position = label == null ? first(row, POSITION) : label;
        return position == null || isAddress(position) || isItem(position) ? null : position;
    }

    private static RoleEntry role(String title, Map<String, String> row) {
        String start = date(first(row, START));
        String end = date(first(row, END));
        LocalDate first = start == null ? null : Span.first(start);
        // Where only the year is known, a query yields the year's first day.
        LocalDate last = end == null ? null : Span.last(end.endsWith("-01-01") ? end.substring(0, 4) : end);
        return new RoleEntry(null, title, null, first, last, true);
    }

    /** The day of {@code 2014-08-28T00:00:00Z}; null for a value that Wikidata says to be unknown. */
    private static @Nullable String date(@Nullable String value) {
        if (value == null || isAddress(value) || value.startsWith("_:") || value.matches("t\\d{1,12}")) {
            return null;
        }
        int time = value.indexOf('T');
        return time == 10 ? value.substring(0, time) : value;
    }

    private static Actor.@Nullable Kind kind(Map<String, String> row, boolean office) {
        String kind = first(row, KIND);
        if (kind != null) {
            String id = kind.substring(kind.lastIndexOf('/') + 1);
            return Cells.isWikidata(id) ? CLASSES.get(id) : Cells.kind(kind.toLowerCase(Locale.ROOT));
        }
        return office || row.containsKey("person") ? Actor.Kind.PERSON : null;
    }

    /** An ISO code, or that of a state that is known by the name; an item, and a name that is not known, say nothing. */
    private @Nullable String affiliation(Map<String, String> row) {
        for (String column : COUNTRY) {
            String cell = first(row, List.of(column));
            if (cell != null && !cell.equals("-") && !cell.equals("--") && !isItem(cell)) {
                String code = Values.isCountry(cell) ? cell : intake.state(cell);
                if (code != null || column.equals("affiliation")) {
                    return code == null ? cell : code;
                }
            }
        }
        return null;
    }

    private static @Nullable String cameo(Map<String, String> row) {
        return first(row, List.of("cameo"));
    }

    private static String wikidata(Map<String, String> row) {
        String other = null;
        for (String column : ITEM) {
            String cell = first(row, List.of(column));
            if (cell != null && isItem(cell)) {
                return id(cell);
            }
            other = other == null ? cell : other;
        }
        require(other != null, "no item: one of the columns " + ITEM + " has to name it", "");
        throw new IllegalArgumentException("'" + Values.shown(String.valueOf(other)) + "' is no Wikidata item");
    }

    private static @Nullable String name(Map<String, String> row) {
        for (String column : LABEL) {
            String cell = first(row, List.of(column));
            // An item without a label in the query's languages is labelled with its id.
            if (cell != null && !isItem(cell)) {
                return cell;
            }
        }
        return null;
    }

    private static boolean isItem(String cell) {
        return Cells.isWikidata(id(cell)) && (isAddress(cell) || cell.startsWith("Q") || cell.startsWith("wd:"));
    }

    private static String id(String item) {
        return item.substring(Math.max(item.lastIndexOf('/'), item.lastIndexOf(':')) + 1);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }

    private static @Nullable String first(Map<String, String> row, List<String> columns) {
        for (String column : columns) {
            String cell = row.get(column);
            if (cell != null && !cell.isBlank()) {
                return cell.strip();
            }
        }
        return null;
    }
}
