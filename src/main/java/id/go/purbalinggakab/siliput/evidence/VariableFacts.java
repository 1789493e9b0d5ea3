package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.identity.CaseByCase;
import id.go.purbalinggakab.siliput.identity.Procedures;
import id.go.purbalinggakab.siliput.register.CaseRow;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a chain keeps of a process variable: decisions, times and references as they are, other texts as their hash, an
 * applicant's name and addresses not at all, and of complaints nothing that a person wrote.
 */
public final class VariableFacts {

    /** Begins the key of a comment's row. */
    public static final String COMMENT = "COMMENT:";

    /** The same for one that was written before comments were chained: shown, and compared with nothing. */
    public static final String EARLIER_COMMENT = "EARLIER_COMMENT:";

    private static final Set<String> PERSONAL = Set.of("contactName", "contactPhone", "contactEmail");
    private static final Set<String> OFFICERS =
            Set.of("crew", "disposedBy", "startedBy", "orderedBy", "answeredBy", "caseNumber", "resumeAt");
    private static final Set<String> OF_COMPLAINTS = Set.of(
            "receivedVia",
            "complaintKind",
            "limitClass",
            "branch",
            "classification",
            "complaintClass",
            "approval",
            "change",
            "newClass",
            "answeredBy",
            "caseNumber");
    private static final Pattern DECISION = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private VariableFacts() {}

    /** A companion's variables are its own; a dossier does not compare them. */
    public static String key(String process, String variable) {
        return Procedures.isCase(process) ? "DATA:" + variable : "COMPANION:%s:%s".formatted(process, variable);
    }

    /** A comment on a task. */
    public static CaseRow comment(String by, Instant at, String text) {
        return CaseRow.empty().with("by", by).with("at", at).text("text", text);
    }

    public static CaseRow of(String process, String name, Object value) {
        var row = CaseRow.empty();
        if (value instanceof Boolean) {
            return row.with("value", value);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return row.with("value", ((Number) value).longValue());
        }
        if (value instanceof Date date) {
            return row.with("value", Instant.ofEpochMilli(date.getTime()));
        }
        if (value instanceof String text) {
            return text(row, process, name, text);
        }
        return value == null ? row.with("empty", true) : row.with("kept", "ELSEWHERE");
    }

    private static CaseRow text(CaseRow row, String process, String name, String text) {
        if (PERSONAL.contains(name)) {
            return row.with("kept", "NOT_CHAINED");
        }
        if (REFERENCE.matcher(text).matches()) {
            return row.with("value", text);
        }
        if (CaseByCase.PROCESSES.contains(process)) {
            return OF_COMPLAINTS.contains(name) ? row.with("value", text) : row.with("kept", "NOT_CHAINED");
        }
        return OFFICERS.contains(name) || DECISION.matcher(text).matches()
                ? row.with("value", text)
                : row.text("value", text);
    }
}
