package id.go.purbalinggakab.siliput.identity;

import java.util.List;
import java.util.Set;

/** The processes that the application ships. Every other one is an administrator's own: its diagram says whose it is. */
public final class Procedures {

    /** Cases that auditors and administrators may read as a whole; the others grant their rights {@link CaseByCase}. */
    public static final List<String> OPEN = List.of(
            "coverage",
            "directAssignment",
            "recordDisposition",
            "withdrawRequest",
            "changeSchedule",
            "takeDown",
            "correctRelease",
            "actingHolder",
            "tokenWatch",
            "archiveWatch",
            "linkCheck",
            "returnedMail",
            "sendAgain");

    private static final Set<String> CASES = Set.of("coverage", "complaint");

    private Procedures() {}

    public static boolean isOwn(String process) {
        return !OPEN.contains(process) && !CaseByCase.PROCESSES.contains(process);
    }

    /** Whether it is a case itself; the shipped companions belong to the case whose number they carry. */
    public static boolean isCase(String process) {
        return CASES.contains(process) || isOwn(process);
    }
}
