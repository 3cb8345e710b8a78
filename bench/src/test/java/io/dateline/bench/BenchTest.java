package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    @Test
    void a_folder_that_is_not_there_is_one_line_and_status_2() {
        StringWriter err = new StringWriter();
        CommandLine line = Bench.commandLine().setErr(new PrintWriter(err, true));
        assertThat(line.execute("dates", "no-such-folder")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("bench dates: no such file or folder: no-such-folder");
    }
}
