package id.go.purbalinggakab.siliput.history.web;

import java.util.List;

/** Figures of one or two periods on one diagram. */
record HeatMapView(String definition, String name, List<Period> periods, String countedUntil) {

    /** One period. */
    record Period(String title, List<Step> steps, List<Limits> limits, List<Cause> causes) {}

    /** A step's figures; lengths also in seconds, for the colours. */
    record Step(
            String activity,
            long count,
            long repeated,
            long medianSeconds,
            long ninetiethSeconds,
            String median,
            String ninetieth) {}

    /** How often a limit was kept. */
    record Limits(String kind, long decided, long late, String share) {}

    /** Where cases stood as they became late. */
    record Cause(String step, long late) {}
}
