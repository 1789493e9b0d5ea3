package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incident.Kind;
import id.go.purbalinggakab.siliput.modeling.process.Retries;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps.Stuck;
import id.go.purbalinggakab.siliput.modeling.process.StuckSteps.Try;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Incidents in the page's words. */
@Component
@RequiredArgsConstructor
class IncidentRows {

    private static final int SHOWN_TRIES = 8;
    private static final int SHOWN_OTHERS = 50;

    private final Retries retries;
    private final CaseVisibility visibility;
    private final Officers officers;
    private final Clock clock;

    /**
     * One incident, and those of the same process and cause.
     *
     * @param others the first of them
     * @param more how many others there are besides
     * @param engineWords empty where the case's contents are closed to the reader
     * @param tries what was tried, by the engine and by people
     * @param retried whether it can be tried again
     */
    record Row(
            Incident incident,
            List<Incident> others,
            int more,
            String since,
            String failures,
            String next,
            String reason,
            String engineWords,
            List<String> tries,
            boolean retried,
            String over) {}

    View viewFor(String reader) {
        return new View(visibility.closedTo(reader));
    }

    /** As one reader sees them now. */
    class View {

        private final Set<String> closed;

        View(Set<String> closed) {
            this.closed = closed;
        }

        List<Row> rows(List<Incident> all) {
            return all.stream()
                    .collect(Collectors.groupingBy(Incident::toldAs, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(this::row)
                    .toList();
        }

        private Row row(List<Incident> group) {
            var incident = group.get(0);
            var others = group.subList(1, Math.min(group.size(), SHOWN_OTHERS + 1));
            var stuck = incident.times().over().isPresent() ? Optional.<Stuck>empty() : retries.now(incident);
            var cause = incident.words().cause();
            var failures = stuck.map(Stuck::failures).orElse(incident.failures());
            return new Row(
                    incident,
                    others,
                    group.size() - 1 - others.size(),
                    IndonesianTime.dateTime(incident.times().since()),
                    failures + "×",
                    next(incident, stuck),
                    cause.words().substring(0, 1).toUpperCase(Locale.ROOT)
                            + cause.words().substring(1),
                    closed.contains(incident.at().caseNumber())
                            ? ""
                            : incident.words().text(),
                    tries(incident),
                    incident.times().over().isEmpty() && incident.kind() == Kind.JOB,
                    incident.times().over().map(IndonesianTime::dateTime).orElse(""));
        }

        private String next(Incident incident, Optional<Stuck> stuck) {
            if (incident.kind() == Kind.REQUEST) {
                return "bila dikirim lagi";
            }
            return stuck.flatMap(Stuck::next)
                    .map(at -> at.isAfter(clock.instant()) ? IndonesianTime.dateTime(at) : "segera")
                    .orElse(stuck.isPresent() ? "tidak ada: menunggu Anda" : "–");
        }

        private List<String> tries(Incident incident) {
            if (incident.kind() != Kind.JOB) {
                return List.of();
            }
            var all = retries.tries(incident);
            var told = all.stream().skip(Math.max(0, all.size() - SHOWN_TRIES)).map(this::told);
            var over = incident.times().over().map(at -> "%s: pulih".formatted(IndonesianTime.dateTime(at)));
            return Stream.concat(told, over.stream()).toList();
        }

        private String told(Try one) {
            var what = one.by()
                    .map(by -> "diminta dicoba lagi oleh " + officers.nameOf(by))
                    .orElse("gagal");
            return "%s: %s".formatted(IndonesianTime.dateTime(one.at()), what);
        }
    }
}
