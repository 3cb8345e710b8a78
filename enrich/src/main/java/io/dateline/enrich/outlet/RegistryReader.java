package io.dateline.enrich.outlet;

import io.dateline.contract.StateMedia.Category;
import io.dateline.enrich.outlet.Cue.Element;
import io.dateline.enrich.outlet.Cue.Role;
import io.dateline.enrich.outlet.Table.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the registry's tables and refuses what is not sound, naming file, line and reason. */
final class RegistryReader {

    static final List<String> OUTLET_COLUMNS =
            List.of("id", "name", "country", "kind", "languages", "domains", "names", "handles", "owner", "source");
    static final List<String> ASSESSMENT_COLUMNS =
            List.of("outlet", "scheme", "category", "state", "source", "from", "to");
    static final List<String> CUE_COLUMNS = List.of("subject", "role", "places", "weight", "pattern");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Links to other articles and captions name others more often than the page's own outlet. */
    private static final Set<Place> FURNITURE = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(Place.HEAD, Place.TAIL, Place.EDGE, Place.TITLE, Place.RELATED, Place.CAPTION)));

    private RegistryReader() {}

    static OutletRegistry bundled() {
        List<Table> outlets = new ArrayList<>();
        List<Table> assessments = new ArrayList<>();
        List<Table> cues = new ArrayList<>();
        for (String file : resource("files.txt").lines().toList()) {
            if (file.startsWith("outlets/")) {
                outlets.add(Table.parse(file, resource(file), OUTLET_COLUMNS));
            } else if (file.startsWith("assessments/")) {
                assessments.add(Table.parse(file, resource(file), ASSESSMENT_COLUMNS));
            } else if (file.startsWith("cues/")) {
                cues.add(Table.parse(file, resource(file), CUE_COLUMNS));
            }
        }
        return read(resource("version.txt").strip(), outlets, assessments, cues);
    }

    static OutletRegistry read(String version, String outlets, String assessments, String cues) {
        return read(
                version,
                List.of(Table.parse("outlets.tsv", outlets, OUTLET_COLUMNS)),
                List.of(Table.parse("assessments.tsv", assessments, ASSESSMENT_COLUMNS)),
                List.of(Table.parse("cues.tsv", cues, CUE_COLUMNS)));
    }

    private static OutletRegistry read(String version, List<Table> outlets, List<Table> assessments, List<Table> cues) {
        Map<String, Medium> media = media(rows(outlets));
        return new OutletRegistry(
                version, media.values(), assessments(rows(assessments), media), cues(rows(cues), media));
    }

    private static List<Row> rows(List<Table> tables) {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }

    private static Map<String, Medium> media(List<Row> rows) {
        Map<String, Medium> media = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (Row row : rows) {
            Medium medium = medium(row);
            if (media.putIfAbsent(medium.id(), medium) != null) {
                throw row.error("outlet " + medium.id() + " stands twice");
            }
            for (String domain : medium.domains()) {
                String other = owners.putIfAbsent(domain, medium.id());
                if (other != null) {
                    throw row.error("domain " + domain + " belongs to " + other + " already");
                }
            }
            for (String handle : medium.handles()) {
                String other = owners.putIfAbsent("@" + handle, medium.id());
                if (other != null) {
                    throw row.error("handle " + handle + " belongs to " + other + " already");
                }
            }
        }
        return media;
    }

    private static Medium medium(Row row) {
        String id = row.required("id");
        List<String> domains = new ArrayList<>(List.of(id));
        domains.addAll(row.list("domains"));
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches() || Site.of(domain) == null) {
                throw row.error("not a domain: " + domain);
            }
        }
        String name = row.required("name");
        List<Medium.Name> names = new ArrayList<>();
        boolean weak = name.endsWith("?");
        names.add(new Medium.Name(weak ? name.substring(0, name.length() - 1) : name, weak));
        for (String form : row.list("names")) {
            boolean doubtful = form.endsWith("?");
            names.add(new Medium.Name(doubtful ? form.substring(0, form.length() - 1) : form, doubtful));
        }
        List<String> languages = row.list("languages");
        for (String language : languages) {
            if (!LANGUAGES.contains(language.split("-", 2)[0])) {
                throw row.error("not a language: " + language);
            }
        }
        return new Medium(
                id,
                names.get(0).text(),
                country(row, "country"),
                constant(row, "kind", Medium.Kind.class),
                languages,
                List.copyOf(domains),
                List.copyOf(names),
                row.list("handles").stream()
                        .map(h -> h.toLowerCase(Locale.ROOT))
                        .toList(),
                row.where());
    }

    private static List<Assessment> assessments(List<Row> rows, Map<String, Medium> media) {
        List<Assessment> assessments = new ArrayList<>();
        for (Row row : rows) {
            String outlet = row.required("outlet");
            if (!media.containsKey(outlet)) {
                throw row.error("no outlet has the id " + outlet);
            }
            Category category = constant(row, "category", Category.class);
            String state = country(row, "state");
            if (category == Category.UNKNOWN) {
                throw row.error("unknown is no assessment: leave the line out");
            }
            if ((state == null) != (category == Category.NONE)) {
                throw row.error("category " + category.code() + (state == null ? " needs a state" : " has no state"));
            }
            Assessment assessment = new Assessment(
                    outlet,
                    row.required("scheme"),
                    category,
                    state,
                    row.required("source"),
                    day(row, "from"),
                    day(row, "to"),
                    row.where());
            if (assessment.from() != null
                    && assessment.to() != null
                    && assessment.to().isBefore(assessment.from())) {
                throw row.error("ends before it starts");
            }
            for (Assessment other : assessments) {
                if (other.outlet().equals(outlet)
                        && other.scheme().equals(assessment.scheme())
                        && other.overlaps(assessment)) {
                    throw row.error("overlaps " + other.where());
                }
            }
            assessments.add(assessment);
        }
        return assessments;
    }

    private static List<Cue> cues(List<Row> rows, Map<String, Medium> media) {
        List<Cue> cues = new ArrayList<>();
        for (Row row : rows) {
            cues.add(cue(row, media));
        }
        return cues;
    }

    private static Cue cue(Row row, Map<String, Medium> media) {
        String subject = row.required("subject");
        String pattern = row.required("pattern");
        boolean slot = Set.of("*", "agency", "other").contains(subject);
        int at = pattern.indexOf(Cue.SLOT);
        if (slot != (at >= 0) || at != pattern.lastIndexOf(Cue.SLOT)) {
            throw row.error("a cue of " + subject + " has " + (slot ? "one " : "no ") + Cue.SLOT + ": " + pattern);
        }
        if (!slot && !media.containsKey(subject)) {
            throw row.error("no outlet has the id " + subject);
        }
        List<Element> before = slot ? Cue.elements(pattern.substring(0, at)) : List.of();
        List<Element> after = Cue.elements(slot ? pattern.substring(at + Cue.SLOT.length()) : pattern);
        if (!slot && !opensWithWord(after)) {
            throw row.error("must begin with a word or a mark: " + pattern);
        }
        double weight;
        try {
            weight = Double.parseDouble(row.required("weight"));
        } catch (NumberFormatException e) {
            throw row.error("weight is no number: " + row.cell("weight"));
        }
        if (!(weight > 0 && weight < 1)) {
            throw row.error("weight is outside (0, 1): " + weight);
        }
        return new Cue(
                slot ? null : subject,
                subject.equals("agency") ? Boolean.TRUE : subject.equals("other") ? Boolean.FALSE : null,
                constant(row, "role", Role.class),
                places(row),
                weight,
                before,
                after,
                pattern,
                row.where());
    }

    private static boolean opensWithWord(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.type() != Cue.Type.BEGIN)
                .findFirst()
                .filter(element -> element.type() == Cue.Type.WORD)
                .isPresent();
    }

    /** {@code furniture} and {@code page} stand for several places: see docs/outlet-registry.md. */
    private static Set<Place> places(Row row) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (String place : row.list("places")) {
            switch (place) {
                case "furniture" -> places.addAll(FURNITURE);
                case "page" -> {
                    places.addAll(FURNITURE);
                    places.add(Place.EDGE);
                }
                default -> places.add(constant(row, place, "places", Place.class));
            }
        }
        if (places.isEmpty()) {
            throw row.error("places is empty");
        }
        return places;
    }

    private static @Nullable String country(Row row, String column) {
        String code = row.cell(column);
        if (code.isEmpty()) {
            return null;
        }
        if (!COUNTRIES.contains(code) && !code.equals("XK")) {
            throw row.error(column + " is no ISO 3166-1 code: " + code);
        }
        return code;
    }

    private static @Nullable LocalDate day(Row row, String column) {
        String day = row.cell(column);
        if (day.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw row.error(column + " is no date: " + day);
        }
    }

    private static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        return constant(row, row.required(column), column, type);
    }

    private static <E extends Enum<E>> E constant(Row row, String code, String column, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                return constant;
            }
        }
        throw row.error(column + " \"" + code + "\" is none of " + Arrays.toString(type.getEnumConstants()));
    }

    private static String resource(String file) {
        try (InputStream in = RegistryReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
