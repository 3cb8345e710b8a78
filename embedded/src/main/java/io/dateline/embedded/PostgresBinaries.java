package io.dateline.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.file.PathUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL, unpacked from the archive on the class path. */
final class PostgresBinaries {
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the archive for this operating system, unless that has been done before. Safe for several processes at
     * once: a directory appears whole or not at all.
     *
     * @param parent where the unpacked directory lies, under a name of its content's digest
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        byte[] archive = archive();
        Path home = parent.resolve("postgres-" + digest(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, "unpacking-");
            try {
                extract(archive, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                PathUtils.deleteDirectory(fresh);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new PostgresBinaries(home);
    }

    /** The command that runs one of the programs. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(notAsRoot());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * What makes a program believe that it isn't run by root, which PostgreSQL refuses: a user namespace, or, where
     * those are forbidden (as within most containers), another user who may still enter root's directories.
     */
    private static List<String> notAsRoot() {
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return isRoot && "Linux".equals(System.getProperty("os.name")) ? AS_NOBODY : List.of();
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "Windows" : os.startsWith("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch");
        String machine = "amd64".equals(architecture) ? "x86_64" : architecture;
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (in == null) {
                throw new IOException("no PostgreSQL for " + system + " on " + machine + " on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Path folder = Files.createDirectories(Objects.requireNonNull(path.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, path);
                    if (folder.endsWith("bin")) {
                        path.toFile().setExecutable(true, false);
                    }
                } else {
                    throw new IOException("neither a file, a directory nor a symbolic link: " + entry.getName());
                }
            }
        }
    }
}
