package io.dateline.cli;

import io.dateline.enrich.Registries;
import io.dateline.enrich.outlet.Assessment;
import io.dateline.enrich.outlet.Medium;
import io.dateline.enrich.outlet.OutletRegistry;
import io.dateline.enrich.registry.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline registry show}: all that is known of an outlet or an actor, and where it stands. */
@Command(
        name = "show",
        description = {
            "Shows all that is known of an outlet (by its id, a domain or a URL) or of an actor (by its id or Wikidata id),"
                    + " and in which file and line it stands.",
            "Exit status 1: one is not known."
        },
        mixinStandardHelpOptions = true)
final class RegistryShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|DOMAIN", arity = "1..*", description = "Outlets and actors.")
    private List<String> wanted = List.of();

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Override
    public Integer call() throws Exception {
        Registries registries = Registries.with(kept.registries().files());
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        for (String one : wanted) {
            Medium medium = medium(registries.outlets(), one);
            String actor = medium == null ? registries.actors().described(one).orElse(null) : null;
            if (medium != null) {
                show(medium, registries.outlets().assessments(medium.id()), out);
            } else if (actor != null) {
                out.print(actor);
            } else {
                all = false;
                spec.commandLine()
                        .getErr()
                        .println(spec.qualifiedName() + ": neither an outlet nor an actor is known as "
                                + Table.printable(one));
            }
        }
        return all ? 0 : 1;
    }

    private static @Nullable Medium medium(OutletRegistry outlets, String wanted) {
        Medium medium = outlets.medium(wanted);
        return medium == null ? outlets.at(wanted, Span.ALWAYS) : medium;
    }

    private static void show(Medium medium, List<Assessment> assessments, PrintWriter out) {
        line(out, "outlet", medium.id() + "  [" + medium.where() + "]");
        line(out, "name", medium.name());
        line(out, "country", medium.country());
        line(out, "kind", medium.kind().code());
        line(out, "languages", String.join(", ", medium.languages()));
        line(out, "domains", joined(medium.domains()));
        line(out, "names", joined(medium.names()));
        line(
                out,
                "handles",
                medium.handles().stream().map(handle -> "@" + handle).collect(Collectors.joining(", ")));
        line(out, "owner", medium.owner());
        line(out, "source", medium.source() == null ? "the site itself" : medium.source());
        for (Assessment assessment : assessments) {
            line(
                    out,
                    assessment.scheme(),
                    assessment.code()
                            + (assessment.state() == null ? "" : " (" + assessment.state() + ")")
                            + (assessment.span().equals(Span.ALWAYS) ? "" : ", " + assessment.span())
                            + ": " + assessment.source() + "  [" + assessment.where() + "]");
        }
        if (assessments.isEmpty()) {
            line(out, "typology", "unknown: nobody assessed it");
        }
        out.println();
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void line(PrintWriter out, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.println(String.format("%-10s %s", label, Table.printable(text)));
        }
    }
}
