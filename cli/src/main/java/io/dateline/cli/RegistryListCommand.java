package io.dateline.cli;

import io.dateline.contract.StateMedia;
import io.dateline.enrich.Registries;
import io.dateline.enrich.outlet.Assessment;
import io.dateline.enrich.outlet.Medium;
import io.dateline.enrich.outlet.OutletRegistry;
import io.dateline.enrich.outlet.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline registry list}: the outlets that are known. */
@Command(
        name = "list",
        description = "Lists the outlets that are known, with their state-media category of today, filtered.",
        mixinStandardHelpOptions = true)
final class RegistryListCommand implements Callable<Integer> {

    private static final int WIDEST = 44;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Option(names = "--country", paramLabel = "XX", description = "Only those seated there (ISO 3166-1 alpha-2).")
    private @Nullable String country;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of this kind: agency, broadcaster, newspaper, ….")
    private @Nullable String kind;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "Only of this state-media category: state-controlled, …, none, unknown.")
    private @Nullable String category;

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Override
    public Integer call() throws Exception {
        check();
        Registries registries = Registries.with(kept.registries().files());
        OutletRegistry outlets = registries.outlets();
        Table table = new Table(WIDEST, "ID", "NAME", "COUNTRY", "KIND", "CATEGORY", "STATE");
        int listed = 0;
        for (Medium medium : outlets.media()) {
            Assessment today = current(outlets.assessments(medium.id()));
            String judged = today == null ? StateMedia.Category.UNKNOWN.code() : today.code();
            if ((country == null || country.equalsIgnoreCase(medium.country()))
                    && (kind == null || kind.equals(medium.kind().code()))
                    && (category == null || category.equals(judged))) {
                listed++;
                table.row(
                        medium.id(),
                        medium.name(),
                        medium.country() == null ? "" : medium.country(),
                        medium.kind().code(),
                        judged,
                        today == null || today.state() == null ? "" : today.state());
            }
        }
        if (listed > 0) {
            spec.commandLine().getOut().print(table.render());
        }
        spec.commandLine()
                .getOut()
                .println(listed + " of " + outlets.size() + " outlets; registry " + registries.version());
        return 0;
    }

    private void check() {
        if (kind != null && codes(Medium.Kind.values()).stream().noneMatch(kind::equals)) {
            throw new UsageException("--kind: '" + kind + "' is none of " + codes(Medium.Kind.values()));
        }
        if (category != null && codes(StateMedia.Category.values()).stream().noneMatch(category::equals)) {
            throw new UsageException(
                    "--category: '" + category + "' is none of " + codes(StateMedia.Category.values()));
        }
    }

    private static List<String> codes(Enum<?>[] constants) {
        return List.of(constants).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The one of the typology that has not ended. */
    private static @Nullable Assessment current(List<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.scheme().equals(Scheme.DECIDING)
                        && assessment.span().last() == null)
                .findFirst()
                .orElse(null);
    }
}
