package id.go.purbalinggakab.siliput.identity;

/** What happened to people's roles, accounts and passwords, for rooms that follow it or write it down. */
public interface AccountEvent {

    /** Somebody went away or came back: what depends on who is there looks again, in the same transaction. */
    record ActingChanged(String absent) {}

    /** A second person agreed that somebody becomes an administrator, or refused it. */
    record AdministratorDecided(String user, String askedBy, boolean agreed, String by) {}

    /** The start of the program made this person an administrator: the first one, or one that was lost. */
    record AdministratorRestored(String user) {}

    /** Somebody ended one or all of a person's sessions by hand. */
    record LoginsEnded(String user, String by) {}

    /** A person set a password: the own one, or another's. */
    record PasswordSet(String user, String by) {}

    /** Somebody holds fewer roles now, or has no account any more; told in the same transaction. */
    record RoleEnded(String user) {}

    /** Nobody holds this role any more, though the procedure needs it; told in the same transaction. */
    record RoleUnheld(Role role) {}

    /** An administrator changed who needs a second factor, or had a person begin anew. */
    record SecondFactorChanged(String what, String by) {}
}
