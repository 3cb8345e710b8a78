package io.dateline.cli;

import io.dateline.enrich.Registries;
import io.dateline.enrich.registry.RegistryReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline registry files}: the registry files that every command uses. */
@Command(
        name = "files",
        description = "Lists the files that are kept, in the order in which they are read: the last one is right.",
        mixinStandardHelpOptions = true)
final class RegistryFilesCommand implements Callable<Integer> {

    private static final int WIDEST = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Override
    public Integer call() throws Exception {
        List<Path> files = kept.registries().files();
        Registries loaded = Registries.with(files);
        Table table = new Table(WIDEST, "FILE", "FORMAT", "TAKEN", "REFUSED");
        for (RegistryReport report : loaded.reports()) {
            table.row(report.name(), report.kind(), report.taken(), String.valueOf(report.refused()));
        }
        if (!files.isEmpty()) {
            spec.commandLine().getOut().print(table.render());
        }
        spec.commandLine()
                .getOut()
                .println(
                        "registry " + loaded.version() + ", " + loaded.outlets().size() + " outlets, "
                                + loaded.outlets().assessed() + " of them assessed, "
                                + loaded.actors().size() + " actors");
        return 0;
    }
}
