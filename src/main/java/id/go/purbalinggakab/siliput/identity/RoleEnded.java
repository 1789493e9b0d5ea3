package id.go.purbalinggakab.siliput.identity;

/** Somebody holds fewer roles now, or has no account any more; told in the same transaction. */
public record RoleEnded(String user) {}
