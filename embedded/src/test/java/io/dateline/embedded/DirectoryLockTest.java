package io.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
    @TempDir
    Path directory;

    @Test
    void a_directory_has_one_holder_under_whatever_name_it_goes() throws Exception {
        DirectoryLock first = DirectoryLock.take(directory, "lock", Duration.ZERO);
        try {
            Path otherName = directory.resolve("..").resolve(directory.getFileName());

            assertThatThrownBy(() -> DirectoryLock.take(otherName, "lock", Duration.ZERO))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("already in use");
        } finally {
            first.close();
        }
    }

    @Test
    void what_is_released_can_be_taken_again() throws Exception {
        DirectoryLock.take(directory, "lock", Duration.ZERO).close();

        assertThatCode(() ->
                        DirectoryLock.take(directory, "lock", Duration.ZERO).close())
                .doesNotThrowAnyException();
    }
}
