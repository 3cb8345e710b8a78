package io.dateline.enrich.actor.registry;

import io.dateline.enrich.registry.Hashes;
import io.dateline.enrich.registry.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files, and folders of tables, in all formats that are known. */
public final class RegistryFiles {

    /** The tables of a folder, in the order in which one refers to another. */
    public static final List<String> TABLES = List.of("actors.tsv", "aliases.tsv", "roles.tsv");

    private RegistryFiles() {}

    /**
     * Hands over what a file or folder says; what it can't use is in the report, whatever it is: a file that can't be
     * read, too. Never throws.
     */
    public static FileReport read(Path file, RegistryConsumer consumer) {
        String name = file.toString();
        Intake intake = new Intake(name, consumer);
        MessageDigest digest = Hashes.sha256();
        Format format = null;
        try {
            if (Files.isDirectory(file)) {
                format = folder(file, intake, digest);
            } else {
                format = format(file);
                read(file, reader(format), intake, digest);
            }
        } catch (IllegalArgumentException e) {
            intake.refuse(0, e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            intake.refuse(0, "can't be read: " + reason(e));
        }
        return intake.report(name, format, Hashes.first64(digest));
    }

    private static @Nullable Format folder(Path folder, Intake intake, MessageDigest digest) throws IOException {
        TablesReader reader = new TablesReader();
        Format format = null;
        for (String table : TABLES) {
            Path file = folder.resolve(table);
            if (Files.exists(file)) {
                format = Format.TABLES;
                intake.from(file.toString());
                read(file, reader, intake, digest);
            }
        }
        if (format == null) {
            throw new IllegalArgumentException("a folder without " + String.join(", ", TABLES));
        }
        return format;
    }

    private static Format format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Recognition.of(String.valueOf(file.getFileName()), in.readNBytes(Recognition.HEAD_BYTES));
        }
    }

    private static void read(Path file, FormatReader reader, Intake intake, MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            reader.read(in, intake);
            in.transferTo(OutputStream.nullOutputStream()); // the hash is that of all contents
        }
    }

    private static FormatReader reader(Format format) {
        return switch (format) {
            case TABLES -> new TablesReader();
            case CAMEO_ACTORS -> new CameoReader();
            case CAMEO_AGENTS -> new AgentsReader();
            case WIKIDATA_JSON -> new WikidataJsonReader();
            case WIKIDATA_CSV -> new WikidataCellsReader(',');
            case WIKIDATA_TSV -> new WikidataCellsReader('\t');
        };
    }

    private static String reason(Exception e) {
        String said = e.getMessage();
        return e.getClass().getSimpleName() + (said == null ? "" : " " + Values.shown(said));
    }
}
