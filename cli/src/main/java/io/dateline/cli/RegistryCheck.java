package io.dateline.cli;

import io.dateline.enrich.Registries;
import io.dateline.enrich.registry.RegistryReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads registry files as a command that tags would, beside those that are kept. */
final class RegistryCheck {

    private RegistryCheck() {}

    /** Says what was taken of each file, in their order. */
    static List<RegistryReport> check(KeptRegistries registries, List<Path> files) throws IOException {
        List<Path> all = new ArrayList<>(registries.files());
        for (Path file : files) {
            if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
                throw new UsageException("no file or folder " + file);
            }
            all.remove(registries.place(file));
        }
        int first = all.size();
        all.addAll(files);
        return Registries.with(all).reports().subList(first, all.size());
    }
}
