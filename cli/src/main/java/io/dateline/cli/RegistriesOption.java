package io.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the registry files lie that every command uses. */
final class RegistriesOption {

    @Option(
            names = "--registries",
            paramLabel = "DIR",
            description = "Where 'dateline registry add' keeps files (default: ./.dateline/registries).",
            defaultValue = ".dateline/registries")
    private Path directory = Path.of(".dateline", "registries");

    KeptRegistries registries() {
        return new KeptRegistries(directory);
    }
}
