package io.dateline.cli;

import io.dateline.enrich.registry.RegistryReport;
import java.io.PrintWriter;

/** What was refused of registry files, for people. */
final class Refusals {

    private Refusals() {}

    /** One line for each of the first that were refused, and how many more there are. */
    static void tell(RegistryReport report, PrintWriter err, String prefix) {
        report.refusals().forEach(refusal -> err.println(prefix + Table.printable(refusal.toString())));
        long more = report.refused() - report.refusals().size();
        if (more > 0) {
            err.println(prefix + report.name() + ": and " + more + " more");
        }
    }
}
