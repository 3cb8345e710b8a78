package io.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code dateline} command. */
@Command(
        name = "dateline",
        description = "News articles in, tagged events out: outlet, origin, state media, actors, dates.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortSynopsis = false,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            TagCommand.class,
            IngestCommand.class,
            ImportCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            TopicsCommand.class,
            TailCommand.class,
            WatchCommand.class,
            FeedsCommand.class,
            RegistryCommand.class
        },
        footer = {
            "",
            "Every option can come from an environment variable too: --data-dir from DATELINE_DATA_DIR.",
            "Exit status: 0 done; 1 something could not be done, or was refused; 2 wrong use."
        })
public final class Dateline implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    /** Never returns: the JVM ends with the exit status. */
    public static void main(String[] arguments) {
        Logging.chooseFor(arguments);
        CommandLine line = commandLine(System.getenv());
        int status = line.execute(arguments);
        // What was printed without an end of line stands in the buffer still.
        line.getOut().flush();
        System.exit(status);
    }

    /** The command line as the launcher runs it. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Dateline());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setDefaultValueProvider(new EnvironmentDefaults(environment));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> wrongUse(exception));
        line.setExecutionExceptionHandler((exception, command, result) -> failed(command, exception));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? 'dateline --help' lists them");
    }

    /** Wrong use is one line and exit status 2. */
    private static int wrongUse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + firstLine(exception));
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(CommandLine command, Exception exception) {
        if (exception instanceof UsageException) {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + firstLine(exception));
            return CommandLine.ExitCode.USAGE;
        }
        LoggerFactory.getLogger(Dateline.class).debug("failed", exception);
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + chain(exception));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String firstLine(Exception exception) {
        String message = String.valueOf(exception.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static String chain(@Nullable Throwable exception) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (line.indexOf(message) < 0) {
                line.append(line.length() == 0 ? "" : ": ").append(message);
            }
        }
        return line.toString();
    }
}
