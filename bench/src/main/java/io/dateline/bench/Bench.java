package io.dateline.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements, one command each. */
@Command(
        name = "bench",
        description = "Measures Dateline.",
        mixinStandardHelpOptions = true,
        subcommands = {GenerateCommand.class, CheckCommand.class, TagSpeedCommand.class, CommandLine.HelpCommand.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Bench());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments));
    }
}
