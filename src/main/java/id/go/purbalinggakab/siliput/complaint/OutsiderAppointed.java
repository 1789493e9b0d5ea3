package id.go.purbalinggakab.siliput.complaint;

/** Somebody from outside may work on this case from now on. */
public record OutsiderAppointed(String caseNumber, String userId) {}
