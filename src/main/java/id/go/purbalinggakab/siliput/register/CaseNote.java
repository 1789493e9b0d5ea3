package id.go.purbalinggakab.siliput.register;

import java.time.Instant;

/** A dated remark in a case's file. */
public record CaseNote(String caseNumber, String kind, String text, String by, Instant at) {

    /** The kind that stands in the time line too. */
    public static final String TIME_LINE = "LINIMASA";
}
