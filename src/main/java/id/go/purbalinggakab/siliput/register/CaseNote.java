package id.go.purbalinggakab.siliput.register;

import java.time.Instant;

/** A dated remark in a case's file. */
public record CaseNote(String caseNumber, String kind, String text, String by, Instant at) {}
