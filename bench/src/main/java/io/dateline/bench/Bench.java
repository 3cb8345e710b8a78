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
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            TagSpeedCommand.class,
            DatesCommand.class,
            PublishedCommand.class,
            ActorsCommand.class,
            OutletsCommand.class,
            FeedsCommand.class,
            IntakeCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Wrong use is one line on standard error and exit status 2. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Bench());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((exception, arguments) -> {
            CommandLine command = exception.getCommandLine();
            String message = String.valueOf(exception.getMessage());
            command.getErr()
                    .println(command.getCommandSpec().qualifiedName() + ": "
                            + message.lines().findFirst().orElse(""));
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }
}
