package io.dateline.enrich.outlet;

import io.dateline.enrich.outlet.Table.Row;
import io.dateline.enrich.registry.Span;
import io.dateline.enrich.registry.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lines of the table of outlets; refuses with an {@link IllegalArgumentException}. */
final class OutletRows {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern DATED =
            Pattern.compile("(\\S.*\\S)\\s+(\\d[\\d-]*\\.\\.|\\.\\.\\d[\\d-]*|\\d[\\d-]*\\.\\.\\d[\\d-]*)");
    private static final Pattern HANDLE = Pattern.compile("\\w{1,30}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /** ISO 639-2 and -3, of which the platform has no table. */
    private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private OutletRows() {}

    /**
     * The outlet of a line.
     *
     * @param known the same outlet as it was known before; its facts stand where the line is silent. Null when there is
     *     none
     */
    static Medium medium(Row row, @Nullable Medium known) {
        String id = row.required("id");
        List<String> languages = row.list("languages");
        for (String language : languages) {
            String main = language.split("-", 2)[0];
            if (!LANGUAGES.contains(main) && !THREE_LETTERS.matcher(main).matches()) {
                throw new IllegalArgumentException("not a language: " + Values.shown(language));
            }
        }
        List<Medium.Name> names = new ArrayList<>();
        names.add(known != null && row.cell("name").isEmpty() ? known.names().get(0) : name(row.required("name")));
        if (row.cell("names").isEmpty() && known != null) {
            names.addAll(known.names().subList(1, known.names().size()));
        }
        row.list("names").forEach(form -> names.add(name(form)));
        String country = row.country("country");
        String owner = row.optional("owner");
        String source = row.optional("source");
        List<String> handles = row.list("handles").stream()
                .map(handle -> handle.toLowerCase(Locale.ROOT))
                .toList();
        for (String handle : handles) {
            if (!HANDLE.matcher(handle).matches()) {
                throw new IllegalArgumentException("not the name of an account: " + Values.shown(handle));
            }
        }
        return new Medium(
                id,
                names.get(0).text(),
                country == null && known != null ? known.country() : country,
                known != null && row.cell("kind").isEmpty() ? known.kind() : row.constant("kind", Medium.Kind.class),
                languages.isEmpty() && known != null ? known.languages() : languages,
                row.cell("domains").isEmpty() && known != null ? known.domains() : domains(id, row.list("domains")),
                names,
                handles.isEmpty() && known != null ? known.handles() : handles,
                owner == null && known != null ? known.owner() : owner,
                source == null && known != null ? known.source() : source,
                row.where());
    }

    /** The id's own host first, for always unless the list says for how long. */
    private static List<Medium.Domain> domains(String id, List<String> listed) {
        List<Medium.Domain> domains = new ArrayList<>();
        domains.add(domain(id));
        for (String item : listed) {
            Medium.Domain domain = domain(item);
            if (domain.host().equals(id)) {
                domains.set(0, domain);
            } else if (domains.stream()
                    .anyMatch(other ->
                            other.host().equals(domain.host()) && other.span().meets(domain.span()))) {
                throw new IllegalArgumentException("domain " + domain.host() + " stands twice");
            } else {
                domains.add(domain);
            }
        }
        return domains;
    }

    private static Medium.Domain domain(String item) {
        Matcher dated = DATED.matcher(item);
        String host = dated.matches() ? dated.group(1) : item;
        if (!DOMAIN.matcher(host).matches() || Site.of(host) == null) {
            throw new IllegalArgumentException("not a domain: " + Values.shown(host));
        }
        return new Medium.Domain(host, dated.matches() ? Span.of(dated.group(2)) : Span.ALWAYS);
    }

    private static Medium.Name name(String item) {
        Matcher dated = DATED.matcher(item);
        String form = dated.matches() ? dated.group(1) : item;
        boolean weak = form.length() > 1 && form.endsWith("?");
        String text = weak ? form.substring(0, form.length() - 1).strip() : form;
        if (!LETTER.matcher(text).find()) {
            throw new IllegalArgumentException("no letter in the name " + Values.shown(text));
        }
        return new Medium.Name(text, weak, dated.matches() ? Span.of(dated.group(2)) : Span.ALWAYS);
    }
}
