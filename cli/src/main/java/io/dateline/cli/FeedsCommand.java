package io.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline feeds}: which feeds are followed, and how each fares. */
@Command(
        name = "feeds",
        description = "Shows and changes the feeds that are followed; looks at an address as the poller would.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FeedsListCommand.class,
            FeedsAddCommand.class,
            FeedsRemoveCommand.class,
            FeedsExportCommand.class,
            FeedsCheckCommand.class
        })
final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which one? 'dateline feeds --help' lists them");
    }
}
