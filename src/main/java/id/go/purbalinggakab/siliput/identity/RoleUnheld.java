package id.go.purbalinggakab.siliput.identity;

/** Nobody holds this role any more, though the procedure needs it; told in the same transaction. */
public record RoleUnheld(Role role) {}
