package io.dateline.cli;

import io.dateline.enrich.Enricher;
import io.dateline.enrich.Registries;
import io.dateline.enrich.registry.RegistryReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which outlets and actors a command that tags knows beside the bundled ones. */
final class RegistryOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec command;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            split = ":",
            description = {
                "A file with more outlets (docs/outlet-registry.md) or actors: tables, a CAMEO dictionary or Wikidata"
                        + " query results (docs/actor-registry.md). Can be given several times; the last one is right."
            })
    private List<Path> files = List.of();

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    /** @throws UsageException when a file of the command line is not there */
    void check() {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new UsageException("--registry: no file " + file);
            }
        }
    }

    /** The enricher with all of them. What is wrong with a file is told on standard error; the rest of it is used. */
    Enricher enricher() throws IOException {
        check();
        List<Path> all = new ArrayList<>(kept.registries().files());
        int own = all.size();
        all.addAll(files);
        Registries loaded = Registries.with(all);
        PrintWriter err = command.commandLine().getErr();
        String name = command.qualifiedName() + ": ";
        for (int i = 0; i < all.size(); i++) {
            RegistryReport report = loaded.reports().get(i);
            if (i >= own) {
                Refusals.tell(report, err, name);
                err.println(name + report.summary());
            } else if (report.refused() > 0) {
                err.println(name + report.summary() + " ('dateline registry check' lists them)");
            }
        }
        return Enricher.with(loaded);
    }
}
