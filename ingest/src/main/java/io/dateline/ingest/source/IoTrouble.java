package io.dateline.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with a file, in words. */
public final class IoTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(IoTrouble.class);

    private IoTrouble() {}

    /** The reason for people, without the file's name where it is another's part to say it. */
    public static String words(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemLoopException) {
            return "a symbolic link that leads back to itself";
        }
        if (e instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Closes what was only read: nothing is lost when that fails. */
    static void closeQuietly(Closeable in) {
        try {
            in.close();
        } catch (IOException e) {
            LOG.debug("closing an input", e);
        }
    }
}
