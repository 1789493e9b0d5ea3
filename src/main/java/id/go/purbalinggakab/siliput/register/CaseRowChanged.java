package id.go.purbalinggakab.siliput.register;

import java.util.Optional;

/** The same for one row of a part that is too long to be told as a whole. */
public record CaseRowChanged(String caseNumber, String part, String key, CaseRow row, Optional<String> by) {}
