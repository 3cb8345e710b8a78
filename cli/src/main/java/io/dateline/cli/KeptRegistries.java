package io.dateline.cli;

import io.dateline.enrich.actor.registry.RegistryFiles;
import io.dateline.enrich.outlet.OutletRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of registry files that every command uses, in the order of their names. A file is put in place at once, so
 * that a command that starts meanwhile sees the old one or the new one.
 */
final class KeptRegistries {

    private final Path directory;

    KeptRegistries(Path directory) {
        this.directory = directory;
    }

    /** Files and folders with tables; none when there is no such folder. Hidden ones don't count. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !name(file).startsWith("."))
                    .sorted(Comparator.comparing(KeptRegistries::name))
                    .toList();
        }
    }

    /** Where a file would be kept. */
    Path place(Path file) {
        return directory.resolve(name(file.toAbsolutePath().normalize()));
    }

    /** Keeps a copy of a file, or of the tables of a folder; one of the same name is replaced. */
    Path keep(Path file) throws IOException {
        Files.createDirectories(directory);
        Path place = place(file);
        Path copy = directory.resolve("." + name(place) + ".new");
        delete(copy);
        if (Files.isDirectory(file)) {
            Files.createDirectory(copy);
            for (String table : tables()) {
                if (Files.exists(file.resolve(table))) {
                    Files.copy(file.resolve(table), copy.resolve(table));
                }
            }
        } else {
            Files.copy(file, copy);
        }
        if (Files.isDirectory(place) || Files.isDirectory(copy)) {
            delete(place); // a folder can't be replaced in one step
        }
        return Files.move(copy, place, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> tables() {
        return Stream.concat(RegistryFiles.TABLES.stream(), OutletRegistry.tables().stream())
                .toList();
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (Stream<Path> files = Files.list(file)) {
                for (Path part : files.toList()) {
                    Files.delete(part);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
