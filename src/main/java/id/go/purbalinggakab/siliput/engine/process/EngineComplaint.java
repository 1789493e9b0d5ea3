package id.go.purbalinggakab.siliput.engine.process;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

/** What the engine's own parser says about a diagram, with the element named. */
final class EngineComplaint {

    private EngineComplaint() {}

    static String of(String file, ParseException problems) {
        return "%s ditolak: %s"
                .formatted(
                        file,
                        problems.getResorceReports().stream()
                                .flatMap(report -> report.getErrors().stream())
                                .map(EngineComplaint::sentence)
                                .collect(Collectors.joining(" | ")));
    }

    private static String sentence(Problem problem) {
        return "elemen '%s' (baris %d): %s"
                .formatted(problem.getMainElementId(), problem.getLine(), problem.getMessage());
    }
}
