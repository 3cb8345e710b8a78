package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMedia.Category;
import io.dateline.contract.StateMediaTag;
import io.dateline.contract.StateMediaTag.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a state speaks through an article: as of its day of publication, and with the registry's line.
 *
 * <p>A state that wrote the text speaks through whoever prints it, so a flagged origin decides; else the outlet does.
 * An origin that is not flagged says nothing of an outlet that is unknown: then the flag is unknown too.
 */
final class StateMediaJudge {

    /** Below this, who spoke is not settled enough to say that a state did. */
    private static final double SETTLED = 0.5;

    private final AssessmentBook book;

    StateMediaJudge(AssessmentBook book) {
        this.book = book;
    }

    /** The speaker with the assessment that held when the article was published. */
    Outlet judged(Speaker speaker, Published published) {
        AssessmentBook.Ruling ruling = book.on(speaker.id(), published);
        List<Evidence> evidence = new ArrayList<>(speaker.evidence());
        Medium medium = speaker.medium();
        if (medium != null) {
            evidence.add(Evidence.registry(medium.id() + " is " + medium.name() + " [" + medium.where() + "]"));
        }
        return new Outlet(
                speaker.id(),
                speaker.name(),
                medium == null ? null : medium.country(),
                speaker.confidence(),
                evidence,
                ruling == null ? StateMedia.UNKNOWN : ruling.assessment().stateMedia());
    }

    StateMediaTag tag(@Nullable Speaker outlet, @Nullable Speaker origin, Published published) {
        if (origin != null && origin.confidence() >= SETTLED) {
            AssessmentBook.Ruling ruling = book.on(origin.id(), published);
            if (ruling != null && Objects.equals(ruling.assessment().category().flag(), true)) {
                return tag(ruling, Carrier.ORIGIN);
            }
        }
        if (outlet != null) {
            return ofOutlet(outlet, published);
        }
        if (origin == null) {
            return StateMediaTag.UNKNOWN;
        }
        AssessmentBook.Ruling ruling = book.on(origin.id(), published);
        String said = ruling == null ? "nobody assessed " + origin.id() : ruling.quoted();
        return new StateMediaTag(
                null,
                null,
                Category.UNKNOWN,
                Carrier.ORIGIN,
                List.of(Evidence.registry("the outlet is unknown; of the origin: " + said)));
    }

    private StateMediaTag ofOutlet(Speaker outlet, Published published) {
        AssessmentBook.Ruling ruling = book.on(outlet.id(), published);
        Medium rival = outlet.rival();
        if (rival != null && outlet.confidence() < SETTLED) {
            AssessmentBook.Ruling other = book.on(rival.id(), published);
            if (!Objects.equals(flag(ruling), flag(other))) {
                return unassessed(
                        "which outlet it is decides, and " + outlet.id() + " and " + rival.id() + " are both possible");
            }
        }
        return ruling == null ? unassessed("nobody assessed " + outlet.id()) : tag(ruling, Carrier.OUTLET);
    }

    private static StateMediaTag unassessed(String reason) {
        return new StateMediaTag(null, null, Category.UNKNOWN, Carrier.OUTLET, List.of(Evidence.registry(reason)));
    }

    private static @Nullable Boolean flag(AssessmentBook.@Nullable Ruling ruling) {
        return ruling == null ? null : ruling.assessment().category().flag();
    }

    private static StateMediaTag tag(AssessmentBook.Ruling ruling, Carrier via) {
        Assessment assessment = ruling.assessment();
        return new StateMediaTag(
                assessment.category().flag(),
                assessment.state(),
                assessment.category(),
                via,
                List.of(Evidence.registry(ruling.quoted())));
    }
}
