package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.RegistryReport;
import java.util.List;

/** What was taken from a file of outlet tables, in lines. */
public record OutletReport(
        String name,
        long outlets,
        long assessments,
        long cues,
        long schemes,
        long refused,
        List<Refusal> refusals,
        long hash)
        implements RegistryReport {

    public OutletReport {
        refusals = List.copyOf(refusals);
    }

    @Override
    public String kind() {
        return "outlet tables";
    }

    @Override
    public String taken() {
        return RegistryReport.counted(outlets, "outlet", "outlets") + ", "
                + RegistryReport.counted(assessments, "assessment", "assessments") + ", "
                + RegistryReport.counted(cues, "cue", "cues")
                + (schemes == 0 ? "" : ", " + RegistryReport.counted(schemes, "scheme", "schemes"));
    }

    @Override
    public boolean useful() {
        return outlets + assessments + cues + schemes > 0;
    }
}
