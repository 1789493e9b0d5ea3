package id.go.purbalinggakab.siliput.identity;

/** Accounts of persons from outside the office, each for one matter. */
public interface GuestAccounts {

    /** The password is told once and kept nowhere. */
    record Guest(String userId, String password) {}

    Guest open(String name, String office);

    /** The name stays readable in what the person did; no way in is left. */
    void close(String userId);
}
