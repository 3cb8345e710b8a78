package io.dateline.cli;

import java.util.Arrays;
import java.util.Set;

/** Where the log goes: it has to be settled before the first logger is made. */
final class Logging {

    /** Stages of a real cluster, whose standard error somebody collects. */
    private static final Set<String> SERVICES = Set.of("enrich", "sink");

    /** Commands that have a terminal to themselves, and a folder for the log. */
    private static final Set<String> WITH_FILE = Set.of("up", "demo");

    private static final String CONFIGURATION = "log4j2.configurationFile";

    private Logging() {}

    static void chooseFor(String[] arguments) {
        if (System.getProperty(CONFIGURATION) != null) {
            return;
        }
        String command = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        boolean served = command.equals("ingest")
                && Arrays.stream(arguments)
                        .anyMatch(argument -> argument.equals("--http") || argument.startsWith("--http="));
        String name = served || SERVICES.contains(command) ? "service" : WITH_FILE.contains(command) ? "file" : "quiet";
        System.setProperty(CONFIGURATION, "classpath:io/dateline/cli/log4j2-" + name + ".xml");
    }
}
