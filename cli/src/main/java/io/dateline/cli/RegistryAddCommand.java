package io.dateline.cli;

import io.dateline.enrich.registry.RegistryReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline registry add}: keeps files of outlets and actors for all commands that tag. */
@Command(
        name = "add",
        description = {
            "Checks files of outlets and actors and keeps copies, which every command that tags uses from then on.",
            "A file of the same name is replaced. Lines that can't be used are listed and left out.",
            "Exit status 1: a line or a file was refused."
        },
        mixinStandardHelpOptions = true)
final class RegistryAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Tables of outlets or of actors (a file, or a folder with outlets.tsv, assessments.tsv, cues.tsv, or with"
                            + " actors.tsv, aliases.tsv, roles.tsv), CAMEO actor dictionaries, Wikidata query results in JSON, CSV"
                            + " or TSV.")
    private List<Path> files = List.of();

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Option(names = "--strict", description = "Keeps no file of which a line is refused.")
    private boolean strict;

    @Override
    public Integer call() throws Exception {
        KeptRegistries registries = kept.registries();
        PrintWriter out = spec.commandLine().getOut();
        boolean refused = false;
        List<RegistryReport> reports = RegistryCheck.check(registries, files);
        for (int i = 0; i < files.size(); i++) {
            RegistryReport report = reports.get(i);
            Refusals.tell(report, spec.commandLine().getErr(), spec.qualifiedName() + ": ");
            refused |= report.refused() > 0;
            out.println(report.summary());
            if (report.useful() && (!strict || report.refused() == 0)) {
                boolean replaced = Files.exists(registries.place(files.get(i)));
                out.println((replaced ? "replaced " : "added ") + registries.keep(files.get(i)));
            } else {
                out.println("not added: " + (report.useful() ? "a line is refused" : "nothing in it can be used"));
            }
        }
        return refused ? 1 : 0;
    }
}
