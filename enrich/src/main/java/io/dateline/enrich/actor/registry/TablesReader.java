package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import com.google.common.collect.ImmutableList;
import io.dateline.enrich.registry.Lines;
import io.dateline.enrich.registry.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the project's own tables of actors, aliases and roles: tab-separated, in one file or in several.
 *
 * <p>A line whose first cell is {@code id} begins a table and names its columns, in any order after the first.
 */
final class TablesReader implements FormatReader {

    private static final Set<String> FLAGS = Set.of("ambiguous", "cased", "bare", "context");

    @SuppressWarnings("ImmutableEnumChecker") // both lists are made by List.of
    private enum Table {
        ACTORS("name", "wikidata", "name", "kind", "affiliation", "cameo", "source"),
        ALIASES("alias", "alias", "language", "kind", "flags"),
        ROLES("title", "office", "title", "affiliation", "start", "end", "source");

        private final String needed;
        private final ImmutableList<String> columns;

        Table(String needed, String... columns) {
            this.needed = needed;
            this.columns = ImmutableList.copyOf(columns);
        }
    }

    /** Actors that this reader has seen defined: an id stands once. */
    private final BitSet defined = new BitSet();

    private @Nullable Table table;
    private List<String> header = List.of();

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        table = null;
        Lines lines = new Lines(in);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault() != null) {
                intake.refuse(line.number(), line.fault());
            } else if (!line.text().isBlank() && !line.text().startsWith("#")) {
                String text = line.text();
                intake.line(line.number(), () -> take(text.split("\t", -1), intake));
            }
        }
    }

    private void take(String[] cells, Intake intake) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        if (cells[0].equals("id")) {
            begin(Arrays.asList(cells));
            return;
        }
        require(table != null, "no header line stands before it, or one that was refused", "");
        require(cells.length == header.size(), cells.length + " cells, not " + header.size(), "");
        require(!cells[0].isEmpty() && !cells[0].equals("-"), "no id", "");
        if (table == Table.ACTORS) {
            actor(cells, intake);
            return;
        }
        int actor = intake.find(cells[0]);
        require(actor != RegistryConsumer.NONE, "no actor has the id '%s'", cells[0]);
        if (table == Table.ALIASES) {
            alias(actor, cells, intake);
        } else {
            role(actor, cells, intake);
        }
    }

    private void begin(List<String> columns) {
        table = null;
        List<String> others = columns.subList(1, columns.size());
        require(new HashSet<>(columns).size() == columns.size(), "a column stands twice", "");
        for (Table candidate : Table.values()) {
            if (candidate.columns.containsAll(others) && others.contains(candidate.needed)) {
                table = candidate;
                header = columns;
                return;
            }
        }
        require(
                false,
                "no table has the columns '%s'; the columns after id are, of actors " + Table.ACTORS.columns
                        + ", of aliases " + Table.ALIASES.columns + ", of roles " + Table.ROLES.columns,
                String.join(", ", columns));
    }

    private void actor(String[] cells, Intake intake) {
        String id = cells[0];
        int known = intake.find(id);
        require(known == RegistryConsumer.NONE || !defined.get(known), "id '%s' stands twice", id);
        String kind = cell(cells, "kind");
        String name = needed(cells, "name");
        int actor = intake.actor(new ActorEntry(
                id,
                cell(cells, "wikidata"),
                name,
                kind == null ? null : Cells.kind(kind),
                cell(cells, "affiliation"),
                cell(cells, "cameo"),
                true));
        defined.set(actor);
        intake.alias(actor, AliasEntry.of(name, AliasEntry.Kind.NAME));
    }

    private void alias(int actor, String[] cells, Intake intake) {
        String kind = cell(cells, "kind");
        String flagged = cell(cells, "flags");
        Set<String> flags = flagged == null ? Set.of() : new HashSet<>(Arrays.asList(flagged.split(",", -1)));
        require(FLAGS.containsAll(flags), "unknown flag in '%s'; there are ambiguous, bare, cased, context", flagged);
        intake.alias(
                actor,
                new AliasEntry(
                        needed(cells, "alias"),
                        kind == null ? AliasEntry.Kind.NAME : Cells.aliasKind(kind),
                        flags.contains("cased"),
                        flags.contains("bare"),
                        flags.contains("context"),
                        true));
    }

    private void role(int actor, String[] cells, Intake intake) {
        String start = cell(cells, "start");
        String end = cell(cells, "end");
        intake.role(
                actor,
                new RoleEntry(
                        cell(cells, "office"),
                        needed(cells, "title"),
                        cell(cells, "affiliation"),
                        start == null ? null : Span.first(start),
                        end == null ? null : Span.last(end),
                        true));
    }

    private String needed(String[] cells, String column) {
        String cell = cell(cells, column);
        if (cell == null) {
            throw new IllegalArgumentException("no " + column);
        }
        return cell;
    }

    private @Nullable String cell(String[] cells, String column) {
        int at = header.indexOf(column);
        return at < 0 || cells[at].isEmpty() || cells[at].equals("-") ? null : cells[at];
    }
}
