package io.dateline.cli;

import io.dateline.enrich.actor.ActorRegistry;
import io.dateline.enrich.actor.registry.FileReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline registry list}: the registry files that every command uses. */
@Command(
        name = "list",
        description = "Lists the files that are kept, in the order in which they are read: the last one is right.",
        mixinStandardHelpOptions = true)
final class RegistryListCommand implements Callable<Integer> {

    private static final int WIDEST = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Override
    public Integer call() throws Exception {
        List<Path> files = kept.registries().files();
        ActorRegistry.Loaded loaded = ActorRegistry.with(files);
        Table table = new Table(WIDEST, "FILE", "FORMAT", "ACTORS", "NEW ALIASES", "NEW ROLES", "REFUSED");
        for (FileReport report : loaded.reports()) {
            table.row(
                    report.name(),
                    report.format() == null ? "?" : report.format().words(),
                    String.valueOf(report.actors()),
                    String.valueOf(report.aliases()),
                    String.valueOf(report.roles()),
                    String.valueOf(report.refused()));
        }
        if (!files.isEmpty()) {
            spec.commandLine().getOut().print(table.render());
        }
        spec.commandLine()
                .getOut()
                .println("registry " + loaded.registry().version() + ", "
                        + loaded.registry().size() + " actors");
        return 0;
    }
}
