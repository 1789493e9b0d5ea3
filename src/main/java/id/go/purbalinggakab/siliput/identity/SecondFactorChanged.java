package id.go.purbalinggakab.siliput.identity;

/** An administrator changed who needs a second factor, or had a person begin anew. */
public record SecondFactorChanged(String what, String by) {}
