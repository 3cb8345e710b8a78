package io.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline registry}: the actors that are known beside the bundled ones. */
@Command(
        name = "registry",
        description = "Adds, checks and lists files of actors that every command uses beside the bundled ones.",
        mixinStandardHelpOptions = true,
        subcommands = {RegistryAddCommand.class, RegistryCheckCommand.class, RegistryListCommand.class})
final class RegistryCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which one? 'dateline registry --help' lists them");
    }
}
