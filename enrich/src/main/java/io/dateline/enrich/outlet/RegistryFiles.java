package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.Hashes;
import io.dateline.enrich.registry.Lines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Reads outlet tables: those that come with Dateline, and files and folders of others. */
final class RegistryFiles {

    /** The tables of a folder, in the order in which one refers to another. */
    static final List<String> TABLES = List.of("schemes.tsv", "outlets.tsv", "assessments.tsv", "cues.tsv");

    /** Columns that no table of actors has. */
    private static final List<String> OWN_COLUMNS =
            List.of("country", "languages", "domains", "names", "handles", "owner");

    private static final String INDEX = "files.txt";

    private RegistryFiles() {}

    /** Whether a file holds outlet tables; also false when it can't be read. */
    static boolean recognises(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return TABLES.stream().anyMatch(table -> Files.exists(file.resolve(table)));
            }
            try (InputStream in = Files.newInputStream(file)) {
                Lines lines = new Lines(in);
                for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                    if (line.fault() != null) {
                        return false;
                    }
                    if (!line.text().isBlank() && !line.text().startsWith("#")) {
                        return header(line.text());
                    }
                }
                return false;
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean header(String line) {
        List<String> cells =
                Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        Table table = Table.begunBy(cells);
        return table != null && (table != Table.OUTLETS || OWN_COLUMNS.stream().anyMatch(cells::contains));
    }

    /** Reads what comes with Dateline. */
    static void readBundled(RegistryReader reader) {
        Intake intake = new Intake();
        reader.beginLayer();
        try {
            for (String file : resource(INDEX).lines().toList()) {
                if (!file.isBlank() && !file.startsWith("#")) {
                    byte[] table = resource(file).getBytes(StandardCharsets.UTF_8);
                    reader.read(file, new ByteArrayInputStream(table), intake);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OutletReport report = intake.report(INDEX, 0);
        if (report.refused() > 0) {
            throw new IllegalStateException(
                    report.refused() + " lines of the bundled registry are not sound: " + report.refusals());
        }
    }

    static String bundledVersion() {
        return resource("version.txt").strip();
    }

    /** Reads a file or a folder with tables as a layer of its own; what it can't use is in the report. Never throws. */
    static OutletReport read(Path file, RegistryReader reader) {
        Intake intake = new Intake();
        MessageDigest digest = Hashes.sha256();
        reader.beginLayer();
        List<Path> tables = Files.isDirectory(file)
                ? TABLES.stream().map(file::resolve).filter(Files::exists).toList()
                : List.of(file);
        for (Path table : tables) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(table), digest)) {
                reader.read(table.toString(), in, intake);
                in.transferTo(OutputStream.nullOutputStream()); // the hash is that of all contents
            } catch (IOException e) {
                intake.refuse(table.toString(), 0, "can't be read: " + e);
            }
        }
        return intake.report(file.toString(), Hashes.first64(digest));
    }

    private static String resource(String file) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
