package io.dateline.cli;

import io.dateline.enrich.registry.RegistryReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline registry check}: says what is wrong with files of outlets and actors. */
@Command(
        name = "check",
        description = {
            "Says what would be taken of files of outlets and actors, and lists the lines that would not; keeps nothing.",
            "Exit status 1: a line or a file is refused."
        },
        mixinStandardHelpOptions = true)
final class RegistryCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files and folders (default: those that are kept).")
    private List<Path> files = List.of();

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Override
    public Integer call() throws Exception {
        KeptRegistries registries = kept.registries();
        boolean refused = false;
        for (RegistryReport report : RegistryCheck.check(registries, files.isEmpty() ? registries.files() : files)) {
            Refusals.tell(report, spec.commandLine().getErr(), spec.qualifiedName() + ": ");
            refused |= report.refused() > 0;
            spec.commandLine().getOut().println(report.summary());
        }
        return refused ? 1 : 0;
    }
}
