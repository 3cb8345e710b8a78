package io.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline registry}: the outlets and actors that are known. */
@Command(
        name = "registry",
        description = "Shows the outlets and actors that are known; adds and checks files with more of them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RegistryListCommand.class,
            RegistryShowCommand.class,
            RegistryCheckCommand.class,
            RegistryAddCommand.class,
            RegistryFilesCommand.class,
            RegistryCoverageCommand.class
        })
final class RegistryCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which one? 'dateline registry --help' lists them");
    }
}
